/** Shapes of terms: the points of each bin of an input as steps, and of a pair as a map; two on a row. */
import type { Drawing, Shape } from '../../document.ts';
import { ACCENT, HAIRLINE, INK, QUIET, RUST, WASH } from '../../figures/palette.ts';
import { label, line, rect, scale } from '../../figures/shapes.ts';
import { widthInEm } from '../../pdf/runs.ts';
import type { ReportTeller } from '../../report-teller.ts';
import type { ReportedShape } from '../input.ts';
import { termName } from '../measured.ts';
import { fitted, ticksOf, tickText, WIDTH } from './axis.ts';

const PANEL = 238;
const TOP = 15;
const BOTTOM = 104;
const HEIGHT = BOTTOM + 24;
/** Plot of a panel, from its left edge. */
const LEFT = 30;
/** Width of a bin that is no interval: a category, a special value, missing. */
const OTHER = 30;
/** Bins that are no interval drawn at most. */
const MOST_OTHERS = 8;

type Bin = ReportedShape['bins'][number];

interface PlacedBin {
  readonly bin: Bin;
  readonly left: number;
  readonly right: number;
}

/** Intervals as wide as their share of rows, then the other bins, equally wide. */
function placed(bins: readonly Bin[], left: number): PlacedBin[] {
  const intervals = bins.filter(({ kind }) => kind === 'interval');
  const others = bins.filter(({ kind }) => kind !== 'interval').slice(0, MOST_OTHERS);
  const width = PANEL - LEFT;
  const otherWidth = intervals.length > 0 ? OTHER : Math.min(48, width / Math.max(1, others.length));
  const line = width - others.length * otherWidth - (intervals.length > 0 && others.length > 0 ? 6 : 0);
  const rows = intervals.reduce((sum, { share }) => sum + share, 0);
  let at = left + LEFT;
  const along = (bin: Bin, wide: number): PlacedBin => {
    const from = at;
    at += wide;
    return { bin, left: from, right: at };
  };
  const first = intervals.map((bin) => along(bin, rows > 0 ? (line * bin.share) / rows : line / intervals.length));
  if (first.length > 0) at += 6;
  return [...first, ...others.map((bin) => along(bin, otherWidth))];
}

/** An edge with about three figures: 0.0123, 12.3, 12,300, 1.23 bn. */
function edgeText(edge: number, r: ReportTeller): string {
  const size = Math.abs(edge);
  const unit = r.words.validation.terms.edgeUnits.find((each) => size >= each.size);
  if (unit) return `${edgeText(edge / unit.size, r)}${unit.name}`;
  const digits = size === 0 || size >= 100 ? 0 : Math.min(4, 2 - Math.floor(Math.log10(size)));
  return tickText(edge, digits, r).replace(/\.0+$|(\.\d*?)0+$/, '$1');
}

/** Edges beneath the plot, as many as have room. */
function edges(bins: readonly PlacedBin[], r: ReportTeller): Shape[] {
  const shapes: Shape[] = [];
  const intervals = bins.filter(({ bin }) => bin.kind === 'interval');
  const end = (intervals.at(-1)?.right ?? 0) + 4;
  let free = Number.NEGATIVE_INFINITY;
  for (const { bin, left } of intervals.slice(1)) {
    if (bin.from === null) continue;
    const text = edgeText(bin.from, r);
    const half = widthInEm(text) * 3;
    if (left - half < free || left + half > end) continue;
    shapes.push(line([left, BOTTOM], [left, BOTTOM + 3], QUIET, 0.4));
    shapes.push(label(left, BOTTOM + 10, text, QUIET, 'middle', false, 6));
    free = left + half + 6;
  }
  return shapes;
}

function grid(range: readonly [number, number], left: number, y: (points: number) => number, r: ReportTeller): Shape[] {
  return ticksOf(range[0], range[1], 4).flatMap((tick) => [
    line([left + LEFT, y(tick)], [left + PANEL, y(tick)], tick === 0 ? QUIET : HAIRLINE, 0.4),
    label(left + LEFT - 4, y(tick) + 2.2, r.formats.signed(tick), QUIET, 'end', false, 6),
  ]);
}

