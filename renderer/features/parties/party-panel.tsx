/** The selected party: what is known of it, its relations one by one, each with its rows and the party at its other end. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useId } from 'react';
import type { PartyEdge, PartyNode } from '#renderer/charts/parties/party-words.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { GRAPH_EDGE_KINDS, type PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { nameOf, shareText } from './graph-words.ts';

interface PartyPanelProps {
  readonly graph: Told<PartyGraph>;
  readonly node: PartyNode;
  readonly currency: string;
  readonly onSelect: (key: string) => void;
  readonly onOpenEdge: (edge: PartyEdge) => void;
}

/** Facts over relations; what changes with the selection is read out. */
export function PartyPanel({ graph, node, currency, onSelect, onOpenEdge }: PartyPanelProps) {
  const text = useText();
  const words = text.parties.panel;
  const formats = useFormats();
  const titleId = useId();
  const edges = graph.edges
    .filter(({ from, to }) => from === node.key || to === node.key)
    .sort((a, b) => GRAPH_EDGE_KINDS.indexOf(a.kind) - GRAPH_EDGE_KINDS.indexOf(b.kind));
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Box aria-live="polite">
        <Box
          component="h3"
          id={titleId}
          sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {node.name}
        </Box>
        <Box sx={{ color: color.inkQuiet, mb: 1.5 }}>{text.parties.kinds[node.kind]}</Box>
      </Box>
      <Facts labelWidth={128} facts={factsOf(text, formats, graph, node, currency)} />
      {/* On paper the table of all relations says the same. */}
      <div className="no-print">
        <Box component="h4" sx={{ fontSize: 13, lineHeight: '20px', fontWeight: 600, mt: 2, mb: 0.5 }}>
          {words.relations}
        </Box>
        {edges.length === 0 && <Box sx={{ color: color.inkQuiet }}>{words.noRelations}</Box>}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {edges.map((edge) => (
            <Relation
              key={`${edge.kind} ${edge.from} ${edge.to} ${edge.label}`}
              graph={graph}
              edge={edge}
              of={node.key}
              currency={currency}
              onSelect={onSelect}
              onOpenEdge={onOpenEdge}
            />
          ))}
        </Box>
      </div>
    </Box>
  );
}

function factsOf(text: Text, formats: Formats, graph: Told<PartyGraph>, node: PartyNode, currency: string) {
  const words = text.parties.panel;
  const unknown = <span style={{ color: color.inkQuiet }}>{words.notKnown}</span>;
  const members = node.circle === null ? null : (graph.circles[node.circle] ?? []).map((key) => nameOf(graph, key));
  return [
    {
      label: words.exposure,
      value: node.exposure === null ? unknown : formats.moneyInText(node.exposure, currency, 'whole'),
    },
    {
      label: words.contagion,
      value:
        node.contagion === null ? (
          unknown
        ) : (
          <>
            {formats.percent(node.contagion)}
            <Box sx={{ color: color.inkQuiet }}>{words.contagionNote}</Box>
          </>
        ),
    },
    {
      label: words.connected,
      value: node.kind === 'applicant' || node.connected ? words.isConnected : words.notConnected,
    },
    { label: words.circle, value: members === null ? words.noCircle : formats.enumeration(members) },
  ].filter(({ label }) => node.kind !== 'applicant' || label !== words.connected);
}

/** Share, amount and what else a relation is, as far as it is known. */
function measuresOf(text: Text, formats: Formats, edge: PartyEdge, currency: string): string[] {
  return [
    edge.share === null ? '' : shareText(formats, edge.share),
    edge.amount === null ? '' : formats.moneyInText(edge.amount, currency, 'whole'),
    edge.inCircle ? text.parties.graph.inCircle : '',
    edge.kind === 'shares-identity' ? edge.label : '',
  ].filter((part) => part !== '');
}

interface RelationProps extends Omit<PartyPanelProps, 'node'> {
  readonly edge: PartyEdge;
  /** Key of the party whose relation it is. */
  readonly of: string;
}

function Relation({ graph, edge, of, currency, onSelect, onOpenEdge }: RelationProps) {
  const text = useText();
  const formats = useFormats();
  const outgoing = edge.from === of;
  const other = outgoing ? edge.to : edge.from;
  const verb = outgoing ? text.parties.outgoing[edge.kind] : text.parties.incoming[edge.kind];
  const name = nameOf(graph, other);
  const count = edge.evidence.reduce((sum, { recordIds }) => sum + recordIds.length, 0);
  const open = text.authenticity.rows.open(formats.number(count));
  const measure = measuresOf(text, formats, edge, currency);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 2,
        borderTop: `1px solid ${color.hairline}`,
        py: '6px',
      }}
    >
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {`${verb} `}
        <Link
          component="button"
          type="button"
          sx={{ textAlign: 'left', verticalAlign: 'baseline' }}
          onClick={() => onSelect(other)}
        >
          {name}
        </Link>
        {measure.length > 0 && <Box sx={{ color: color.inkQuiet }}>{measure.join(' · ')}</Box>}
      </Box>
      {count > 0 && (
        <Link
          component="button"
          type="button"
          sx={{ alignSelf: 'start', lineHeight: '20px' }}
          aria-label={text.authenticity.rows.openOf(open, `${verb} ${name}`)}
          onClick={() => onOpenEdge(edge)}
        >
          {open}
        </Link>
      )}
    </Box>
  );
}
