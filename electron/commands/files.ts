/** Files that commands read and write: refused in words before any work is done. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** Why the system does not give a file, by its codes. */
const TROUBLE: ReadonlyMap<unknown, Words> = new Map([
  ['ENOENT', sentence('command.not-there')],
  ['ENOTDIR', sentence('command.not-there')],
  ['EACCES', sentence('command.not-allowed')],
  ['EPERM', sentence('command.not-allowed')],
]);

function unreadable(path: string, why: Words): DeskError {
  return new DeskError('not-found', sentence('command.unreadable', { path, why }));
}

/** Throws DeskError "not-found" where there is no such file that can be read. */
export function checkReadable(path: string): void {
  let isFile: boolean;
  try {
    isFile = statSync(path).isFile();
    accessSync(path, constants.R_OK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw unreadable(path, TROUBLE.get(code) ?? message);
  }
  if (!isFile) throw unreadable(path, sentence('command.is-a-folder'));
}

/** Bytes of a file. Throws DeskError "not-found" where it cannot be read. */
export function readBytes(path: string): Buffer {
  checkReadable(path);
  return readFileSync(path);
}

/** Text of a file. Throws DeskError "not-found" where it cannot be read. */
export function readText(path: string): string {
  return readBytes(path).toString('utf8');
}

/** Refuses a place that nothing can be written to, before long work and not after it. */
export function checkWritable(path: string): void {
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
  } catch {
    throw new DeskError('invalid-input', sentence('command.unwritable', { path }));
  }
}
