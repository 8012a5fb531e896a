/** Built-in functions over numbers (DMN 1.5, 10.3.4.5) and the conversions to them. */
import { FeelNumber, finite, numberOf, wholeOf, ZERO } from '../values/number.ts';
import { DaysDuration, MonthsDuration } from '../values/temporal.ts';
import type { FeelValue } from '../values/value.ts';
import { type Builtin, builtin } from './signature.ts';

/** Places of decimals a number can be rounded to (DMN 1.5, 10.3.4.5). */
const FEWEST_PLACES = -6111;
const MOST_PLACES = 6176;

/** As decimal.js numbers its ways of rounding. */
const ROUNDING = { up: 0, down: 1, ceiling: 2, floor: 3, halfUp: 4, halfDown: 5, halfEven: 6 } as const;

function rounded(
  n: FeelNumber,
  scale: FeelNumber,
  way: (typeof ROUNDING)[keyof typeof ROUNDING],
): FeelValue | undefined {
  const places = Math.trunc(scale.toNumber());
  if (!(places >= FEWEST_PLACES && places <= MOST_PLACES)) return undefined;
  if (places >= 0) return n.toDecimalPlaces(places, way);
  // Tens and hundreds: shift the point, round, shift it back. Both shifts are exact.
  const shift = new FeelNumber(10).pow(-places);
  return finite(n.div(shift).toDecimalPlaces(0, way).times(shift)) ?? undefined;
}

function grouped(from: string, grouping: string | undefined, point: string | undefined): FeelValue | undefined {
  const isSeparator = (text: string | undefined, allowed: string): boolean =>
    text === undefined || (text.length === 1 && allowed.includes(text));
  if (!isSeparator(grouping, ' ,.') || !isSeparator(point, '.,')) return undefined;
  if (grouping !== undefined && grouping === point) return undefined;
  const joined = grouping === undefined ? from : from.split(grouping).join('');
  return numberOf(point === undefined || point === '.' ? joined : joined.replace(point, '.')) ?? undefined;
}

function absolute(n: FeelValue): FeelValue | undefined {
  if (n instanceof FeelNumber) return n.abs();
  if (n instanceof MonthsDuration) return new MonthsDuration(Math.abs(n.months));
  return n instanceof DaysDuration ? new DaysDuration(n.nanos < 0n ? -n.nanos : n.nanos) : undefined;
}

function isMultipleOfTwo(n: FeelNumber): boolean {
  return n.mod(2).isZero();
}

function asNumber(n: FeelNumber | null): FeelValue | undefined {
  return n ?? undefined;
}

export const NUMBER_FUNCTIONS: readonly Builtin[] = [
  builtin('decimal(n: number, scale: number)', (n, scale) => rounded(n, scale, ROUNDING.halfEven)),
  builtin('floor(n: number)', (n) => rounded(n, ZERO, ROUNDING.floor)),
  builtin('floor(n: number, scale: number)', (n, scale) => rounded(n, scale, ROUNDING.floor)),
  builtin('ceiling(n: number)', (n) => rounded(n, ZERO, ROUNDING.ceiling)),
  builtin('ceiling(n: number, scale: number)', (n, scale) => rounded(n, scale, ROUNDING.ceiling)),
  builtin('round up(n: number, scale: number)', (n, scale) => rounded(n, scale, ROUNDING.up)),
  builtin('round down(n: number, scale: number)', (n, scale) => rounded(n, scale, ROUNDING.down)),
  builtin('round half up(n: number, scale: number)', (n, scale) => rounded(n, scale, ROUNDING.halfUp)),
  builtin('round half down(n: number, scale: number)', (n, scale) => rounded(n, scale, ROUNDING.halfDown)),
  builtin('abs(n: value)', absolute),
  builtin('abs(number: value)', absolute),
  builtin('modulo(dividend: number, divisor: number)', (dividend, divisor) =>
    divisor.isZero() ? undefined : asNumber(finite(dividend.minus(dividend.div(divisor).floor().times(divisor)))),
  ),
  builtin('sqrt(number: number)', (number) => asNumber(number.isNegative() ? null : finite(number.sqrt()))),
  builtin('log(number: number)', (number) =>
    asNumber(number.isPositive() && !number.isZero() ? finite(number.ln()) : null),
  ),
  builtin('exp(number: number)', (number) => asNumber(finite(number.exp()))),
  builtin('odd(number: number)', (number) => (wholeOf(number.mod(2)) === undefined ? false : !isMultipleOfTwo(number))),
  builtin('even(number: number)', (number) => isMultipleOfTwo(number)),
  builtin('number(from: string, grouping separator?: string, decimal separator?: string)', grouped),
  builtin('number(from: number)', (from) => from),
];
