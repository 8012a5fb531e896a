/**
 * Contagion of default through the party graph: p(v) = 1 − (1 − p_s(v))·∏(1 − p(v│x)·p(x)) over the
 * parties x that v depends on. Exact where the graph is a forest; simulated where it has cycles or
 * two ways between the same parties, since the formula takes the parties x as independent.
 */
import { Fault } from '#shared/domain/fault.ts';
import { seededUniform } from '../../ground/numeric/seeded-random.ts';

interface ContagionNode {
  readonly key: string;
  /** Probability of default standing alone. */
  readonly own: number;
}

interface ContagionEdge {
  /** The party whose default spreads, and the one it spreads to. */
  readonly from: string;
  readonly to: string;
  /** Probability that `to` fails because `from` did. */
  readonly probability: number;
}

interface ContagionResult {
  readonly key: string;
  readonly probability: number;
  readonly method: 'exact' | 'simulated';
  /** Of a simulated probability: √(p(1 − p)/runs). */
  readonly standardError: number | null;
}

/** Runs of a simulation: a standard error of at most 0.0025. */
const CONTAGION_RUNS = 40_000;

function checked(probability: number, of: Readonly<Record<string, string>>): number {
  if (probability >= 0 && probability <= 1) return probability;
  throw new Fault('contagion.no-probability', { ...of, probability });
}

/** Parts of the graph that are connected when directions are ignored, each sorted, and whether each is a tree. */
function parts(nodes: readonly ContagionNode[], edges: readonly ContagionEdge[]): { keys: string[]; tree: boolean }[] {
  const neighbours = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<string>();
  return [...neighbours.keys()].sort().flatMap((start) => {
    if (seen.has(start)) return [];
    const keys = new Set([start]);
    for (const key of keys) for (const other of neighbours.get(key) ?? []) keys.add(other);
    for (const key of keys) seen.add(key);
    const inside = edges.filter(({ from }) => keys.has(from)).length;
    return [{ keys: [...keys].sort(), tree: inside === keys.size - 1 }];
  });
}

/** Exact probabilities of a tree: every node's sources are independent of each other. */
function exact(
  keys: readonly string[],
  own: ReadonlyMap<string, number>,
  edges: readonly ContagionEdge[],
): ContagionResult[] {
  const known = new Map<string, number>();
  const probabilityOf = (key: string): number => {
    const done = known.get(key);
    if (done !== undefined) return done;
    let survives = 1 - (own.get(key) ?? 0);
    for (const { from, to, probability } of edges) if (to === key) survives *= 1 - probability * probabilityOf(from);
    known.set(key, 1 - survives);
    return 1 - survives;
  };
  return keys.map((key) => ({ key, probability: probabilityOf(key), method: 'exact', standardError: null }));
}

/** Shares of runs in which each node failed: own failures drawn first, then every edge of a failed node once. */
function simulated(
  keys: readonly string[],
  own: ReadonlyMap<string, number>,
  edges: readonly ContagionEdge[],
  seed: number,
  runs: number,
): ContagionResult[] {
  const uniform = seededUniform(seed);
  const outgoing = new Map(keys.map((key) => [key, edges.filter(({ from }) => from === key)]));
  const failures = new Map(keys.map((key) => [key, 0]));
  for (let run = 0; run < runs; run += 1) {
    const failed = new Set(keys.filter((key) => uniform() < (own.get(key) ?? 0)));
    // A set may grow while it is walked; each failed node is visited once.
    for (const key of failed)
      for (const { to, probability } of outgoing.get(key) ?? []) if (uniform() < probability) failed.add(to);
    for (const key of failed) failures.set(key, (failures.get(key) ?? 0) + 1);
  }
  return keys.map((key) => {
    const probability = (failures.get(key) ?? 0) / runs;
    return {
      key,
      probability,
      method: 'simulated',
      standardError: Math.sqrt((probability * (1 - probability)) / runs),
    };
  });
}

/**
 * Probability of default of every node with contagion, sorted by key. The seed makes a simulation
 * repeatable. Throws a fault for a probability outside [0, 1] or an edge to a node that is not there.
 */
export function contagion(
  nodes: readonly ContagionNode[],
  edges: readonly ContagionEdge[],
  seed: number,
  runs = CONTAGION_RUNS,
): ContagionResult[] {
  const own = new Map(nodes.map(({ key, own: alone }) => [key, checked(alone, { key })]));
  for (const { from, to, probability } of edges) {
    checked(probability, { from, to });
    if (!own.has(from) || !own.has(to)) throw new Fault('contagion.edge-leaves-graph', { from, to });
  }
  const proper = edges.filter(({ from, to }) => from !== to);
  return parts(nodes, proper)
    .flatMap(({ keys, tree }) => (tree ? exact(keys, own, proper) : simulated(keys, own, proper, seed, runs)))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
