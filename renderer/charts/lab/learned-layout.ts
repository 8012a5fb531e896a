/** Where the bins of a trained shape stand on the axis; pure, positions are fractions 0…1. */

export interface LearnedBin {
  readonly label: string;
  readonly kind: 'interval' | 'category' | 'other' | 'special' | 'missing';
  readonly from: number | null;
  readonly to: number | null;
  readonly points: number;
  readonly share: number;
}

interface PlacedBin {
  readonly left: number;
  readonly right: number;
}

export interface LearnedLayout {
  /** One a bin, in the bins' own order. */
  readonly placed: readonly PlacedBin[];
  /** Values at which the axis is labelled, with their places. */
  readonly edges: readonly { readonly value: number; readonly at: number }[];
  /** Steps are equally wide, or as wide as their values with the outermost rows squeezed. */
  readonly scale: 'equal' | 'value' | 'columns';
}

/** Up to so many intervals each has an equal step, which can be read and pointed at. */
const MOST_EQUAL = 24;
const MOST_LABELS = 9;
/** Share of rows at either end that is squeezed, and the room of the axis it gets. */
const TAIL = 0.01;
const SQUEEZED = 0.03;
/** Share of the axis that the middle half of the rows needs; a longer tail is drawn in equal steps instead. */
const LEAST_MIDDLE = 0.2;
const COLUMN = 0.13;
const GAP = 0.012;

interface Axis {
  /** Place of an edge among the intervals, 0 for the left end of the first. */
  readonly at: readonly number[];
  readonly scale: 'equal' | 'value';
}

/** Edges of equal steps. */
function equalAxis(count: number): Axis {
  return { scale: 'equal', at: Array.from({ length: count + 1 }, (_, edge) => edge / count) };
}

/** Edges by value between the squeezed tails; equal steps where that would leave the middle rows no room. */
function valueAxis(intervals: readonly LearnedBin[]): Axis {
  const count = intervals.length;
  const total = intervals.reduce((sum, bin) => sum + bin.share, 0) || 1;
  let reached = 0;
  const before = intervals.map((bin) => {
    const start = reached;
    reached += bin.share / total;
    return start;
  });
  const first = Math.max(
    1,
    before.findIndex((share) => share >= TAIL),
  );
  const last = Math.max(
    first + 1,
    before.findLastIndex((share) => share <= 1 - TAIL),
  );
  const low = intervals[first]?.from ?? null;
  const high = intervals[Math.min(last, count - 1)]?.from ?? null;
  if (low === null || high === null || !(high > low)) return equalAxis(count);
  const at = Array.from({ length: count + 1 }, (_, edge) => {
    if (edge <= first) return (SQUEEZED * edge) / first;
    if (edge >= last) return 1 - SQUEEZED + (SQUEEZED * (edge - last)) / Math.max(1, count - last);
    const value = intervals[edge]?.from ?? low;
    return SQUEEZED + ((1 - 2 * SQUEEZED) * (value - low)) / (high - low);
  });
  const [quarter = 0, threeQuarters = 1] = [0.25, 0.75].map((share) => at[before.findIndex((start) => start >= share)]);
  return threeQuarters - quarter < LEAST_MIDDLE ? equalAxis(count) : { scale: 'value', at };
}

/** Few of the edges, far enough apart to be read. */
function labelled(intervals: readonly LearnedBin[], axis: Axis, width: number): LearnedLayout['edges'] {
  const edges = intervals.flatMap((bin, index) =>
    bin.from === null ? [] : [{ value: bin.from, at: (axis.at[index] ?? 0) * width }],
  );
  const apart = width / MOST_LABELS;
  const shown: { value: number; at: number }[] = [];
  for (const edge of edges) {
    const previous = shown.at(-1);
    if (previous === undefined || edge.at - previous.at >= apart) shown.push(edge);
  }
  return shown;
}

/** Intervals on an axis, then a column each for categories, other, special values and missing. */
export function layoutLearned(bins: readonly LearnedBin[]): LearnedLayout {
  const intervals = bins.filter(({ kind }) => kind === 'interval');
  const columns = bins.length - intervals.length;
  if (intervals.length === 0) {
    const width = 1 / Math.max(1, columns);
    return {
      scale: 'columns',
      edges: [],
      placed: bins.map((_, index) => ({ left: index * width, right: (index + 1) * width - Math.min(GAP, width / 5) })),
    };
  }
  const columnWidth = Math.min(COLUMN, 0.5 / Math.max(1, columns));
  const width = 1 - columns * columnWidth;
  const axis = intervals.length <= MOST_EQUAL ? equalAxis(intervals.length) : valueAxis(intervals);
  let interval = 0;
  let column = 0;
  const placed = bins.map(({ kind }) => {
    if (kind === 'interval') {
      const place = { left: (axis.at[interval] ?? 0) * width, right: (axis.at[interval + 1] ?? 1) * width };
      interval += 1;
      return place;
    }
    const left = width + column * columnWidth;
    column += 1;
    return { left: left + GAP, right: left + columnWidth };
  });
  return { placed, edges: labelled(intervals, axis, width), scale: axis.scale };
}
