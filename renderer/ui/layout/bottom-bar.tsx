import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { SHORT } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

/** What closes a page's work: always in sight at its foot. */
export function BottomBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box
      component="section"
      aria-label={label}
      sx={{
        position: 'sticky',
        bottom: 0,
        [SHORT]: { position: 'static' },
        zIndex: 2,
        backgroundColor: color.surface,
        borderTop: `1px solid ${color.hairline}`,
        px: 3,
        py: 1.5,
        display: 'grid',
        gap: 1,
      }}
    >
      {children}
    </Box>
  );
}
