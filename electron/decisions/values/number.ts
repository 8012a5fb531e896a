/** Numbers of FEEL: decimals of 34 digits, rounded half to even (DMN 1.5, 10.3.2.3.1; IEEE 754-2008 decimal128). */
import { Decimal } from 'decimal.js';

const DIGITS = 34;
const HALF_EVEN = 6;

/** The arithmetic every number of a decision is made with. */
export const FeelNumber = Decimal.clone({
  precision: DIGITS,
  rounding: HALF_EVEN,
  modulo: 3,
  minE: -6176,
  maxE: 6111,
  toExpNeg: -6176,
  toExpPos: 6111,
  defaults: true,
});
export type FeelNumber = Decimal;

export const ZERO: FeelNumber = new FeelNumber(0);

/** A number from a JavaScript number or the text of a literal; null where it is none or too large. */
export function numberOf(source: number | bigint | string): FeelNumber | null {
  if (typeof source === 'string' && !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(source)) return null;
  return finite(new FeelNumber(source).toSignificantDigits(DIGITS));
}

/** The number; null where a computation ran over or has no value. */
export function finite(value: FeelNumber): FeelNumber | null {
  return value.isFinite() ? value : null;
}

/** As a whole number of JavaScript; undefined where it has decimals or is too large to be exact. */
export function wholeOf(value: FeelNumber): number | undefined {
  if (!value.isInteger()) return undefined;
  const whole = value.toNumber();
  return Number.isSafeInteger(whole) ? whole : undefined;
}

/** Digits and a point, never an exponent. */
export function numberText(value: FeelNumber): string {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}

/**
 * -1, 0 or 1. The library's own comparison copies a number first; tables compare a hundred times a case, so
 * signs, magnitudes and digits are compared here as the library keeps them (seven digits a word, no trailing zeros).
 */
export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  const [left, right] = [signOf(a), signOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  if (left === 0) return 0;
  if (a.e !== b.e) return a.e > b.e === left > 0 ? 1 : -1;
  const length = Math.min(a.d.length, b.d.length);
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [a.d[at] ?? 0, b.d[at] ?? 0];
    if (x !== y) return x > y === left > 0 ? 1 : -1;
  }
  if (a.d.length === b.d.length) return 0;
  return a.d.length > b.d.length === left > 0 ? 1 : -1;
}

function signOf({ s, d }: FeelNumber): number {
  return d[0] === 0 ? 0 : s;
}
