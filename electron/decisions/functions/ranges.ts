/** Built-in functions on how points and ranges lie to each other (DMN 1.5, 10.3.4.9, table 78), and ranges from texts. */
import { isWithin, order } from '../values/compare.ts';
import { numberOf } from '../values/number.ts';
import { readAtLiteral } from '../values/read-temporal.ts';
import { FeelRange, type FeelValue } from '../values/value.ts';
import { type Builtin, builtin } from './signature.ts';

type Relation = boolean | null;

/** A point as the range that holds nothing else. */
const around = (point: FeelValue): FeelRange => new FeelRange(true, point, point, true);

const asRange = (value: FeelValue): FeelRange => (value instanceof FeelRange ? value : around(value));

/** Whether all of one lies below all of the other; a bound left open is below, or above, everything. */
function before(a: FeelRange, b: FeelRange): Relation {
  if (a.end === null || b.start === null) return false;
  const found = order(a.end, b.start);
  return found === null ? null : found < 0 || (found === 0 && !(a.endIncluded && b.startIncluded));
}

function meets(a: FeelRange, b: FeelRange): Relation {
  if (a.end === null || b.start === null) return false;
  const found = order(a.end, b.start);
  return found === null ? null : found === 0 && a.endIncluded && b.startIncluded;
}

/** The order of where two ranges start: one that leaves out its bound starts later. */
function startOrder(a: FeelRange, b: FeelRange): number | null {
  if (a.start === null || b.start === null) return Number(b.start === null) - Number(a.start === null);
  const found = order(a.start, b.start);
  return found !== 0 ? found : Number(b.startIncluded) - Number(a.startIncluded);
}

/** The order of where two ranges end: one that leaves out its bound ends earlier. */
function endOrder(a: FeelRange, b: FeelRange): number | null {
  if (a.end === null || b.end === null) return Number(a.end === null) - Number(b.end === null);
  const found = order(a.end, b.end);
  return found !== 0 ? found : Number(a.endIncluded) - Number(b.endIncluded);
}

/** A relation said of where both start and end. */
function byBounds(holds: (start: number, end: number) => boolean) {
  return (a: FeelRange, b: FeelRange): Relation => {
    const [start, end] = [startOrder(a, b), endOrder(a, b)];
    return start === null || end === null ? null : holds(start, end);
  };
}

function overlaps(a: FeelRange, b: FeelRange): Relation {
  const [first, second] = [before(a, b), before(b, a)];
  return first === null || second === null ? null : !first && !second;
}

function overlapsBefore(a: FeelRange, b: FeelRange): Relation {
  const [together, isEarlier] = [overlaps(a, b), byBounds((start, end) => start < 0 && end <= 0)(a, b)];
  return together === null || isEarlier === null ? null : together && isEarlier;
}

const includes = byBounds((start, end) => start <= 0 && end >= 0);
const starts = byBounds((start, end) => start === 0 && end <= 0);
const finishes = byBounds((start, end) => end === 0 && start >= 0);
const coincides = byBounds((start, end) => start === 0 && end === 0);

type Between = (a: FeelRange, b: FeelRange) => Relation;

/** A relation between ranges that may stand between points too. */
function anywhere(relation: Between) {
  return (a: FeelValue, b: FeelValue): FeelValue | undefined => relation(asRange(a), asRange(b)) ?? undefined;
}

/** Whether the second lies in the first, be it a range or a point. */
function holds(range: FeelValue, inside: FeelValue): FeelValue | undefined {
  if (!(range instanceof FeelRange)) return undefined;
  return (inside instanceof FeelRange ? includes(range, inside) : isWithin(inside, range)) ?? undefined;
}

const turned =
  (relation: Between): Between =>
  (a, b) =>
    relation(b, a);

const BOUND = /^([[(\]])(.*?)\.\.(.*)([\])[])$/s;

/** A range by its text, whose bounds are literals. */
function rangeOf(text: string): FeelRange | undefined {
  const match = BOUND.exec(text.trim());
  if (!match) return undefined;
  const [, open, from = '', to = '', close] = match;
  const [start, end] = [boundOf(from.trim()), boundOf(to.trim())];
  if (start === undefined || end === undefined || (start === null && end === null)) return undefined;
  const [startIncluded, endIncluded] = [open === '[', close === ']'];
  if ((start === null && startIncluded) || (end === null && endIncluded)) return undefined;
  if (start !== null && end !== null && (order(start, end) ?? 1) > 0) return undefined;
  return new FeelRange(startIncluded, start, end, endIncluded);
}

/** Null for a bound left open; undefined for what is no literal. */
function boundOf(text: string): FeelValue | undefined {
  if (text === '') return null;
  const quoted = /^(?:@|(?:date and time|date|time|duration)\s*\(\s*)?"((?:[^"\\]|\\.)*)"\s*\)?$/.exec(text);
  if (!quoted) return numberOf(text) ?? undefined;
  const [, inside = ''] = quoted;
  return text.startsWith('"') ? inside.replace(/\\(["\\])/g, '$1') : readAtLiteral(inside);
}

type Compute = (a: FeelValue, b: FeelValue) => FeelValue | undefined;

/** Names of the two sides, by what stands there: they tell nothing but how a call may name them. */
const SIDES = {
  points: ['point1: value, point2: value', 'point: value, range: range', 'range: range, point: value'],
  ranges: ['range1: range, range2: range'],
  pointFirst: ['point: value, range: range'],
  pointSecond: ['range: range, point: value'],
} as const;

/** A relation with the names its sides may be called by. */
function relation(name: string, compute: Compute, ...sides: readonly (keyof typeof SIDES)[]): readonly Builtin[] {
  return sides.flatMap((side) =>
    SIDES[side].map((names) => builtin(`${name}(${names})` as `${string}(a: value, b: value)`, compute)),
  );
}

export const RANGE_FUNCTIONS: readonly Builtin[] = [
  ...relation('before', anywhere(before), 'points', 'ranges'),
  ...relation('after', anywhere(turned(before)), 'points', 'ranges'),
  ...relation('meets', anywhere(meets), 'ranges'),
  ...relation('met by', anywhere(turned(meets)), 'ranges'),
  ...relation('overlaps', anywhere(overlaps), 'ranges'),
  ...relation('overlaps before', anywhere(overlapsBefore), 'ranges'),
  ...relation('overlaps after', anywhere(turned(overlapsBefore)), 'ranges'),
  ...relation('finishes', anywhere(finishes), 'pointFirst', 'ranges'),
  ...relation('finished by', anywhere(turned(finishes)), 'pointSecond', 'ranges'),
  ...relation('includes', holds, 'pointSecond', 'ranges'),
  ...relation('during', (inside, range) => holds(range, inside), 'pointFirst', 'ranges'),
  ...relation('starts', anywhere(starts), 'pointFirst', 'ranges'),
  ...relation('started by', anywhere(turned(starts)), 'pointSecond', 'ranges'),
  ...relation('coincides', anywhere(coincides), 'points', 'ranges'),
  builtin('range(from: string)', rangeOf),
];
