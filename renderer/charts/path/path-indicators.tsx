/** The indicators a path would move, now and then, with their points. */
import Box from '@mui/material/Box';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { formatSigned } from '#renderer/ui/format/formats.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Path } from '#shared/domain/path.ts';
import type { Told } from '#shared/domain/words.ts';
import { text } from '#shared/text/text.ts';
import { PathHeading } from './path-heading.tsx';

const words = text.path;

type Moved = Told<Path>['indicators'][number];

function valueText(row: Moved, side: 'before' | 'after', currency: string): string {
  const { status, value } = row[side];
  if (row.partner !== null) return '';
  return status === 'value' ? formatValue(value, row.unit, currency) : text.indicators.status[status];
}

/** The table; nothing where nothing would move. */
export function PathIndicators({ path }: { readonly path: Told<Path> }) {
  if (path.indicators.length === 0) return null;
  return (
    <Box>
      <PathHeading>{words.indicators}</PathHeading>
      <DataTable
        label={words.indicators}
        inset={0}
        rows={path.indicators}
        rowKey={(row) => `${row.indicator} ${row.partner ?? ''}`}
        columns={[
          { key: 'indicator', header: words.indicatorHead.indicator, render: (row) => row.name },
          {
            key: 'before',
            header: words.indicatorHead.before,
            align: 'right',
            render: (row) => valueText(row, 'before', path.currency),
          },
          {
            key: 'after',
            header: words.indicatorHead.after,
            align: 'right',
            render: (row) => valueText(row, 'after', path.currency),
          },
          {
            key: 'points',
            header: words.indicatorHead.points,
            align: 'right',
            render: (row) => <Points row={row} />,
          },
        ]}
      />
    </Box>
  );
}

/** "−4 → 0", quiet where the value moves within its bin. */
function Points({ row: { before, after } }: { readonly row: Moved }) {
  const moved = after.points - before.points;
  const tone = moved === 0 ? color.inkQuiet : moved > 0 ? color.favourable : color.adverse;
  return (
    <Box component="span" sx={{ color: tone, whiteSpace: 'nowrap', fontWeight: moved === 0 ? 400 : 600 }}>
      {moved === 0 ? formatSigned(after.points) : `${formatSigned(before.points)} → ${formatSigned(after.points)}`}
    </Box>
  );
}
