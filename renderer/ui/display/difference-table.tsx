import Box from '@mui/material/Box';
import { type ReactNode, useMemo } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type Difference, differencesOf, type Json, leafText } from './differences.ts';

interface DifferenceTableProps {
  readonly label: string;
  readonly before: Json;
  readonly after: Json;
  readonly headers?: { readonly before: string; readonly after: string };
  readonly empty?: ReactNode;
  /** A place in people's words; without it the path is shown as it is. */
  readonly placeInWords?: (place: string) => string;
  /** A value in people's words; without it the value is shown as it is. */
  readonly valueInWords?: (place: string, value: Json, side: 'before' | 'after') => string;
}

/** Before and after, one line for each place that differs. What was taken away is struck through, what came is marked. */
export function DifferenceTable(props: DifferenceTableProps) {
  const words = useText().app.differences;
  const { label, before, after, headers = words, empty, placeInWords, valueInWords } = props;
  const side = (row: Difference, of: 'before' | 'after') => <Side row={row} side={of} valueInWords={valueInWords} />;
  const rows = useMemo(() => differencesOf(before ?? undefined, after ?? undefined), [before, after]);
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={(row) => row.place}
      inset={0}
      empty={empty ?? <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>}
      columns={[
        {
          key: 'place',
          header: words.place,
          width: '34%',
          render: ({ place }) =>
            placeInWords ? (
              placeInWords(place)
            ) : (
              <Box sx={{ fontFamily: MONO_FAMILY, overflowWrap: 'anywhere' }}>{place || words.whole}</Box>
            ),
        },
        { key: 'before', header: headers.before, width: '33%', render: (row) => side(row, 'before') },
        { key: 'after', header: headers.after, render: (row) => side(row, 'after') },
      ]}
    />
  );
}

interface SideProps {
  readonly row: Difference;
  readonly side: 'before' | 'after';
  readonly valueInWords: DifferenceTableProps['valueInWords'];
}

function Side(props: SideProps) {
  const words = useText().app.differences;
  const value = props.row[props.side];
  if (value === undefined) return <Box sx={{ color: color.inkQuiet }}>{words.absent}</Box>;
  const removed = props.side === 'before';
  return (
    <Box
      component={removed ? 'del' : 'ins'}
      sx={{
        textDecoration: removed ? 'line-through' : 'none',
        color: removed ? color.inkQuiet : color.ink,
        fontWeight: removed ? 400 : 600,
        overflowWrap: 'anywhere',
      }}
    >
      {(props.valueInWords?.(props.row.place, value, props.side) ?? leafText(value)) || '""'}
    </Box>
  );
}