function stepPanel(shape: ReportedShape, left: number, r: ReportTeller): Shape[] {
  const levels = [0, ...shape.bins.map(({ points }) => points)];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const room = Math.max(1, (high - low) * 0.06);
  const range = [low - room, high + room] as const;
  const y = scale(range, [BOTTOM, TOP]);
  const bins = placed(shape.bins, left);
  const shapes = [...grid(range, left, y, r), ...edges(bins, r)];
  bins.forEach(({ bin, left: from, right: to }, place) => {
    const before = bins[place - 1];
    if (bin.kind === 'interval') {
      if (before) shapes.push(line([from, y(before.bin.points)], [from, y(bin.points)], ACCENT, 1));
      shapes.push(line([from, y(bin.points)], [to, y(bin.points)], ACCENT, 1.3));
      return;
    }
    const [top, foot] = [Math.min(y(bin.points), y(0)), Math.max(y(bin.points), y(0))];
    shapes.push(rect(from + 3, top, to - from - 6, Math.max(0.8, foot - top), bin.points < 0 ? RUST : ACCENT));
    // Labels stand on two lines by turns, so that each has the room of two but the last, at the page's edge.
    const room = place === bins.length - 1 ? to - from + 6 : (to - from) * 1.8;
    const name = fitted(bin.label, room, 6);
    shapes.push(label((from + to) / 2, BOTTOM + (place % 2 === 0 ? 10 : 18), name, QUIET, 'middle', false, 6));
  });
  return shapes;
}

/** A colour between two, `part` of the way. */
function between(from: string, to: string, part: number): string {
  const channel = (at: number): string => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function pairPanel(shape: ReportedShape, left: number, r: ReportTeller): Shape[] {
  const points = shape.pair?.points ?? [];
  const all = points.flat();
  const extreme = Math.max(1, ...all.map(Math.abs));
  const width = (PANEL - LEFT) / Math.max(1, points.length);
  const shapes: Shape[] = [];
  points.forEach((line, place) => {
    const height = (BOTTOM - TOP) / Math.max(1, line.length);
    line.forEach((value, across) => {
      const fill = between(WASH, value < 0 ? RUST : ACCENT, Math.abs(value) / extreme);
      shapes.push(rect(left + LEFT + place * width, BOTTOM - (across + 1) * height, width, height, fill));
    });
  });
  const bound = (value: number): string => r.formats.signed(value);
  const words = r.words.validation.terms;
  const colours = words.pairColours(bound(Math.min(0, ...all)), bound(Math.max(0, ...all)));
  const axes = words.pairAxes(shape.inputs[0] ?? '', shape.inputs[1] ?? '');
  [colours, axes].forEach((text, place) => {
    const shown = fitted(text, PANEL - LEFT, 6);
    shapes.push(label(left + LEFT, BOTTOM + 10 + place * 8, shown, QUIET, 'start', false, 6));
  });
  return shapes;
}

function panel(shape: ReportedShape, left: number, r: ReportTeller): Shape[] {
  return [
    label(left, 8, fitted(termName(shape.inputs), PANEL, 7.5), INK, 'start', true, 7.5),
    ...(shape.pair === null ? stepPanel(shape, left, r) : pairPanel(shape, left, r)),
  ];
}

/** The shapes two by two; the caption stands under the last row. */
export function shapeFigures(shapes: readonly ReportedShape[], r: ReportTeller): Drawing[] {
  const rows: Drawing[] = [];
  for (let place = 0; place < shapes.length; place += 2) {
    const row = shapes.slice(place, place + 2);
    const isLast = place + 2 >= shapes.length;
    rows.push({
      kind: 'drawing',
      caption: isLast ? r.words.validation.terms.shapesFigure : '',
      width: WIDTH,
      height: HEIGHT,
      shapes: row.flatMap((shape, column) => panel(shape, column * (WIDTH - PANEL), r)),
    });
  }
  return rows;
}
