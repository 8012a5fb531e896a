/** The indicators a path would move, now and then, with their points. */

import Box from '@mui/material/Box';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Path } from '#shared/domain/path.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { PathHeading } from './path-heading.tsx';

type Moved = Told<Path>['indicators'][number];

function valueText(text: Text, formats: Formats, row: Moved, side: 'before' | 'after', currency: string): string {
  const { status, value } = row[side];
  if (row.partner !== null) return '';
  return status === 'value' ? formatValue(text, formats, value, row.unit, currency) : text.indicators.status[status];
}

/** The table; nothing where nothing would move. */
export function PathIndicators({ path }: { readonly path: Told<Path> }) {
  const text = useText();
  const words = text.path;
  const formats = useFormats();
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
            render: (row) => valueText(text, formats, row, 'before', path.currency),
          },
          {
            key: 'after',
            header: words.indicatorHead.after,
            align: 'right',
            render: (row) => valueText(text, formats, row, 'after', path.currency),
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
  const formats = useFormats();
  const moved = after.points - before.points;
  const tone = moved === 0 ? color.inkQuiet : moved > 0 ? color.favourable : color.adverse;
  return (
    <Box component="span" sx={{ color: tone, whiteSpace: 'nowrap', fontWeight: moved === 0 ? 400 : 600 }}>
      {moved === 0
        ? formats.signed(after.points)
        : `${formats.signed(before.points)} → ${formats.signed(after.points)}`}
    </Box>
  );
}
