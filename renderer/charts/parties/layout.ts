/** Where the parties stand: the applicant in the middle, rows above and below, columns at the sides; pure and repeatable. */
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { type Place, type Zone, zonesOf } from './zones.ts';

type Node = Told<PartyGraph>['nodes'][number];

/** A rectangle around its middle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode {
  readonly node: Told<PartyGraph>['nodes'][number];
  readonly zone: Zone;
  readonly box: Box;
}

export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
  /** Names of the zones that hold someone: over those above and beside the applicant, under those below. */
  readonly captions: readonly { readonly zone: Exclude<Zone, 'applicant'>; readonly x: number; readonly y: number }[];
}

const NODE = { width: 124, height: 54 } as const;
const APPLICANT = { width: 172, height: 56 } as const;
const TRADE = { width: 136, height: 38 } as const;
const EDGE = 4;
const CAPTION = 26;
/** From one row's middle to the next: room for a line with its label. */
const ROW = 128;
const TIER = 104;
const SIDE_ROW = 100;
const TRADE_ROW = 46;

/** No narrower, or the columns would lie on each other. */
export const LEAST_WIDTH = 700;

interface Rows {
  readonly of: (zone: Zone) => readonly Node[];
  readonly tiers: (zone: Zone) => readonly (readonly Node[])[];
}

function rowsOf(graph: Told<PartyGraph>, places: ReadonlyMap<string, Place>, perRow: number): Rows {
  const of = (zone: Zone) => graph.nodes.filter(({ key }) => places.get(key)?.zone === zone);
  return {
    of,
    tiers: (zone) => {
      const all = of(zone);
      const last = Math.max(0, ...all.map(({ key }) => places.get(key)?.tier ?? 0));
      return Array.from({ length: last }, (_, index) => all.filter(({ key }) => places.get(key)?.tier === index + 1))
        .flatMap((tier) =>
          Array.from({ length: Math.ceil(tier.length / perRow) }, (_, row) =>
            tier.slice(row * perRow, (row + 1) * perRow),
          ),
        )
        .filter((row) => row.length > 0);
    },
  };
}

/** Nodes side by side, each as near as it can be to `targetOf` it, within the width. */
function acrossRow(
  row: readonly Node[],
  zone: Zone,
  y: number,
  width: number,
  targetOf: (node: Node) => number,
): PlacedNode[] {
  const step = NODE.width + 10;
  const ordered = row
    .map((node) => ({ node, target: targetOf(node) }))
    .sort((a, b) => a.target - b.target || row.indexOf(a.node) - row.indexOf(b.node));
  const least = EDGE + NODE.width / 2;
  const places: number[] = [];
  ordered.forEach(({ target }, index) => {
    // Room is kept to the right for those that follow.
    const most = width - least - (ordered.length - 1 - index) * step;
    places.push(Math.min(most, Math.max(target, least, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + step)));
  });
  return ordered.map(({ node }, index) => ({ node, zone, box: { ...NODE, x: places[index] ?? width / 2, y } }));
}

/** Rows away from the applicant: the nearest spread around the middle, the others over or under those they are tied to. */
function stackRows(
  graph: Told<PartyGraph>,
  rows: readonly (readonly Node[])[],
  zone: Zone,
  width: number,
  yOf: (row: number) => number,
): PlacedNode[] {
  const placed: PlacedNode[] = [];
  rows.forEach((row, at) => {
    const pitch = Math.min(200, (width - 2 * EDGE) / Math.max(row.length, 3));
    const spreadOut = (node: Node) => width / 2 + (row.indexOf(node) - (row.length - 1) / 2) * pitch;
    const overTies = (node: Node) => {
      const ties = placed.filter(({ node: { key } }) =>
        graph.edges.some(({ from, to }) => (from === node.key && to === key) || (to === node.key && from === key)),
      );
      return ties.length === 0 ? spreadOut(node) : ties.reduce((sum, { box }) => sum + box.x, 0) / ties.length;
    };
    placed.push(...acrossRow(row, zone, yOf(at), width, at === 0 ? spreadOut : overTies));
  });
  return placed;
}

/** Trading partners, the largest first as they come, in a column around `middle`. */
function downColumn(column: readonly Node[], zone: Zone, x: number, middle: number): PlacedNode[] {
  return column.map((node, index) => ({
    node,
    zone,
    box: { ...TRADE, x, y: middle + (index - (column.length - 1) / 2) * TRADE_ROW },
  }));
}

