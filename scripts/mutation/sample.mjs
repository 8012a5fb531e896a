/** A seeded sample of mutants, stratified by room: which of all mutants are run. */
import { createHash } from 'node:crypto';

/**
 * @typedef {object} MutantPlace
 * @property {string} file from the project's root, with slashes
 * @property {string} mutator name of the mutation, such as ConditionalExpression
 * @property {string} replacement
 * @property {string} at "line:column-line:column"
 */

/**
 * Where a mutant stands. Stryker works in a copy of the tree: what comes before the project's own folders is dropped.
 * @param {string} fileName
 * @param {{ mutatorName: string, replacement?: string | undefined, location?: { start: { line: number, column: number }, end: { line: number, column: number } } }} mutant
 * @returns {MutantPlace}
 */
export function placeOf(fileName, { mutatorName, replacement = '', location }) {
  const path = fileName.replaceAll('\\', '/');
  const file = /(?:^|\/)((?:electron|shared)\/.*)$/.exec(path)?.[1] ?? path;
  const at = location
    ? `${location.start.line}:${location.start.column}-${location.end.line}:${location.end.column}`
    : '';
  return { file, mutator: mutatorName, replacement, at };
}

/**
 * What tells a mutant from every other, in any run over the same sources.
 * @param {MutantPlace} mutant
 */
export function mutantKey({ file, mutator, replacement, at }) {
  return `${file} ${at} ${mutator} ${replacement}`;
}

/**
 * A rank that depends on nothing but the seed and the mutant.
 * @param {number} seed
 * @param {string} key
 */
function rank(seed, key) {
  return createHash('sha256').update(`${seed} ${key}`).digest('hex');
}

/**
 * Shares of `size` by stratum, in proportion to what each holds, by largest remainders; never more than it holds.
 * @param {readonly number[]} counts
 * @param {number} size
 */
export function shares(counts, size) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (size >= total) return [...counts];
  const exact = counts.map((count) => (count * size) / total);
  const whole = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const left = size - whole.reduce((sum, count) => sum + count, 0);
  for (const { index } of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/**
 * Keys of the sampled mutants.
 * @param {readonly MutantPlace[]} mutants
 * @param {readonly string[]} rooms strata: paths a mutant's file begins with
 * @param {number} size
 * @param {number} seed
 * @returns {Set<string>}
 */
export function sampleOf(mutants, rooms, size, seed) {
  const strata = rooms.map((room) =>
    mutants.filter(({ file }) => file === room || file.startsWith(`${room}/`)).map(mutantKey),
  );
  const wanted = shares(
    strata.map((keys) => keys.length),
    size,
  );
  const chosen = strata.flatMap((keys, index) =>
    keys
      .map((key) => ({ key, rank: rank(seed, key) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, wanted[index])
      .map(({ key }) => key),
  );
  return new Set(chosen);
}

/**
 * Wilson's 95% interval of a share.
 * @param {number} hits
 * @param {number} tried
 * @returns {[number, number]}
 */
export function interval95(hits, tried) {
  if (tried === 0) return [0, 1];
  const z = 1.959964;
  const p = hits / tried;
  const middle = (p + (z * z) / (2 * tried)) / (1 + (z * z) / tried);
  const half = (z / (1 + (z * z) / tried)) * Math.sqrt((p * (1 - p)) / tried + (z * z) / (4 * tried * tried));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
