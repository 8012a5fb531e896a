/** All relations as a plain table: what the graph draws, for those who read it rather than see it. */

import Link from '@mui/material/Link';
import type { PartyEdge } from '#renderer/charts/parties/party-words.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { MISSING } from '#shared/text/formats.ts';
import { edgeSentence, nameOf, shareText } from './graph-words.ts';

interface RelationsTableProps {
  readonly graph: Told<PartyGraph>;
  readonly currency: string;
  readonly onOpenEdge: (edge: PartyEdge) => void;
}

/** One row an edge, in the graph's order. */
export function RelationsTable({ graph, currency, onOpenEdge }: RelationsTableProps) {
  const text = useText();
  const words = text.parties.table;
  const formats = useFormats();
  return (
    <DataTable
      label={words.label}
      rows={graph.edges}
      rowKey={({ kind, from, to, label }) => `${kind} ${from} ${to} ${label}`}
      columns={[
        { key: 'from', header: words.from, render: ({ from }) => nameOf(graph, from) },
        {
          key: 'relation',
          header: words.relation,
          render: ({ kind, label }) => (kind === 'shares-identity' ? label : text.parties.outgoing[kind]),
        },
        { key: 'to', header: words.to, render: ({ to }) => nameOf(graph, to) },
        {
          key: 'share',
          header: words.share,
          align: 'right',
          render: ({ share }) => (share === null ? MISSING : shareText(formats, share)),
        },
        {
          key: 'amount',
          header: formats.inUnit(words.amount, currency),
          align: 'right',
          render: ({ amount }) => formats.money(amount, currency, 'whole'),
        },
        { key: 'circle', header: words.circle, render: ({ inCircle }) => (inCircle ? words.inCircle : '') },
        {
          key: 'rows',
          header: words.rows,
          align: 'right',
          render: (edge) => <RowsLink {...{ graph, edge, onOpenEdge }} />,
        },
      ]}
    />
  );
}

function RowsLink({ graph, edge, onOpenEdge }: Omit<RelationsTableProps, 'currency'> & { readonly edge: PartyEdge }) {
  const text = useText();
  const formats = useFormats();
  const count = edge.evidence.reduce((sum, { recordIds }) => sum + recordIds.length, 0);
  if (count === 0) return null;
  const open = text.authenticity.rows.open(formats.number(count));
  return (
    <Link
      component="button"
      type="button"
      sx={{ whiteSpace: 'nowrap' }}
      aria-label={text.authenticity.rows.openOf(open, edgeSentence(text, graph, edge))}
      onClick={() => onOpenEdge(edge)}
    >
      {open}
    </Link>
  );
}
