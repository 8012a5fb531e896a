/**
 * Outer bags: repeated stratified partitions. Every row is held out once in each partition, so the
 * bags that did not see a row give it an honest prediction, as many for every row.
 */
import { seededRandom } from '../../../ground/numeric/seeded-random.ts';

/** Held-out part of each row in each partition: parts[partition][row] in 0 … parts−1. */
export function partitionsOf(target: Uint8Array, partitions: number, parts: number, seed: number): Uint8Array[] {
  return Array.from({ length: partitions }, (_, partition) => {
    const random = seededRandom(seed, 1000 + partition);
    const part = new Uint8Array(target.length);
    let next = random.below(parts);
    for (const outcome of [1, 0]) {
      const rows = Int32Array.from([...target.keys()].filter((row) => target[row] === outcome));
      for (const row of random.shuffle(rows)) {
        part[row] = next % parts;
        next += 1;
      }
    }
    return part;
  });
}