/** Places every node of the graph over a width in pixels. */
export function layoutGraph(graph: Told<PartyGraph>, available: number): GraphLayout {
  const width = Math.max(LEAST_WIDTH, available);
  const places = zonesOf(graph);
  const inner = width - 2 * EDGE;
  const perRow = Math.max(1, Math.floor((inner + 10) / (NODE.width + 10)));
  const rows = rowsOf(graph, places, perRow);
  const middle = width / 2;
  const above = rows.tiers('owners');
  const below = rows.tiers('owned');
  const sides = rows.of('guarantees');
  const sideRows = Math.ceil(sides.length / 2);
  const suppliers = rows.of('suppliers');
  const customers = rows.of('customers');

  // The trading partners fill a band of their own beside the applicant; everyone else stands over or under it.
  const band = (Math.max(suppliers.length, customers.length) * TRADE_ROW) / 2;
  const reach = Math.max(ROW, band + NODE.height / 2 + 14);
  const centre =
    CAPTION +
    (above.length > 0 ? reach + (above.length - 1) * TIER + NODE.height / 2 : Math.max(band, APPLICANT.height));
  const belowTop = centre + reach + (sideRows === 0 ? 0 : (sideRows - 1) * SIDE_ROW + ROW);

  const placed: PlacedNode[] = [
    ...stackRows(graph, above, 'owners', width, (row) => centre - reach - row * TIER),
    ...downColumn(suppliers, 'suppliers', EDGE + TRADE.width / 2, centre),
    ...rows
      .of('applicant')
      .map((node) => ({ node, zone: 'applicant' as const, box: { ...APPLICANT, x: middle, y: centre } })),
    ...downColumn(customers, 'customers', width - EDGE - TRADE.width / 2, centre),
    ...besides(graph, sides, middle, centre + reach),
    ...stackRows(graph, below, 'owned', width, (row) => belowTop + row * TIER),
  ];
  const bottom = Math.max(...placed.map(({ box }) => box.y + box.height / 2), 0);
  return { nodes: placed, width, height: bottom + CAPTION, captions: captionsOf(placed) };
}

/** Guarantee partners on both sides of the middle. */
function besides(graph: Told<PartyGraph>, sides: readonly Node[], middle: number, top: number): PlacedNode[] {
  // A single partner stands nearer: nothing is drawn across to another.
  const away = Math.min(middle - EDGE - NODE.width / 2 - 24, sides.length === 1 ? 176 : 264);
  return aroundCircle(graph, sides).map(({ node, side, row }) => ({
    node,
    zone: 'guarantees',
    box: { ...NODE, x: middle + side * away, y: top + row * SIDE_ROW },
  }));
}

/**
 * Guarantee partners in the order their guarantees go round from the applicant: down the right side
 * and up the left, so that a circle of guarantees is drawn as one.
 */
function aroundCircle(graph: Told<PartyGraph>, sides: readonly Node[]): { node: Node; side: 1 | -1; row: number }[] {
  const left = new Set(sides);
  const order: Node[] = [];
  let at = graph.nodes.find(({ kind }) => kind === 'applicant')?.key;
  while (left.size > 0) {
    const follows = [...left].find(({ key }) =>
      graph.edges.some(({ kind, from, to }) => kind === 'guarantees' && from === at && to === key),
    );
    const next = follows ?? [...left][0];
    if (next === undefined) break;
    left.delete(next);
    order.push(next);
    at = next.key;
  }
  const down = Math.ceil(order.length / 2);
  return order.map((node, index) =>
    index < down ? { node, side: 1, row: index } : { node, side: -1, row: order.length - 1 - index },
  );
}

function captionsOf(placed: readonly PlacedNode[]): GraphLayout['captions'] {
  const zones = ['owners', 'suppliers', 'customers', 'guarantees', 'owned'] as const;
  return zones.flatMap((zone) => {
    const boxes = placed.filter((node) => node.zone === zone).map(({ box }) => box);
    if (boxes.length === 0) return [];
    return [
      {
        zone,
        x: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
        y:
          zone === 'guarantees' || zone === 'owned'
            ? Math.max(...boxes.map(({ y, height }) => y + height / 2)) + 4
            : Math.min(...boxes.map(({ y, height }) => y - height / 2)) - CAPTION + 4,
      },
    ];
  });
}
