/** The words of the party graph over one case's parties; pure. */

import type { OpenedRows } from '#renderer/charts/findings/rows-drawer.tsx';
import type { Readout, ReadoutLine } from '#renderer/charts/marks.tsx';
import type { PartyEdge, PartyGraphWords, PartyNode } from '#renderer/charts/parties/party-words.ts';
import { zonesOf } from '#renderer/charts/parties/zones.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { formatMoneyShort } from '#renderer/charts/values/indicator-value.ts';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

/** One edge for a trade on record and what the invoices say of it, and for a tie that several records state alike. */
export function mergeEdges(graph: Told<PartyGraph>): Told<PartyGraph> {
  const merged = new Map<string, PartyEdge>();
  for (const edge of graph.edges) {
    const key = [edge.kind, edge.from, edge.to, ...(edge.kind === 'trades' ? [] : [edge.share, edge.amount])].join(
      '\n',
    );
    const known = merged.get(key);
    merged.set(
      key,
      known === undefined
        ? edge
        : {
            ...known,
            label: known.amount === null && edge.amount !== null ? edge.label : known.label,
            amount: known.amount ?? edge.amount,
            share: known.share ?? edge.share,
            inCircle: known.inCircle || edge.inCircle,
            evidence: [...known.evidence, ...edge.evidence],
          },
    );
  }
  return { ...graph, edges: [...merged.values()] };
}

/** A party's name; its key until it is found. */
export function nameOf(graph: Told<PartyGraph>, key: string): string {
  return graph.nodes.find((node) => node.key === key)?.name ?? key;
}

/** "A owns 60% of B" shortened to what stands on a line: "owns 60%", "guarantees 12M", "sells 8.4M". */
export function edgeLabel(text: Text, formats: Formats, edge: PartyEdge, currency: string): string {
  const words = text.parties;
  const amount = edge.amount === null ? '' : formatMoneyShort(formats, edge.amount, currency);
  if (edge.kind === 'shares-identity') return edge.label;
  const share = edge.share === null ? '' : shareText(formats, edge.share);
  return [words.short[edge.kind], share, amount].filter((part) => part !== '').join(' ');
}

/** Whole percent where it is whole. */
export function shareText(formats: Formats, share: number): string {
  return formats.percent(share, Number.isInteger(Number((share * 100).toFixed(6))) ? 0 : 1);
}

/** The whole relation in words: "A guarantees B". */
export function edgeSentence(text: Text, graph: Told<PartyGraph>, edge: PartyEdge): string {
  const words = text.parties;
  return words.graph.edge(nameOf(graph, edge.from), words.outgoing[edge.kind], nameOf(graph, edge.to));
}

function edgeLines(text: Text, formats: Formats, edge: PartyEdge, currency: string): ReadoutLine[] {
  const words = text.parties;
  const lines: ReadoutLine[] = [];
  if (edge.share !== null) lines.push({ label: words.graph.readout.share, value: shareText(formats, edge.share) });
  if (edge.amount !== null)
    lines.push({ label: words.graph.readout.amount, value: formats.moneyInText(edge.amount, currency, 'whole') });
  for (const row of edge.evidence)
    lines.push({ label: recordSetLabel(text, row.recordSet), value: formats.number(row.recordIds.length) });
  return lines;
}

function nodeReadout(
  text: Text,
  formats: Formats,
  graph: Told<PartyGraph>,
  node: PartyNode,
  currency: string,
): Readout {
  const words = text.parties;
  const { readout } = words.graph;
  const lines: ReadoutLine[] = [{ label: readout.kind, value: words.kinds[node.kind] }];
  if (node.exposure !== null)
    lines.push({ label: readout.exposure, value: formats.moneyInText(node.exposure, currency, 'whole') });
  if (node.contagion !== null) lines.push({ label: readout.contagion, value: formats.percent(node.contagion) });
  if (node.connected && node.kind !== 'applicant') lines.push({ label: readout.group, value: words.graph.connected });
  if (node.circle !== null) {
    const members = (graph.circles[node.circle] ?? []).map((key) => nameOf(graph, key));
    lines.push({ label: readout.circle, value: formats.enumeration(members) });
  }
  return { title: node.name, lines, note: words.graph.enter };
}

/** All words of the graph, for its drawing. */
export function graphWords(text: Text, formats: Formats, graph: Told<PartyGraph>, currency: string): PartyGraphWords {
  const words = text.parties;
  const places = zonesOf(graph);
  const isOuter = (key: string) => ['suppliers', 'customers'].includes(places.get(key)?.zone ?? '');
  return {
    label: words.graph.label,
    captions: words.graph.zones,
    noteOf: (node) =>
      [
        node.circle === null ? '' : words.graph.circle,
        node.contagion !== null ? words.graph.pd(formats.percent(node.contagion, 1)) : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    kindOf: (node) => {
      const count = graph.edges.filter(({ from, to }) => from === node.key || to === node.key).length;
      return formats.clauses(words.kinds[node.kind], words.graph.relations(count));
    },
    nodeReadout: (node) => nodeReadout(text, formats, graph, node, currency),
    // In the columns of suppliers and customers the amount alone says it.
    edgeLabel: (edge) =>
      edge.kind === 'trades' && edge.amount !== null && (isOuter(edge.from) || isOuter(edge.to))
        ? formatMoneyShort(formats, edge.amount, currency)
        : edgeLabel(text, formats, edge, currency),
    edgeName: (edge) =>
      formats.clauses(
        edgeSentence(text, graph, edge),
        ...edgeLines(text, formats, edge, currency).map(({ label, value }) => `${label} ${value}`),
      ),
    edgeReadout: (edge) => ({
      title: edgeSentence(text, graph, edge),
      lines: edgeLines(text, formats, edge, currency),
      note: [edge.inCircle ? `${words.graph.inCircle}.` : '', text.authenticity.revenue.enter].join(' ').trim(),
    }),
  };
}

/** What the rows drawer shows of a relation. */
export function openedEdge(
  text: Text,
  formats: Formats,
  graph: Told<PartyGraph>,
  edge: PartyEdge,
  currency: string,
): OpenedRows {
  const words = text.parties;
  const value =
    edge.amount !== null
      ? formats.moneyInText(edge.amount, currency, 'whole')
      : edge.share !== null
        ? shareText(formats, edge.share)
        : undefined;
  return {
    title: edgeSentence(text, graph, edge),
    kicker: words.view,
    value,
    words: edge.inCircle ? formats.clauses(edge.label, words.graph.inCircle) : edge.label,
    figures: [],
    evidence: edge.evidence,
  };
}
