import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Heading of a part of the path. */
export function PathHeading({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="h3" sx={{ mb: 1 }}>
      {children}
    </Typography>
  );
}
