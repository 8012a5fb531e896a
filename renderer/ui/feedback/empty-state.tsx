import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Nothing here yet: says so, and teaches the next step in one line. */
export function EmptyState(props: { title: string; hint?: ReactNode; action?: ReactNode }) {
  const { title, hint, action } = props;
  return (
    <Box sx={{ px: 3, py: 5, display: 'grid', justifyItems: 'start', gap: 1, maxWidth: 560 }}>
      <Box sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>{title}</Box>
      {hint !== undefined && <Box sx={{ color: color.inkQuiet }}>{hint}</Box>}
      {action !== undefined && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Box>
  );
}
