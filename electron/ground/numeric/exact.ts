/** Exact fractions, where a rounding must not hang on the last bit of a floating-point number. */

/** numerator ÷ denominator; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A finite number as the decimal fraction it is written as, so that 4.35 is 435 ÷ 100 and not its nearest double.
 * @example exactly(4.35) // { numerator: 435n, denominator: 100n }
 */
export function exactly(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return shift < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-shift) }
    : { numerator: digits * 10n ** BigInt(shift), denominator: 1n };
}

/**
 * The nearest whole number, ties to the even one.
 * @example halfEven({ numerator: 5n, denominator: 2n }) // 2n
 */
export function halfEven({ numerator, denominator }: Fraction): bigint {
  const remainder = ((numerator % denominator) + denominator) % denominator;
  const below = (numerator - remainder) / denominator;
  const twice = 2n * remainder;
  if (twice === denominator) return below % 2n === 0n ? below : below + 1n;
  return twice > denominator ? below + 1n : below;
}
