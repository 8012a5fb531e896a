/** Values with their intervals on one axis, a row each. */
import type { Drawing, Shape } from '../../document.ts';
import { ACCENT, HAIRLINE, INK, QUIET } from '../../figures/palette.ts';
import { label, line, rect, scale } from '../../figures/shapes.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { fitted, tickDigits, ticksOf, tickText, WIDTH } from './axis.ts';

const PLOT = { left: 170, right: 440, top: 4 };
const ROW = 14;
/** Rows that fit a page beside their table's first rows. */
const MOST_ROWS = 36;

interface IntervalRow {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface IntervalFigureOptions {
  readonly caption: string;
  /** Where a dashed line stands: no difference, or the figure of all rows. */
  readonly reference: number | null;
  /** Whether values carry their sign. */
  readonly signed: boolean;
}

function rangeOf(rows: readonly IntervalRow[], reference: number | null): readonly [number, number] {
  const values = rows.flatMap(({ low, value, high }) => [low, value, high]).filter((value) => value !== null);
  if (reference !== null) values.push(reference);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((high - low) * 0.06, 0.002);
  return [low - room, high + room];
}

function axis(
  range: readonly [number, number],
  bottom: number,
  x: (value: number) => number,
  r: ReportTeller,
): Shape[] {
  const ticks = ticksOf(range[0], range[1], 6);
  const digits = tickDigits(ticks);
  return ticks.flatMap((tick) => [
    line([x(tick), PLOT.top], [x(tick), bottom], HAIRLINE, 0.4),
    label(x(tick), bottom + 9, tickText(tick, digits, r), QUIET, 'middle', false, 6.5),
  ]);
}

/** Draws the rows in their order; one without a value says so. */
export function intervalFigure(
  given: readonly IntervalRow[],
  options: IntervalFigureOptions,
  r: ReportTeller,
): Drawing {
  const words = r.words.validation.comparison;
  const rows = given.slice(0, MOST_ROWS);
  const range = rangeOf(rows, options.reference);
  const x = scale(range, [PLOT.left, PLOT.right]);
  const bottom = PLOT.top + rows.length * ROW;
  const shapes = axis(range, bottom, x, r);
  if (options.reference !== null) {
    shapes.push(line([x(options.reference), PLOT.top], [x(options.reference), bottom], INK, 0.6, true));
  }
  rows.forEach(({ name, value, low, high }, place) => {
    const middle = PLOT.top + place * ROW + ROW / 2;
    shapes.push(label(0, middle + 2.5, fitted(name, PLOT.left - 8, 7.5), INK, 'start', false, 7.5));
    if (low !== null && high !== null) shapes.push(line([x(low), middle], [x(high), middle], ACCENT, 1.2));
    if (value !== null) shapes.push(rect(x(value) - 2.2, middle - 2.2, 4.4, 4.4, ACCENT));
    const figure = options.signed ? r.formats.signed(value, 4) : r.formats.number(value, 4);
    const shown = value === null ? words.noValue : figure;
    shapes.push(label(WIDTH, middle + 2.5, shown, value === null ? QUIET : INK, 'end', false, 7.5));
  });
  const more = given.length > rows.length ? words.firstRows(rows.length, given.length) : '';
  return { kind: 'drawing', caption: options.caption + more, width: WIDTH, height: bottom + 12, shapes };
}
