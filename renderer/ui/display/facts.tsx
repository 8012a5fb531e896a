import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { color } from '#renderer/ui/theme/tokens.ts';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Labels and values in two aligned columns: what is known about one thing. */
export function Facts(props: { facts: readonly Fact[]; labelWidth?: number }) {
  const { facts, labelWidth = 160 } = props;
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: `${labelWidth}px minmax(0, 1fr)`, columnGap: 1.5, rowGap: '6px' }}
    >
      {facts.map((fact) => (
        <Box key={fact.label} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: color.inkQuiet }}>
            {fact.label}
          </Box>
          <Box component="dd" sx={{ overflowWrap: 'anywhere' }}>
            {fact.value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
