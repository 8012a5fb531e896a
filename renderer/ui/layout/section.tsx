import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { color } from '#renderer/ui/theme/tokens.ts';

/**
 * A part of a page under a hairline and a heading. `flush` lets a table reach the edges;
 * otherwise the content keeps the page's margin.
 */
export function Section(props: {
  title: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  const { title, note, actions, flush = false, children } = props;
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ borderTop: `1px solid ${color.hairline}`, px: flush ? 0 : 3, py: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1, px: flush ? 3 : 0, minHeight: 24 }}>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {note !== undefined && <Box sx={{ color: color.inkQuiet, flex: 1, minWidth: 0 }}>{note}</Box>}
        {actions !== undefined && (
          <Box className="no-print" sx={{ display: 'flex', gap: 1, ml: 'auto', alignSelf: 'center' }}>
            {actions}
          </Box>
        )}
      </Box>
      {children}
    </Box>
  );
}
