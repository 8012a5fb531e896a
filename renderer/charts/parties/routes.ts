/** The ways of the edges between placed nodes: lines that go round other nodes, with room for a label; pure. */
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Box, GraphLayout, PlacedNode } from './layout.ts';
import type { Zone } from './zones.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RoutedEdge {
  readonly edge: Told<PartyGraph>['edges'][number];
  /** Place among the graph's edges. */
  readonly index: number;
  readonly label: Box;
}

/** All edges from one party to another: one line with a label for each. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly RoutedEdge[];
  readonly points: readonly Point[];
}

/** Points a way is drawn with. */
const SAMPLES = 48;
const LABEL_HEIGHT = 24;
const LETTER = 6.9;
/** Between the lines of the two directions. */
const APART = 22;
/** How far a way may bow to miss other nodes, the straight one first. */
const BOWS = [0, 44, -44, 84, -84, 128, -128, 180, -180] as const;
const LABEL_AT = [0.5, 0.55, 0.45, 0.6, 0.4, 0.65, 0.35, 0.7, 0.3, 0.75, 0.25, 0.8, 0.2, 0.85, 0.15] as const;
/** Trading partners stand close together: their labels keep to their own end. */
const TRADE_LABEL_AT = [0.8, 0.74, 0.86, 0.68, 0.62] as const;

function inside(box: Box, { x, y }: Point, margin: number): boolean {
  return Math.abs(x - box.x) < box.width / 2 + margin && Math.abs(y - box.y) < box.height / 2 + margin;
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

function curve(at: (t: number) => Point): Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, step) => at(step / SAMPLES));
}

/** A bow from one middle to the other, moved sideways for parallel edges. */
function bowed(from: Box, to: Box, bow: number, aside: number): Point[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // The same side whichever way the edge points, so that two opposite edges lie beside each other.
  const sign = dx < 0 || (dx === 0 && dy < 0) ? -1 : 1;
  const [nx, ny] = [(-dy / length) * sign, (dx / length) * sign];
  return curve((t) => {
    const out = 4 * t * (1 - t) * bow + aside;
    return { x: from.x + dx * t + nx * out, y: from.y + dy * t + ny * out };
  });
}

/** A way that leaves and arrives level, for the outer columns. */
function level(from: Box, to: Box, aside: number): Point[] {
  const side = Math.sign(to.x - from.x) || 1;
  const [a, b] = [from.x + (side * from.width) / 2, to.x - (side * to.width) / 2];
  const bend = (b - a) / 2;
  return curve((t) => {
    const u = 1 - t;
    return {
      x: u ** 3 * a + 3 * u ** 2 * t * (a + bend) + 3 * u * t ** 2 * (b - bend) + t ** 3 * b,
      y: (u ** 3 + 3 * u ** 2 * t) * from.y + (3 * u * t ** 2 + t ** 3) * to.y + aside,
    };
  });
}

function isOuter(zone: Zone | undefined): boolean {
  return zone === 'suppliers' || zone === 'customers';
}

/** The way between two nodes that meets the fewest others. */
function wayBetween(from: PlacedNode, to: PlacedNode, others: readonly PlacedNode[], aside: number): Point[] {
  if (isOuter(from.zone) !== isOuter(to.zone)) return level(from.box, to.box, aside);
  const hits = (points: readonly Point[]) =>
    points.filter((point) => others.some(({ box }) => inside(box, point, 12))).length;
  let best = bowed(from.box, to.box, 0, aside);
  let fewest = hits(best);
  for (const bow of BOWS.slice(1)) {
    if (fewest === 0) break;
    const way = bowed(from.box, to.box, bow, aside);
    const met = hits(way);
    if (met < fewest) [best, fewest] = [way, met];
  }
  return best;
}

/** The part of a way outside its two ends. */
function trimmed(points: readonly Point[], from: Box, to: Box): Point[] {
  const outside = points.filter((point) => !inside(from, point, 1) && !inside(to, point, 3));
  return outside.length > 1 ? outside : [...points];
}

/** Place for a stack of labels on a way, clear of nodes and of the labels before it where there is room. */
function stackOn(
  points: readonly Point[],
  labels: readonly string[],
  at: readonly number[],
  taken: readonly Box[],
): Box {
  const longest = Math.max(...labels.map((label) => label.length));
  const size = { width: Math.max(LABEL_HEIGHT, longest * LETTER + 10), height: labels.length * LABEL_HEIGHT };
  const boxAt = (share: number): Box => {
    const point = points[Math.round(share * (points.length - 1))] ?? { x: 0, y: 0 };
    return { ...size, x: point.x, y: point.y };
  };
  const free = at.map(boxAt).find((box) => !taken.some((other) => overlap(box, other)));
  return free ?? boxAt(at[0] ?? 0.5);
}

/** Edges by the two parties and the direction they lead in, in the graph's order. */
function directions(graph: Told<PartyGraph>): { from: string; to: string; indices: number[] }[] {
  const found = new Map<string, { from: string; to: string; indices: number[] }>();
  graph.edges.forEach(({ from, to }, index) => {
    const key = `${from}\n${to}`;
    const entry = found.get(key) ?? { from, to, indices: [] };
    entry.indices.push(index);
    found.set(key, entry);
  });
  return [...found.values()];
}

/** Trades come first, then circles: the less choice a label has, the earlier it gets its place. */
function rankOf(
  graph: Told<PartyGraph>,
  byKey: ReadonlyMap<string, PlacedNode>,
  { from, to, indices }: { readonly from: string; readonly to: string; readonly indices: readonly number[] },
): number {
  if ([from, to].some((key) => isOuter(byKey.get(key)?.zone))) return 0;
  return indices.some((at) => graph.edges[at]?.inCircle) ? 1 : 2;
}

/** Lines and label places of all edges whose ends are placed. */
export function routeEdges(
  graph: Told<PartyGraph>,
  layout: GraphLayout,
  labelOf: (edge: Told<PartyGraph>['edges'][number]) => string,
): Bundle[] {
  const byKey = new Map(layout.nodes.map((placed) => [placed.node.key, placed]));
  const all = directions(graph).sort((a, b) => rankOf(graph, byKey, a) - rankOf(graph, byKey, b));
  const taken = layout.nodes.map(({ box }) => box);
  return all.flatMap(({ from, to, indices }): Bundle[] => {
    const [start, end] = [byKey.get(from), byKey.get(to)];
    if (!start || !end || start === end) return [];
    const both = all.some((other) => other.from === to && other.to === from);
    const others = layout.nodes.filter((placed) => placed !== start && placed !== end);
    const aside = both ? (from < to ? -APART / 2 : APART / 2) : 0;
    const points = trimmed(wayBetween(start, end, others, aside), start.box, end.box);
    const at = isOuter(start.zone)
      ? TRADE_LABEL_AT.map((share) => 1 - share)
      : isOuter(end.zone)
        ? TRADE_LABEL_AT
        : LABEL_AT;
    const edges = indices.flatMap((index) => graph.edges[index] ?? []);
    const stack = stackOn(points, edges.map(labelOf), at, taken);
    taken.push(stack);
    const routed = edges.map((edge, nth) => ({
      edge,
      index: indices[nth] ?? -1,
      label: {
        ...stack,
        height: LABEL_HEIGHT,
        width: Math.max(LABEL_HEIGHT, labelOf(edge).length * LETTER + 10),
        y: stack.y + (nth - (edges.length - 1) / 2) * LABEL_HEIGHT,
      },
    }));
    return [{ from, to, edges: routed, points }];
  });
}
