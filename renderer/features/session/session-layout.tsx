import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** The ground of every page before signing in: one column for the act, one beside it for what helps. */
export function SessionLayout(props: {
  title: string;
  subtitle: string;
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const text = useText();
  const { title, subtitle, aside, footer, children } = props;
  useEffect(() => {
    document.title = text.app.name;
  }, [text]);
  return (
    <Box component="main" sx={{ minHeight: '100%', display: 'grid', gridTemplateRows: 'auto 1fr auto' }}>
      <Box sx={{ px: 4, py: 2, fontWeight: 600, display: 'flex', gap: '10px', alignItems: 'center' }}>
        <svg width="18" height="18" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path
            d="M4 26h24M4 6h13M4 13h24M4 19.500h17"
            stroke={color.accent}
            strokeWidth="3.500"
            strokeLinecap="round"
          />
        </svg>
        {text.app.name}
        <Box sx={{ flex: 1 }} />
        <LanguageSwitch />
      </Box>
      <Box sx={{ display: 'grid', justifyContent: 'center', alignContent: 'center', px: 4, py: 3 }}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 400px)', md: aside ? '400px 400px' : '400px' },
            columnGap: 8,
            rowGap: 3,
          }}
        >
          <Box sx={{ gridColumn: '1 / -1', mb: 0 }}>
            <Typography variant="h1">{title}</Typography>
            <Box sx={{ color: color.inkQuiet, maxWidth: 640 }}>{subtitle}</Box>
          </Box>
          <Box sx={{ minWidth: 0 }}>{children}</Box>
          {aside !== undefined && (
            <Box sx={{ minWidth: 0, borderLeft: { md: `1px solid ${color.hairline}` }, pl: { md: 4 } }}>{aside}</Box>
          )}
        </Box>
      </Box>
      <Box sx={{ px: 4, py: 2, color: color.inkQuiet, minHeight: 52, overflowWrap: 'anywhere' }}>{footer}</Box>
    </Box>
  );
}
