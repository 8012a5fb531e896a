/**
 * `npm start`: installs and builds what is missing, then opens the desk, in Electron where its
 * binary is, else in the browser over the loopback host. Arguments go to the desk.
 * `--browser` chooses the browser even where Electron is.
 */
import { join } from 'node:path';
import { build } from './build.mjs';
import { runInPlace } from './child.mjs';
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

/**
 * @param {string[]} given
 * @returns {Promise<void>}
 */
async function start(given) {
  ensureInstalled();
  const node = nodeForTheDesk();
  const wantsBrowser = given.includes('--browser');
  if (!wantsBrowser) await fetchElectronOnce(ROOT, node);
  build({ onlyIfChanged: true });
  const rest = given.filter((argument) => argument !== '--browser');
  const binary = electronBinary(ROOT);
  const obstacle = obstacleToElectron(binary, process.platform, process.env);
  const options = { cwd: ROOT, env: environmentOfTheDesk() };
  if (binary !== undefined && obstacle === undefined && !wantsBrowser)
    return runInPlace(binary, [ROOT, ...rest], options);
  if (obstacle !== undefined && !wantsBrowser) process.stderr.write(`${obstacle} Opening the desk in your browser.\n`);
  runInPlace(node, [join(ROOT, 'dist', 'electron', 'serve.js'), ...rest], options);
}

if (isMain(import.meta.url)) start(process.argv.slice(2)).catch(sayAndFail);
