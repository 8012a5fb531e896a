/** A hash over the content of the sources a build is made of, so that an unchanged tree is not built again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders and files the build reads. */
export const SOURCES = [
  'shared',
  'electron',
  'renderer',
  'scripts/build.mjs',
  'vite.backend.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * SHA-256 over names and contents of all files under `sources`, in order of their names.
 * @param {string} root
 * @param {readonly string[]} sources
 */
export function sourceHash(root, sources) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(root, source))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/**
 * Whether the stamp of the last build is the hash of the sources as they are now.
 * @param {string} root
 * @param {string} hash
 */
export function isBuilt(root, hash) {
  const stamp = stampFile(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/**
 * Records that dist/ was built from sources of this hash.
 * @param {string} root
 * @param {string} hash
 */
export function stampBuild(root, hash) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile(root), hash);
}

/** The stamp lies in dist/ itself, so that deleting dist/ deletes it too. @param {string} root */
function stampFile(root) {
  return join(root, 'dist', '.built-from');
}
