/** Money is an integer count of a currency's minor units (ISO 4217 exponent), never a float. */
export type MinorUnits = number;

/** ISO 4217 alphabetic code, e.g. "CNY". */
export type Currency = string;

/** Minor-unit exponents that differ from 2 (ISO 4217 list one, 2024). */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/**
 * Number of decimal places of a currency's minor unit: CNY 2, JPY 0, KWD 3.
 * @example currencyExponent('JPY') // 0
 */
export function currencyExponent(currency: Currency): number {
  return EXPONENTS[currency] ?? 2;
}

/**
 * Whether `text` has the form of an ISO 4217 code (three capital letters).
 * @example isCurrency('CNY') // true
 */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/**
 * Exact conversion of a plain decimal text ("-1234.56") to minor units, rounding half away from
 * zero past the exponent. Returns undefined where the text is no decimal number or the result is
 * not a safe integer (|x| ≤ 2^53 − 1).
 * @example minorUnitsFromDecimal('1200000.5', 'CNY') // 120000050
 */
export function minorUnitsFromDecimal(text: string, currency: Currency): MinorUnits | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!match || (!match[2] && !match[3])) return undefined;
  const exponent = currencyExponent(currency);
  const fraction = (match[3] ?? '').padEnd(exponent + 1, '0');
  const digits = BigInt(`${match[2] || '0'}${fraction.slice(0, exponent)}`);
  const roundUp = fraction.charCodeAt(exponent) >= '5'.charCodeAt(0) ? 1n : 0n;
  const magnitude = Number(digits + roundUp);
  if (!Number.isSafeInteger(magnitude)) return undefined;
  return match[1] === '-' && magnitude !== 0 ? -magnitude : magnitude;
}

/**
 * Plain decimal text of minor units: (−123456, "CNY") → "-1234.56". Inverse of minorUnitsFromDecimal.
 * @example decimalFromMinorUnits(120000050, 'CNY') // "1200000.50"
 */
export function decimalFromMinorUnits(amount: MinorUnits, currency: Currency): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const sign = amount < 0 ? '-' : '';
  if (exponent === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * Rounds a computed amount (a float of minor units) to whole minor units, half away from zero;
 * the one rounding every amount in the decision path goes through.
 * @example roundMinorUnits(2.5) // 3
 */
export function roundMinorUnits(amount: number): MinorUnits {
  const rounded = Math.sign(amount) * Math.round(Math.abs(amount));
  return rounded === 0 ? 0 : rounded;
}

/** Fewer amounts than this say nothing of the unit they are rounded to. */
const LEAST_AMOUNTS = 5;
/** Coarsest rounding believed: ten thousand major units of two decimals. */
const COARSEST_UNIT = 1_000_000;

/**
 * The power of ten (minor units) that all amounts are multiples of: what a statement is rounded to.
 * Zeros say nothing; fewer than five amounts count as not rounded.
 * @example roundingUnitOf([1_000_00, 2_000_00, 500_00, 700_00, 100_00]) // 10000
 */
export function roundingUnitOf(amounts: Iterable<MinorUnits>): MinorUnits {
  const printed = [...amounts].filter((amount) => amount !== 0);
  if (printed.length < LEAST_AMOUNTS) return 1;
  let unit = 1;
  while (unit < COARSEST_UNIT && printed.every((amount) => amount % (unit * 10) === 0)) unit *= 10;
  return unit;
}
