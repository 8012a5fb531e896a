/** Installs what package-lock.json asks for, when it is not what node_modules holds. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './node-runtime.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether node_modules is the tree the lockfile describes. npm writes what it installed into a
 * lockfile of its own inside node_modules, last of all, so an interrupted installation has none.
 * Optional packages may be absent: most are for other platforms.
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = readLockfile(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const wanted = readLockfile(join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing: this is not a whole clone of the project.');
  return Object.entries(wanted.packages).every(([path, locked]) => {
    if (path === '') return true;
    const present = installed.packages[path];
    if (present === undefined) return locked.optional === true || locked.devOptional === true || locked.peer === true;
    return present.version === locked.version && present.integrity === locked.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Lockfile | undefined}
 */
function readLockfile(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * Installs when the installed tree is missing or of another lockfile: by `npm ci`, else by
 * `npm install`, which takes the same versions from the lockfile but does without the optional
 * packages for other platforms that a registry may lack.
 * @returns {boolean} whether something was installed
 * @throws when npm fails
 */
export function ensureInstalled() {
  if (isInstalled(ROOT)) return false;
  process.stderr.write('Installing packages…\n');
  if (runNpm(['ci'], 'ignore') || runNpm(['install', '--no-save'], 2)) return true;
  throw new Error(
    'npm could not install the packages (its message is above). Check that the npm registry can be reached.',
  );
}

/**
 * @param {string[]} command
 * @param {'ignore' | 2} output
 * @returns {boolean} whether npm succeeded
 */
function runNpm(command, output) {
  const npm = npmCommand();
  const done = spawnSync(npm.command, [...npm.arguments, ...command, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    shell: npm.shell,
  });
  return done.status === 0;
}

/** npm run by the Node that npm itself was started with; npm's own script file needs no shell on any platform. */
function npmCommand() {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js') && existsSync(script)) {
    return { command: process.env['npm_node_execpath'] ?? process.execPath, arguments: [script], shell: false };
  }
  return { command: 'npm', arguments: [], shell: process.platform === 'win32' };
}
