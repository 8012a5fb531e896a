/**
 * Builds dist/: the interface, the backend's entries and the preload. `--if-changed` skips it when
 * the sources are those of the last build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './installation.mjs';
import { environmentOfTheDesk, isMain, nodeForTheDesk, ROOT, sayAndFail } from './node-runtime.mjs';
import { isBuilt, SOURCES, sourceHash, stampBuild } from './source-stamp.mjs';

const CONFIGURATIONS = ['vite.backend.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];
const PRODUCTS = [
  'electron/main.js',
  'electron/serve.js',
  'electron/desk.js',
  'electron/preload.cjs',
  'renderer/index.html',
];

/**
 * Builds everything, or nothing when the sources have not changed.
 * @param {{ onlyIfChanged: boolean }} options
 * @returns {boolean} whether something was built
 * @throws when a part does not build
 */
export function build({ onlyIfChanged }) {
  const hash = sourceHash(ROOT, SOURCES);
  if (onlyIfChanged && isBuilt(ROOT, hash)) return false;
  process.stderr.write('Building the desk…\n');
  for (const configuration of CONFIGURATIONS) buildPart(configuration);
  const missing = PRODUCTS.filter((product) => !existsSync(join(ROOT, 'dist', product)));
  if (missing.length > 0) throw new Error(`The build made no ${missing.join(', ')}.`);
  stampBuild(ROOT, hash);
  return true;
}

/** @param {string} configuration */
function buildPart(configuration) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const done = spawnSync(nodeForTheDesk(), [vite, 'build', '--config', configuration, '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    env: environmentOfTheDesk(),
  });
  if (done.status !== 0) throw new Error(`${configuration} did not build (its message is above).`);
}

if (isMain(import.meta.url)) {
  try {
    ensureInstalled();
    build({ onlyIfChanged: process.argv.includes('--if-changed') });
  } catch (error) {
    sayAndFail(error);
  }
}
