import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** One thing that differs, in people's words; null where a side does not have it. */
export interface ToldDifference {
  /** Its place, which no other row has. */
  readonly place: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface DifferenceTableProps {
  readonly label: string;
  readonly rows: readonly ToldDifference[];
  readonly headers?: { readonly before: string; readonly after: string };
  readonly empty?: ReactNode;
}

/** Before and after, one line for each place that differs. What was taken away is struck through, what came is marked. */
export function DifferenceTable(props: DifferenceTableProps) {
  const words = useText().app.differences;
  const { label, rows, headers = words, empty } = props;
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={(row) => row.place}
      inset={0}
      empty={empty ?? <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>}
      columns={[
        { key: 'place', header: words.place, width: '34%', render: ({ name }) => name },
        {
          key: 'before',
          header: headers.before,
          width: '33%',
          render: ({ before }) => <Side side="before" text={before} />,
        },
        { key: 'after', header: headers.after, render: ({ after }) => <Side side="after" text={after} /> },
      ]}
    />
  );
}

function Side({ side, text }: { readonly side: 'before' | 'after'; readonly text: string | null }) {
  const words = useText().app.differences;
  if (text === null) return <Box sx={{ color: color.inkQuiet }}>{words.absent}</Box>;
  const removed = side === 'before';
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
      {text || '""'}
    </Box>
  );
}
