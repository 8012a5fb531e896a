import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { WIDE } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

/** A page that is read or filled in: on a wide screen a sheet with an edge, whose lines stay short enough to follow. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ [WIDE]: { maxWidth: 1280, minHeight: '100%', borderRight: `1px solid ${color.hairline}` } }}>
      {children}
    </Box>
  );
}
