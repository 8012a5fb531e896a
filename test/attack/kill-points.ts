/**
 * The disk as a kill would leave it, before and after every renaming, linking, removal, sync and
 * commit of a change of passwords, officers and keys: one of the two states must open, and only one.
 */
import fs, { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { sha256 } from '#electron/ground/canonical.ts';
import { FOUNDERS, officer, PASSWORD, type StaffedDesk, staffedDesk, testDesk } from '#test/support/workspace.ts';
import { count, type Row, row } from './row.ts';

const AIMED = ['renameSync', 'linkSync', 'rmSync', 'fsyncSync', 'copyFileSync'] as const;

/** Copies a folder around every aimed call while `work` runs; returns the copies. */
async function copiesDuring(folder: string, work: () => Promise<unknown>): Promise<string[]> {
  const copies: string[] = [];
  let busy = false;
  // Node keeps some of these functions by itself once it has seen them: afterwards they only pass on.
  let over = false;
  const copy = (): void => {
    if (busy || over) return;
    busy = true;
    const to = mkdtempSync(join(tmpdir(), 'attack-kill-'));
    cpSync(folder, to, { recursive: true });
    copies.push(to);
    busy = false;
  };
  const real = Object.fromEntries(AIMED.map((name) => [name, fs[name]]));
  const exec = Database.prototype.exec;
  for (const name of AIMED) {
    const call = fs[name] as (...given: unknown[]) => unknown;
    (fs as unknown as Record<string, unknown>)[name] = (...given: unknown[]) => {
      copy();
      const value = call(...given);
      copy();
      return value;
    };
  }
  Database.prototype.exec = function aimed(this: Database.Database, sql: string) {
    const commits = sql === 'COMMIT';
    if (commits) copy();
    const value = exec.call(this, sql);
    if (commits) copy();
    return value;
  };
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    over = true;
    Object.assign(fs, real);
    Database.prototype.exec = exec;
    syncBuiltinESMExports();
  }
  return copies;
}

/** What copies were found to be, by their content: kills between which nothing reached the disk leave one state. */
const known = new Map<string, Promise<string[]>>();

function stateOf(folder: string): string {
  const parts = readdirSync(folder)
    .filter((name) => !/-shm$|\.lock/.test(name))
    .sort()
    .map((name) => `${name} ${sha256(readFileSync(join(folder, name)))}`);
  return parts.join('\n');
}

function openedBy(copy: string, file: string, name: string, passwords: readonly string[]): Promise<string[]> {
  const state = `${stateOf(copy)} ${passwords.join(' ')}`;
  const found = known.get(state) ?? opened(copy, file, name, passwords);
  known.set(state, found);
  return found;
}

/** Which of the passwords open a copy, and whether the check of it holds. */
async function opened(copy: string, file: string, name: string, passwords: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const password of passwords) {
    const desk = testDesk(copy);
    const { client } = desk.connect();
    const signIn = await client('session.signIn', { workspace: join(copy, basename(file)), officer: name, password });
    if (signIn.ok) {
      const verdict = await client('audit.verify', {});
      if (verdict.ok && verdict.value.intact) found.push(password);
    }
    await desk.backend.close();
  }
  return found;
}

async function ofPasswords(desk: StaffedDesk, into: Row, rounds: number): Promise<void> {
  let current = PASSWORD;
  for (let round = 0; round < rounds; round += 1) {
    const next = `attack password ${round}`;
    const change = () => officer(desk, 'maker').call('session.changePassword', { current, next });
    for (const copy of await copiesDuring(desk.folder, change)) {
      const found = await openedBy(copy, desk.file, 'maker', [current, next]);
      count(into, found.length !== 1, `round ${round}: ${found.length} of two passwords open`);
      rmSync(copy, { recursive: true, force: true });
    }
    current = next;
  }
}

async function ofKeys(desk: StaffedDesk, into: Row): Promise<void> {
  const rekey = () => officer(desk, 'admin').call('workspace.rekey', {});
  for (const copy of await copiesDuring(desk.folder, rekey)) {
    const found = await openedBy(copy, desk.file, 'admin', [PASSWORD]);
    count(into, found.length !== 1, 'a change of key left a workspace that does not open');
    rmSync(copy, { recursive: true, force: true });
  }
}

async function ofMaking(into: Row): Promise<void> {
  const desk = testDesk();
  const make = () => desk.connect().call('workspace.create', { name: 'Made', administrators: FOUNDERS });
  for (const copy of await copiesDuring(desk.folder, make)) {
    const again = testDesk(copy);
    const { client } = again.connect();
    const { workspaces } = await again.connect().call('workspace.list', {});
    const isThere = workspaces.length === 1;
    const reply = isThere
      ? await client('session.signIn', { workspace: join(copy, 'Made.sme'), officer: 'admin', password: PASSWORD })
      : await client('workspace.create', { name: 'Made', administrators: FOUNDERS });
    await again.backend.close();
    const left = readdirSync(copy).filter((name) => name.startsWith('.making-'));
    count(into, !reply.ok || left.length > 0, reply.ok ? left.join(' ') : reply.message);
    rmSync(copy, { recursive: true, force: true });
  }
  await desk.dispose();
}

export async function killRows(): Promise<Row[]> {
  const desk = await staffedDesk([{ name: 'maker', roles: ['officer'] }]);
  const rows = [
    row('kills around a change of password'),
    row('kills around a change of the workspace key'),
    row('kills around the making of a workspace'),
  ] as const;
  await ofPasswords(desk, rows[0], 18);
  await ofKeys(desk, rows[1]);
  await desk.dispose();
  await ofMaking(rows[2]);
  return [...rows];
}
