import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { color } from '#renderer/ui/theme/tokens.ts';

/** One number that matters, 22 px, under its label, with what it means in a line below. */
export function Figure(props: { label: string; children: ReactNode; note?: ReactNode; align?: 'left' | 'right' }) {
  const { label, children, note, align = 'left' } = props;
  return (
    <Box component="dl" sx={{ textAlign: align, minWidth: 0 }}>
      <Box component="dt" sx={{ color: color.inkQuiet, lineHeight: '20px' }}>
        {label}
      </Box>
      <Box
        component="dd"
        sx={{ fontSize: 22, lineHeight: '32px', fontWeight: 600, letterSpacing: '-0.01em', whiteSpace: 'nowrap' }}
      >
        {children}
      </Box>
      {note !== undefined && (
        <Box component="dd" sx={{ color: color.inkQuiet, lineHeight: '20px' }}>
          {note}
        </Box>
      )}
    </Box>
  );
}
