/** Where the bins of an indicator's shape stand on the axis; pure, positions are fractions 0…1. */

export interface ShapeBin {
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: 'interval' | 'category' | 'missing' | 'not-meaningful';
  readonly points: number;
  readonly share: number;
}

export interface PlacedBin {
  readonly bin: ShapeBin;
  /** Index in the shape as the model declares it. */
  readonly index: number;
  readonly left: number;
  readonly right: number;
}

interface ShapeLayout {
  readonly placed: readonly PlacedBin[];
  /** False where the steps had to be drawn equally wide to stay readable. */
  readonly toScale: boolean;
  /** Position of a value among the intervals; null where there are none. */
  readonly positionOf: (value: number) => number | null;
}

/** Width of one special or category column when intervals are beside it. */
const SPECIAL_WIDTH = 0.13;
const GAP = 0.02;
/** A step narrower than this share of the axis cannot be read or pointed at. */
const NARROWEST = 0.05;

/** Edges of the intervals on the value axis; the unbounded ends reach one neighbouring width out. */
function edgesOf(bins: readonly ShapeBin[]): number[] {
  const inner = bins.slice(1).map((bin) => bin.from ?? 0);
  const first = bins[0]?.from;
  const last = bins.at(-1)?.to;
  const extent = inner.length > 1 ? (inner.at(-1) ?? 0) - (inner[0] ?? 0) : Math.abs(inner[0] ?? 1) || 1;
  const reach = extent / Math.max(2, inner.length);
  return [first ?? (inner[0] ?? 0) - reach, ...inner, last ?? (inner.at(-1) ?? 0) + reach];
}

/** Lays the bins out: intervals on a value axis, then a column each for categories and special bins. */
export function layoutShape(shape: readonly ShapeBin[]): ShapeLayout {
  const indexed = shape.map((bin, index) => ({ bin, index }));
  const intervals = indexed
    .filter(({ bin }) => bin.kind === 'interval')
    .sort(
      (a, b) =>
        (a.bin.from ?? Number.NEGATIVE_INFINITY) - (b.bin.from ?? Number.NEGATIVE_INFINITY) || a.index - b.index,
    );
  const columns = indexed.filter(({ bin }) => bin.kind !== 'interval');
  const columnWidth = intervals.length > 0 ? SPECIAL_WIDTH : 1 / Math.max(1, columns.length);
  const axisWidth = intervals.length > 0 ? 1 - columns.length * columnWidth : 0;
  const edges = edgesOf(intervals.map(({ bin }) => bin));
  const low = edges[0] ?? 0;
  const extent = (edges.at(-1) ?? 1) - low;
  const toScale = edges.every((edge, at) => at === 0 || (edge - (edges[at - 1] ?? 0)) / extent >= NARROWEST);
  const at = (edge: number) =>
    axisWidth * (toScale ? ((edges[edge] ?? 0) - low) / extent : edge / Math.max(1, intervals.length));

  const placed: PlacedBin[] = [
    ...intervals.map((entry, order) => ({ ...entry, left: at(order), right: at(order + 1) })),
    ...columns.map((entry, order) => ({
      ...entry,
      left: axisWidth + order * columnWidth + GAP,
      right: axisWidth + (order + 1) * columnWidth,
    })),
  ];

  function positionOf(value: number): number | null {
    if (intervals.length === 0) return null;
    const after = edges.findIndex((edge) => edge > value);
    if (after === 0) return 0;
    if (after < 0) return axisWidth;
    const from = edges[after - 1] ?? 0;
    const to = edges[after] ?? from + 1;
    return at(after - 1) + ((value - from) / (to - from)) * (at(after) - at(after - 1));
  }
  return { placed, toScale, positionOf };
}
