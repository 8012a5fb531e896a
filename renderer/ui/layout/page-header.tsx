import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { SHORT } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

/** The head of a room: its name, one quiet line about it, and its actions on the right. */
export function PageHeader(props: { title: ReactNode; subtitle?: ReactNode; actions?: ReactNode }) {
  const { title, subtitle, actions } = props;
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        columnGap: 2,
        rowGap: 1,
        px: 3,
        py: 2,
        [SHORT]: { py: 1 },
      }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography variant="h1" tabIndex={-1}>
          {title}
        </Typography>
        {subtitle !== undefined && <Box sx={{ color: color.inkQuiet }}>{subtitle}</Box>}
      </Box>
      {actions !== undefined && (
        <Box
          className="no-print"
          sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', justifyContent: 'flex-end' }}
        >
          {actions}
        </Box>
      )}
    </Box>
  );
}
