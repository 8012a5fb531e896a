import { spawn } from 'node:child_process';
import { sayAndFail } from './node-runtime.mjs';

/**
 * Runs a program in this one's place: its input, output and signals are passed on, and this process
 * ends as it ended.
 * @param {string} command
 * @param {readonly string[]} given
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 */
export function runInPlace(command, given, options) {
  const child = spawn(command, [...given], { ...options, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', sayAndFail);
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
