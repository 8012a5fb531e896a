/**
 * Seeded random numbers for the sample: the same seed and labels give the same stream on every
 * machine. Only +, −, ×, ÷ and integer operations are used, so no platform's math library can
 * change a sample.
 */

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

/** FNV-1a, 32 bit (Fowler, Noll, Vo), over the text's UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** sfc32, the small fast counting generator of PractRand (Chris Doty-Humphrey, 2010, public domain). */
function sfc32(seed: readonly [number, number, number]): () => number {
  let [a, b, c] = seed;
  let counter = 1;
  const step = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  // PractRand's seeding discards the first outputs, in which the seed still shows.
  for (let round = 0; round < 12; round += 1) step();
  return () => step() / 4_294_967_296;
}

/** The stream that belongs to a seed and labels; streams of different labels are unrelated. */
export function randomStream(seed: number, ...labels: ReadonlyArray<string | number>): Random {
  const key = [seed, ...labels].join('/');
  const next = sfc32([fnv1a(`a/${key}`), fnv1a(`b/${key}`), fnv1a(`c/${key}`)]);
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
