/** Making a workspace aside, in a folder of its own, and putting it in place when it is whole. */

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { placeFile } from '../security/atomic-file.ts';
import { vaultFile } from '../security/key-file.ts';
import { lockWorkspace } from './lock.ts';

const PREFIX = '.making-';
const LOCK = '.lock';
/** A folder of a maker, and its lock; no other file that SQLite keeps beside that. */
const MADE = /^\.making-[0-9a-f]{12}(?:\.lock)?$/;

/**
 * Makes a workspace and puts it at `file`, with its key file before it: a workspace without keys would
 * look like a finished one. Nothing that was there is touched. Throws `conflict` where either name
 * is taken, also by somebody who makes one of that name at the same time; then nothing is left behind.
 * @param make fills the workspace at the path it is given
 */
export async function makeAside<T>(file: string, make: (made: string) => Promise<T>): Promise<T> {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  sweepMade(folder);
  mustBeFree(file);
  const aside = join(folder, PREFIX + randomBytes(6).toString('hex'));
  const lock = lockWorkspace(aside);
  try {
    mkdirSync(aside, { mode: 0o700 });
    const made = join(aside, basename(file));
    const value = await make(made);
    putInPlace(made, file);
    return value;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    lock.release();
    rmSync(aside + LOCK, { force: true });
  }
}

/** Refuses a name that a workspace has, and one whose keys lie there without their workspace: they may be the last. */
function mustBeFree(file: string): void {
  if (existsSync(file)) throw nameTaken(file);
  if (existsSync(vaultFile(file)))
    throw new DeskError('conflict', sentence('vault.stray-keys', { file: vaultFile(file) }));
}

function nameTaken(file: string): DeskError {
  return new DeskError('conflict', sentence('workspace.name-taken', { name: basename(file).replace(/\.sme$/, '') }));
}

function putInPlace(made: string, file: string): void {
  try {
    placeFile(vaultFile(made), vaultFile(file));
  } catch (error) {
    throw isTaken(error) ? nameTaken(file) : error;
  }
  try {
    placeFile(made, file);
  } catch (error) {
    rmSync(vaultFile(file), { force: true });
    throw isTaken(error) ? nameTaken(file) : error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/**
 * Clears what makers left that were cut off: their folders, and the keys of a workspace that never
 * came. What a maker under way has is left alone: it holds a lock.
 */
export function sweepMade(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!MADE.test(name)) continue;
    const aside = join(folder, name.endsWith(LOCK) ? name.slice(0, -LOCK.length) : name);
    if (!existsSync(aside) && !existsSync(aside + LOCK)) continue;
    const lock = lockIfFree(aside);
    if (!lock) continue;
    if (existsSync(aside)) {
      for (const made of readdirSync(aside)) if (made.endsWith('.keys')) removeOrphan(join(aside, made), folder);
      rmSync(aside, { recursive: true, force: true });
    }
    lock.release();
    rmSync(aside + LOCK, { force: true });
  }
}

/** Takes a key file away that was put in place without its workspace: the one made is still there and is the same. */
function removeOrphan(made: string, folder: string): void {
  const placed = join(folder, basename(made));
  if (!existsSync(placed) || existsSync(placed.slice(0, -'.keys'.length))) return;
  if (readFileSync(placed).equals(readFileSync(made))) rmSync(placed);
}

function lockIfFree(aside: string): ReturnType<typeof lockWorkspace> | undefined {
  try {
    return lockWorkspace(aside);
  } catch (error) {
    if (error instanceof DeskError) return undefined;
    throw error;
  }
}
