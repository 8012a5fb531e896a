/**
 * Seeded random numbers for the sample: the same seed and labels give the same stream on every
 * machine. Only +, −, ×, ÷ and integer operations are used, so no platform's math library can
 * change a sample.
 */
import { namedUniform } from '../ground/numeric/seeded-random.ts';

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Whole number, uniform in low…high inclusive. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** About normal, mean 0 and deviation 1, never beyond ±3.47 (sum of four uniforms). */
  normal(): number;
  /** Index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
}

/** The stream that belongs to a seed and labels; streams of different labels are unrelated. */
export function randomStream(seed: number, ...labels: ReadonlyArray<string | number>): Random {
  const next = namedUniform([seed, ...labels].join('/'));
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[integer(0, list.length - 1)];
      if (item === undefined) throw new RangeError('cannot pick from an empty list');
      return item;
    },
    // The sum of four uniforms has mean 2 and variance 1/3.
    normal: () => (next() + next() + next() + next() - 2) * 1.7320508075688772,
    weighted: (weights) => {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => {
        rest -= weight;
        return rest < 0;
      });
      return found < 0 ? weights.length - 1 : found;
    },
  };
}

/**
 * Splits whole minor units over weights so that the parts sum exactly to the total; rounding
 * differences go to the last part. All parts are ≥ 0 when the total is.
 */
export function splitAmount(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let given = 0;
  return weights.map((weight, index) => {
    const part = index === weights.length - 1 ? total - given : Math.floor((total * weight) / sum);
    given += part;
    return part;
  });
}
