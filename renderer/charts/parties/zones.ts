/** Where each party of the graph belongs: over, under or beside the applicant, by what relates it to it; pure. */
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';

export type Zone = 'applicant' | 'owners' | 'guarantees' | 'owned' | 'suppliers' | 'customers';

export interface Place {
  readonly zone: Zone;
  /** Steps away from the applicant, from 1; the applicant itself has 0. */
  readonly tier: number;
}

type Edge = Told<PartyGraph>['edges'][number];
type Kind = Edge['kind'];

const RULING: readonly Kind[] = ['owns', 'controls', 'directs'];

/** A step from a placed party along an edge to a party not yet placed; null where the edge does not lead from it. */
type Step = (edge: Edge, from: string) => string | null;

const upward: Step = ({ from, to, kind }, at) => (to === at && RULING.includes(kind) ? from : null);
const downward: Step = ({ from, to, kind }, at) => (from === at && RULING.includes(kind) ? to : null);
const family: Step = ({ from, to, kind }, at) =>
  kind !== 'family' ? null : from === at ? to : to === at ? from : null;
const guarantee: Step = ({ from, to, kind }, at) =>
  kind !== 'guarantees' ? null : from === at ? to : to === at ? from : null;

/** Places all parties reached from `starts` by `steps`, the nearer first, and returns them. */
function spread(
  graph: Told<PartyGraph>,
  places: Map<string, Place>,
  starts: readonly string[],
  zone: Zone,
  steps: readonly Step[],
): string[] {
  const reached: string[] = [];
  let ring = starts.map((key) => ({ key, tier: 0 }));
  while (ring.length > 0) {
    const next: { key: string; tier: number }[] = [];
    for (const { key, tier } of ring) {
      for (const edge of graph.edges) {
        const found = steps.map((step) => step(edge, key)).find((other) => other !== null && !places.has(other));
        if (found === undefined || found === null) continue;
        places.set(found, { zone, tier: tier + 1 });
        reached.push(found);
        next.push({ key: found, tier: tier + 1 });
      }
    }
    ring = next;
  }
  return reached;
}

/**
 * Owners, directors and their family above; guarantee partners beside; owned and sister companies
 * below; trading partners outermost, suppliers before customers. What nothing else places goes to
 * the shorter of the two outer columns.
 */
export function zonesOf(graph: Told<PartyGraph>): ReadonlyMap<string, Place> {
  const applicant = graph.nodes.find(({ kind }) => kind === 'applicant')?.key;
  const places = new Map<string, Place>();
  if (applicant === undefined) return places;
  places.set(applicant, { zone: 'applicant', tier: 0 });
  const owners = spread(graph, places, [applicant], 'owners', [upward, family]);
  spread(graph, places, [applicant, ...owners], 'guarantees', [guarantee]);
  spread(graph, places, [applicant, ...owners], 'owned', [downward]);
  const count = { suppliers: 0, customers: 0 };
  const outer = (key: string, zone: 'suppliers' | 'customers') => {
    places.set(key, { zone, tier: 1 });
    count[zone] += 1;
  };
  for (const { from, to, kind } of graph.edges) {
    if (kind !== 'trades') continue;
    if (to === applicant && !places.has(from)) outer(from, 'suppliers');
    if (from === applicant && !places.has(to)) outer(to, 'customers');
  }
  for (const { key } of graph.nodes) {
    if (!places.has(key)) outer(key, count.suppliers < count.customers ? 'suppliers' : 'customers');
  }
  return places;
}
