/** Where the entry of a worker thread lies: beside its caller as source, in one folder with all entries as built. */

/**
 * Address of an entry. `from` is the caller's import.meta.url, `source` the entry as written, relative
 * to the caller; as built, entries lie together under their base names and shared parts in parts/.
 */
export function workerEntry(from: string, source: `./${string}.ts`): URL {
  if (from.endsWith('.ts')) return new URL(source, from);
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.ts$/, '.js');
  return new URL(from.includes('/parts/') ? `../${name}` : `./${name}`, from);
}
