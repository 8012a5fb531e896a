/** Says whether Electron's binary is here, without loading its package, which would fetch it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How long a first start may wait for an answer from the place the binary is fetched from, and for the binary itself. */
const ANSWER_MILLISECONDS = 3_000;
const FETCH_MILLISECONDS = 90_000;

/**
 * Path of Electron's executable, if it is installed.
 * @param {string} root
 * @returns {string | undefined}
 */
export function electronBinary(root) {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8').trim(),
  );
  return existsSync(binary) ? binary : undefined;
}

/**
 * Tries once per installation to fetch the binary, as part of installing: packages come from the
 * registry, this one file from Electron's releases. Where that place does not answer within
 * seconds it gives up, and a note in node_modules keeps later starts from asking again: a desk that
 * is installed contacts nobody.
 * @param {string} root
 * @param {string} node
 * @returns {Promise<void>}
 */
export async function fetchElectronOnce(root, node) {
  const note = join(root, 'node_modules', '.desk-electron-asked');
  if (existsSync(note) || electronBinary(root) !== undefined) return;
  writeFileSync(note, "Electron's binary was asked for once. Delete this file to let the next start ask again.\n");
  if (!(await answers(releaseAddress(root)))) return;
  process.stderr.write("Fetching Electron's binary (about 120 MB)…\n");
  await quietly(node, [join(root, 'node_modules', 'electron', 'install.js')], root);
}

/** @param {string} root */
function releaseAddress(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/';
  return `${base}v${manifest.version}/SHASUMS256.txt`;
}

/**
 * Whether an address answers at all within a few seconds.
 * @param {string} address
 */
async function answers(address) {
  try {
    const reply = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    return reply.ok;
  } catch {
    return false;
  }
}

/**
 * Runs a script without a word and ends it when its time is over.
 * @param {string} node
 * @param {string[]} argumentsOfNode
 * @param {string} cwd
 * @returns {Promise<void>}
 */
function quietly(node, argumentsOfNode, cwd) {
  return new Promise((resolve) => {
    const child = spawn(node, argumentsOfNode, {
      cwd,
      stdio: 'ignore',
      timeout: FETCH_MILLISECONDS,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}
