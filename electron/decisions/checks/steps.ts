/** Values that stand for all a column can hold: each constant of its cells, and one between each two and beyond the ends. */
import { equal, order } from '../values/compare.ts';
import { FeelNumber } from '../values/number.ts';
import { DaysDuration, FeelDate, MonthsDuration } from '../values/temporal.ts';
import { textOf } from '../values/text.ts';
import { type FeelValue, kindOf } from '../values/value.ts';

/** A value, and the cell of a table that holds just what it stands for; null for what no cell names. */
export interface Step {
  readonly value: FeelValue;
  readonly cell: string | null;
}

/** Stands for every text that no cell names: no file can hold it. */
const OTHER_TEXT = '\uFFFF';

/** Undefined where the constants are of kinds that cannot be stepped through, or of several. */
export function stepsOf(bounds: readonly FeelValue[]): readonly Step[] | undefined {
  const nothing = bounds.includes(null) ? [{ value: null, cell: 'null' }] : [];
  const constants: FeelValue[] = [];
  for (const bound of bounds) {
    if (bound !== null && !constants.some((other) => equal(other, bound) === true)) constants.push(bound);
  }
  const [first] = constants;
  if (first === undefined) return [...nothing, { value: null, cell: '-' }];
  if (constants.some((constant) => kindOf(constant) !== kindOf(first ?? null))) return undefined;
  const found = ofKind(constants);
  return found && [...found, ...nothing];
}

function ofKind(constants: readonly FeelValue[]): readonly Step[] | undefined {
  const [first = null] = constants;
  const alone = (value: FeelValue): Step => ({ value, cell: textOf(value, true) });
  if (typeof first === 'boolean') return [alone(true), alone(false)];
  if (typeof first === 'string') return [...constants.map(alone), { value: OTHER_TEXT, cell: null }];
  const rising = constants.toSorted((a, b) => order(a, b) ?? 0);
  const last = rising.at(-1) ?? null;
  const [below, above] = [nextTo(first === null ? null : (rising[0] ?? null), -1), nextTo(last, 1)];
  if (below === undefined || above === undefined) return undefined;
  const steps: Step[] = [{ value: below, cell: `< ${textOf(rising[0] ?? null, true)}` }];
  for (const [at, value] of rising.entries()) {
    steps.push(alone(value));
    const next = rising[at + 1];
    const middle = next === undefined ? undefined : between(value, next);
    if (next !== undefined && middle !== undefined) {
      steps.push({ value: middle, cell: `(${textOf(value, true)}..${textOf(next, true)})` });
    }
  }
  return [...steps, { value: above, cell: `> ${textOf(last, true)}` }];
}

/** A value one below or above; undefined for a kind that has none. */
function nextTo(value: FeelValue, by: number): FeelValue | undefined {
  if (value instanceof FeelNumber) return value.plus(by);
  if (value instanceof FeelDate) return FeelDate.ofDayNumber(value.dayNumber + by);
  if (value instanceof DaysDuration) return new DaysDuration(value.nanos + BigInt(by));
  return value instanceof MonthsDuration ? new MonthsDuration(value.months + by) : undefined;
}

/** A value between two; undefined where none lies there. */
function between(a: FeelValue, b: FeelValue): FeelValue | undefined {
  if (a instanceof FeelNumber && b instanceof FeelNumber) return a.plus(b).div(2);
  if (a instanceof FeelDate && b instanceof FeelDate && b.dayNumber - a.dayNumber > 1) return nextTo(a, 1);
  if (a instanceof DaysDuration && b instanceof DaysDuration && b.nanos - a.nanos > 1n) return nextTo(a, 1);
  return a instanceof MonthsDuration && b instanceof MonthsDuration && b.months - a.months > 1
    ? nextTo(a, 1)
    : undefined;
}
