/**
 * `npm run -s desk -- …`: the command line, straight from its sources. Standard output is the
 * command's alone; what installing has to say goes to standard error.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './installation.mjs';
import { isMain, nodeForTheDesk, ROOT, sayAndFail } from './node-runtime.mjs';

/** @param {string[]} given */
function desk(given) {
  ensureInstalled();
  const child = spawn(nodeForTheDesk(), [join(ROOT, 'electron', 'desk.ts'), ...given], {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    stdio: 'inherit',
  });
  child.on('error', sayAndFail);
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

if (isMain(import.meta.url)) {
  try {
    desk(process.argv.slice(2));
  } catch (error) {
    sayAndFail(error);
  }
}
