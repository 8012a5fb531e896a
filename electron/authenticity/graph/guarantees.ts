/** Who guarantees whom for how much, and what of it is left after guarantees that go in circles are netted. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import { APPLICANT, partiesOf, relationsOf } from '#electron/matching/parties.ts';
import type { EvidenceRow } from '#shared/domain/authenticity.ts';
import { sentence } from '#shared/text/sentence.ts';
import { row } from '../finding.ts';
import { circlesOf } from './components.ts';

interface GuaranteeEdge {
  readonly from: string;
  readonly to: string;
  /** Minor units; null where only the relation is known. */
  readonly amount: number | null;
  readonly evidence: readonly EvidenceRow[];
}

/** Guarantor → beneficiary, one edge a pair; a mutual guarantee stands for both directions. */
export const guaranteeEdges: (view: CaseView) => readonly GuaranteeEdge[] = oncePerView((view) => {
  const { keyOf } = partiesOf(view);
  const edges = new Map<string, { from: string; to: string; amount: number | null; evidence: EvidenceRow[] }>();
  const stated = new Set<string>();
  const add = (from: string, to: string, amount: number | null, evidence: EvidenceRow[], once: boolean) => {
    if (from === to) return;
    const key = `${from} → ${to}`;
    const edge = edges.get(key) ?? { from, to, amount: null, evidence: [] };
    edges.set(key, edge);
    if (!edge.evidence.some((known) => known.recordIds[0] === evidence[0]?.recordIds[0]))
      edge.evidence.push(...evidence);
    if (amount === null || (once && stated.has(key))) return;
    edge.amount = (edge.amount ?? 0) + amount;
    stated.add(key);
  };
  const records = recordsOf(view, 'guarantee').records;
  for (const record of records) {
    const { guarantor, beneficiary, amount } = record.fields;
    add(
      keyOf(guarantor),
      keyOf(beneficiary),
      amount,
      row('guarantee', [record], sentence('party-graph.guarantee-rows')),
      false,
    );
  }
  // The other direction of a mutual guarantee, unless it has a record of its own.
  for (const record of records.filter(({ fields }) => fields.kind === 'mutual')) {
    const { guarantor, beneficiary, amount } = record.fields;
    add(
      keyOf(beneficiary),
      keyOf(guarantor),
      amount,
      row('guarantee', [record], sentence('party-graph.mutual-rows')),
      true,
    );
  }
  for (const record of relationsOf(view, ['guarantees'])) {
    add(
      keyOf(record.fields.from),
      keyOf(record.fields.to),
      null,
      row('relation', [record], sentence('party-graph.stated-rows')),
      false,
    );
  }
  return [...edges.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
});

/** Circles of guarantees, the largest first: parties that guarantee each other directly or through others. */
export const guaranteeCircles: (view: CaseView) => readonly (readonly string[])[] = oncePerView((view) => {
  const edges = guaranteeEdges(view);
  return circlesOf(
    edges.flatMap(({ from, to }) => [from, to]),
    edges,
  );
});

interface AmountEdge {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/** A shortest directed cycle through the first node (in order of keys) that lies on one. */
function shortestCycle(amounts: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] | undefined {
  let best: string[] | undefined;
  for (const start of [...amounts.keys()].sort()) {
    const queue: string[][] = [[start]];
    const seen = new Set<string>();
    for (let path = queue.shift(); path; path = queue.shift()) {
      if (best && path.length >= best.length) break;
      const successors = [...(amounts.get(path.at(-1) ?? '') ?? new Map<string, number>())];
      for (const [to, amount] of successors.sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (amount <= 0) continue;
        if (to === start) {
          best = path;
          queue.length = 0;
          break;
        }
        if (!seen.has(to)) queue.push([...path, to]);
        seen.add(to);
      }
    }
    if (best?.length === 2) break;
  }
  return best;
}

/**
 * Takes every circle out of the guarantees: of a shortest circle each edge gives up the smallest
 * amount in it, until none is left. What A and B guarantee for each other protects nobody beyond
 * their difference. Shortest circles first, of equal ones by key.
 */
export function netted(edges: readonly AmountEdge[]): AmountEdge[] {
  const amounts = new Map<string, Map<string, number>>();
  for (const { from, to, amount } of edges) {
    const row = amounts.get(from) ?? new Map<string, number>();
    row.set(to, (row.get(to) ?? 0) + amount);
    amounts.set(from, row);
  }
  for (let cycle = shortestCycle(amounts); cycle; cycle = shortestCycle(amounts)) {
    const hops = cycle.map((from, index) => [from, cycle?.[(index + 1) % (cycle?.length ?? 1)] ?? ''] as const);
    const least = Math.min(...hops.map(([from, to]) => amounts.get(from)?.get(to) ?? 0));
    for (const [from, to] of hops) amounts.get(from)?.set(to, (amounts.get(from)?.get(to) ?? 0) - least);
  }
  return [...amounts].flatMap(([from, row]) =>
    [...row].flatMap(([to, amount]) => (amount > 0 ? [{ from, to, amount }] : [])),
  );
}

interface GuaranteeValue {
  /** Stated for the applicant, and left after netting. */
  readonly stated: number;
  readonly effective: number;
  /** Per guarantor of the applicant. */
  readonly byGuarantor: readonly { readonly guarantor: string; readonly stated: number; readonly effective: number }[];
}

/** The value of the guarantees for the applicant before and after netting. */
export function guaranteeValue(view: CaseView): GuaranteeValue {
  const edges = guaranteeEdges(view).flatMap(({ from, to, amount }) => (amount === null ? [] : [{ from, to, amount }]));
  const left = netted(edges);
  const byGuarantor = edges
    .filter(({ to }) => to === APPLICANT)
    .map(({ from, amount }) => ({
      guarantor: from,
      stated: amount,
      effective: left.find((edge) => edge.from === from && edge.to === APPLICANT)?.amount ?? 0,
    }));
  const sum = (of: 'stated' | 'effective') => byGuarantor.reduce((all, each) => all + each[of], 0);
  return { stated: sum('stated'), effective: sum('effective'), byGuarantor };
}
