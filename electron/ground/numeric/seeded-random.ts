/** Seeded random numbers, the same on every machine and whatever the number of threads. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(limit: number): number;
  /** Shuffles in place (Fisher–Yates) and returns the array. */
  shuffle(values: Int32Array): Int32Array;
}

/** mulberry32 (T. Ettinger, public domain): 32 bits of state, plenty for drawing bags and cuts. */
export function seededRandom(seed: number, stream = 0): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    shuffle: (values) => {
      for (let index = values.length - 1; index > 0; index -= 1) {
        const other = below(index + 1);
        const value = values[index] ?? 0;
        values[index] = values[other] ?? 0;
        values[other] = value;
      }
      return values;
    },
  };
}
