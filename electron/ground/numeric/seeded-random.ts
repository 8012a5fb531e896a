/** Seeded random numbers, the same on every machine and whatever the number of threads. Integer steps alone make them. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(limit: number): number;
  /** Shuffles in place (Fisher–Yates) and returns the array. */
  shuffle(values: Int32Array): Int32Array;
}

/**
 * Uniform numbers in [0, 1): mulberry32 (T. Ettinger, public domain), 32 bits of state.
 * @example seededUniform(1)() // 0.6270739405881613
 */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A source for drawing bags and cuts. Streams of one seed are unrelated, though their numbers lie side by side.
 * @example seededRandom(1).below(1) // 0
 */
export function seededRandom(seed: number, stream = 0): Random {
  const next = seededUniform(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35));
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

/** FNV-1a, 32 bit (Fowler, Noll, Vo), over the text's UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Uniform numbers in [0, 1) that belong to a text: sfc32, the small fast counting generator of PractRand
 * (Chris Doty-Humphrey, 2010, public domain). Its 96 bits of key keep thousands of named streams apart,
 * which one number as a seed would not.
 * @example namedUniform('a')() // 0.1588889944832772
 */
export function namedUniform(name: string): () => number {
  let [a, b, c] = [fnv1a(`a/${name}`), fnv1a(`b/${name}`), fnv1a(`c/${name}`)];
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
