/** The parts of a room: under each other, in two columns, and where the screen is wide in three. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { WIDE } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

interface RoomColumnsProps {
  /** What the room is about. */
  readonly children: ReactNode;
  /** What stands beside it. */
  readonly side: ReactNode;
  /** What has a column of its own on a wide screen only. */
  readonly further: ReactNode;
  /** Where that stands on others. */
  readonly furtherUnder: 'main' | 'side';
  /** The order of the three; what is `even` shares the room that the side leaves. */
  readonly wide: 'main side further' | 'even';
}

const AREAS = {
  main: { narrow: '"main" "further" "side"', two: '"main side" "further side"' },
  side: { narrow: '"main" "side" "further"', two: '"main side" "main further"' },
} as const;

const SIDE = '400px';
const THREE = {
  'main side further': { columns: `minmax(0, 1fr) ${SIDE} minmax(400px, 0.6fr)`, areas: '"main side further"' },
  even: { columns: `minmax(0, 1fr) minmax(0, 1fr) ${SIDE}`, areas: '"main further side"' },
} as const;

const rule = `1px solid ${color.hairline}`;

/** Columns of one height, hairlines between them. */
export function RoomColumns({ children, side, further, furtherUnder, wide }: RoomColumnsProps) {
  const { narrow, two } = AREAS[furtherUnder];
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: `minmax(0, 1fr) ${SIDE}` },
        gridTemplateAreas: { xs: narrow, lg: two },
        gridTemplateRows: { lg: 'auto 1fr' },
        [WIDE]: {
          gridTemplateColumns: THREE[wide].columns,
          gridTemplateAreas: THREE[wide].areas,
          gridTemplateRows: 'auto',
        },
      }}
    >
      <Box sx={{ gridArea: 'main', minWidth: 0 }}>{children}</Box>
      <Box sx={{ gridArea: 'side', minWidth: 0, borderLeft: { lg: rule } }}>{side}</Box>
      <Box
        sx={{
          gridArea: 'further',
          minWidth: 0,
          borderLeft: furtherUnder === 'side' ? { lg: rule } : {},
          [WIDE]: { borderLeft: rule },
        }}
      >
        {further}
      </Box>
    </Box>
  );
}
