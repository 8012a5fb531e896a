import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { color } from '#renderer/ui/theme/tokens.ts';

const WIDTHS = ['62%', '48%', '71%', '55%', '66%', '44%', '59%', '50%'];

/** Rows of a table that is on its way. */
export function RowsSkeleton(props: { rows?: number }) {
  const { rows = 8 } = props;
  return (
    <Box aria-hidden="true" sx={{ px: 3 }}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <Box
          key={key}
          sx={{
            height: 'var(--desk-row)',
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            borderBottom: `1px solid ${color.hairline}`,
          }}
        >
          <Skeleton variant="rectangular" width={96} height={12} />
          <Skeleton variant="rectangular" width={WIDTHS[row % WIDTHS.length]} height={12} />
          <Skeleton variant="rectangular" width={72} height={12} />
        </Box>
      ))}
    </Box>
  );
}

/** A block of known height that is on its way: a chart, a panel. */
export function BlockSkeleton(props: { height: number }) {
  return <Skeleton aria-hidden="true" variant="rectangular" width="100%" height={props.height} />;
}

/** A row of figures that is on its way. */
export function FiguresSkeleton(props: { count?: number }) {
  const { count = 4 } = props;
  return (
    <Box aria-hidden="true" sx={{ display: 'flex', gap: 5, px: 3, py: 2 }}>
      {Array.from({ length: count }, (_, index) => `figure-${index}`).map((key) => (
        <Box key={key}>
          <Skeleton variant="rectangular" width={72} height={12} sx={{ mb: 1 }} />
          <Skeleton variant="rectangular" width={112} height={24} />
        </Box>
      ))}
    </Box>
  );
}
