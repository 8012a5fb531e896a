/**
 * `npm run -s desk -- …`: the command line, from the build where that is up to date (it starts twice
 * as fast), else straight from its sources. Standard output is the command's alone; what installing
 * has to say goes to standard error.
 */
import { join } from 'node:path';
import { runInPlace } from './child.mjs';
import { ensureInstalled } from './installation.mjs';
import { isMain, nodeForTheDesk, ROOT, sayAndFail } from './node-runtime.mjs';
import { isBuilt, SOURCES, sourceHash } from './source-stamp.mjs';

if (isMain(import.meta.url)) {
  try {
    ensureInstalled();
    const built = isBuilt(ROOT, sourceHash(ROOT, SOURCES));
    const program = built ? join(ROOT, 'dist', 'electron', 'desk.js') : join(ROOT, 'electron', 'desk.ts');
    // Relative paths are meant from where the command was typed, not from the project.
    const cwd = process.env['INIT_CWD'] ?? process.cwd();
    runInPlace(nodeForTheDesk(), [program, ...process.argv.slice(2)], { cwd, env: process.env });
  } catch (error) {
    sayAndFail(error);
  }
}
