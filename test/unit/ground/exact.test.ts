import { describe, expect, it } from 'vitest';
import { exactly, halfEven } from '#electron/ground/numeric/exact.ts';

describe('exact fractions', () => {
  it('takes a number as the decimal it is written as', () => {
    expect(exactly(4.35)).toEqual({ numerator: 435n, denominator: 100n });
    expect(exactly(-0.5)).toEqual({ numerator: -5n, denominator: 10n });
    expect(exactly(1e-7)).toEqual({ numerator: 1n, denominator: 10n ** 7n });
    expect(exactly(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n });
  });

  it('rounds ties to the even number, on both sides of zero', () => {
    const rounded = (numerator: bigint, denominator: bigint) => Number(halfEven({ numerator, denominator }));
    expect([1n, 3n, 5n, -1n, -3n].map((half) => rounded(half, 2n))).toEqual([0, 2, 2, 0, -2]);
    expect([rounded(7n, 3n), rounded(8n, 3n), rounded(-7n, 3n)]).toEqual([2, 3, -2]);
  });
});
