/** The backend as the loopback host and the command line run it: this machine's clock, ids and folders. */

import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '#shared/domain/fault.ts';
import { systemClock } from '../ground/clock.ts';
import type { Backend } from '../handlers/ports.ts';
import { createBackend } from './backend.ts';
import { dataFolder } from './data-folder.ts';

const IDLE_LOCK_SECONDS = 15 * 60;

/** The folder with the project's package.json: above electron/ in the sources, above dist/electron/ when built. */
function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Fault('machine.no-package');
    folder = parent;
  }
  return folder;
}

export const PROJECT_FOLDER = projectFolder();

/** The program's version, from package.json. */
function programVersion(): string {
  return (JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Private copies of tables that earlier versions made to read them, and left where they were killed. */
function sweepCopies(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^desk-table-\w{6}$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** A backend for one run of a host; without a folder it uses the user's own. */
export function backendOfThisMachine(choice: { readonly dataFolder: string | undefined }): Backend {
  sweepCopies(tmpdir());
  return createBackend({
    dataFolder: choice.dataFolder ?? dataFolder(process.platform, process.env, homedir()),
    clock: systemClock,
    newId: randomUUID,
    version: programVersion(),
    idleLockSeconds: IDLE_LOCK_SECONDS,
    reportInternal: (correlationId, operation, error) => {
      process.stderr.write(`${correlationId} ${operation}: ${error instanceof Error ? error.stack : String(error)}\n`);
    },
  });
}
