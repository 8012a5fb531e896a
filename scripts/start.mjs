/**
 * `npm start`: installs and builds what is missing, then opens the desk, in Electron where its
 * binary is, else in the browser over the loopback host. Arguments go to the desk.
 * `--browser` chooses the browser even where Electron is.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { electronBinary, fetchElectronOnce } from './electron-binary.mjs';
import { ensureInstalled } from './installation.mjs';
import { environmentOfTheDesk, isMain, nodeForTheDesk, ROOT, sayAndFail } from './node-runtime.mjs';

/**
 * Why Electron cannot show a window here, or undefined when it can.
 * @param {string | undefined} binary
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @param {number} [user] number of the user on systems that number them
 */
export function obstacleToElectron(binary, platform, environment, user = process.getuid?.()) {
  if (binary === undefined) return "Electron's binary is not here.";
  if (platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) {
    return 'There is no display for a window.';
  }
  if (platform === 'linux' && user === 0) return 'Electron keeps its sandbox only for users other than root.';
  return undefined;
}

/** @param {string[]} given */
async function start(given) {
  ensureInstalled();
  const node = nodeForTheDesk();
  const wantsBrowser = given.includes('--browser');
  if (!wantsBrowser) await fetchElectronOnce(ROOT, node);
  build({ onlyIfChanged: true });
  const rest = given.filter((argument) => argument !== '--browser');
  const binary = electronBinary(ROOT);
  const obstacle = obstacleToElectron(binary, process.platform, process.env);
  if (binary !== undefined && obstacle === undefined && !wantsBrowser) return run(binary, [ROOT, ...rest]);
  if (obstacle !== undefined && !wantsBrowser) process.stderr.write(`${obstacle} Opening the desk in your browser.\n`);
  return run(node, [join(ROOT, 'dist', 'electron', 'serve.js'), ...rest]);
}

/**
 * Runs the desk until it ends, passing on Ctrl-C, and ends as it ended.
 * @param {string} command
 * @param {string[]} given
 */
function run(command, given) {
  const child = spawn(command, given, { cwd: ROOT, stdio: 'inherit', env: environmentOfTheDesk() });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('error', sayAndFail);
  child.on('close', (code) => {
    process.exitCode = code ?? 0;
  });
}

if (isMain(import.meta.url)) start(process.argv.slice(2)).catch(sayAndFail);
