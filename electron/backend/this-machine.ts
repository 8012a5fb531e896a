/** The backend as the loopback host and the command line run it: this machine's clock, ids and folders. */

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
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

/** A backend for one run of a host; without a folder it uses the user's own. */
export function backendOfThisMachine(choice: { readonly dataFolder: string | undefined }): Backend {
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
