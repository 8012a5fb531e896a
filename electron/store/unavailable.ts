/** What the machine refuses, told from errors of the desk itself: the disk, the file, its lock. */
import { statSync } from 'node:fs';
import { DeskError } from '#shared/contract/reply.ts';
import { type SentenceId, sentence } from '#shared/text/sentence.ts';

type Cause = Extract<SentenceId, `machine.${string}`>;

/** Causes by the codes of the system and of SQLite; of SQLite's the first that a code begins with. */
const CAUSES: readonly (readonly [code: string, cause: Cause])[] = [
  ['ENOSPC', 'machine.disk-full'],
  ['EDQUOT', 'machine.disk-full'],
  ['SQLITE_FULL', 'machine.disk-full'],
  ['EROFS', 'machine.no-access'],
  ['EACCES', 'machine.no-access'],
  ['EPERM', 'machine.no-access'],
  ['SQLITE_READONLY', 'machine.no-access'],
  ['SQLITE_CANTOPEN', 'machine.no-access'],
  ['SQLITE_PERM', 'machine.no-access'],
  ['EMFILE', 'machine.too-many-files'],
  ['ENFILE', 'machine.too-many-files'],
  ['EIO', 'machine.disk-fails'],
  ['SQLITE_IOERR', 'machine.disk-fails'],
  ['SQLITE_CORRUPT', 'machine.disk-fails'],
  ['SQLITE_NOMEM', 'machine.no-memory'],
  ['ERR_WORKER_OUT_OF_MEMORY', 'machine.no-memory'],
];

/** The machine's refusal behind an error, with its cause; undefined where the error is the desk's own. */
export function unavailableBecause(error: unknown): DeskError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = CAUSES.find(([known]) => (known.startsWith('SQLITE') ? code.startsWith(known) : code === known))?.[1];
  return cause && new DeskError('unavailable', sentence(cause));
}

/** Which file a path leads to: it is another one once somebody moved or replaced it. */
export interface Placed {
  readonly file: bigint;
  readonly lock: bigint;
}

function identity(path: string, gone: Cause): { readonly ino: bigint; readonly nlink: bigint } {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat) throw new DeskError('unavailable', sentence(gone));
  return stat;
}

/** Where a workspace and its lock lie now. Throws `unavailable` where either is gone, or the file has a second name. */
export function placeOf(file: string): Placed {
  const { ino, nlink } = identity(file, 'machine.file-gone');
  // Two names have two locks: two programs would write to one file.
  if (nlink > 1n) throw new DeskError('unavailable', sentence('machine.hard-link'));
  return { file: ino, lock: identity(`${file}.lock`, 'machine.lock-gone').ino };
}

/** Refuses to write into a file that is no longer where it was opened: what is written would be lost. */
export function mustBeInPlace(file: string, opened: Placed): void {
  const now = placeOf(file);
  if (now.file !== opened.file) throw new DeskError('unavailable', sentence('machine.file-replaced'));
  if (now.lock !== opened.lock) throw new DeskError('unavailable', sentence('machine.lock-gone'));
}
