/** What the machine refuses is said with its cause, under its own code, and nothing is changed. */
import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unavailableBecause } from '#electron/store/unavailable.ts';
import { NEW_CASE, officer, PASSWORD, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;

beforeEach(async () => {
  desk = await staffedDesk([{ name: 'maker', roles: ['officer'] }]);
});

afterEach(() => desk.dispose());

const refused = (cause: string) => ({ ok: false, code: 'unavailable', message: expect.stringContaining(cause) });
const create = () => officer(desk, 'maker').client('case.create', NEW_CASE);

test('a workspace file moved while it is open is missed by the next command, and found again when it is back', async () => {
  renameSync(desk.file, `${desk.file}.moved`);
  expect(await create()).toMatchObject(refused('no longer where it was opened'));
  renameSync(`${desk.file}.moved`, desk.file);
  expect(await create()).toMatchObject({ ok: true });
});

test('another file in its place is not written to', async () => {
  copyFileSync(desk.file, `${desk.file}.copy`);
  renameSync(desk.file, `${desk.file}.moved`);
  renameSync(`${desk.file}.copy`, desk.file);
  expect(await create()).toMatchObject(refused('Another file lies where'));
  renameSync(`${desk.file}.moved`, desk.file);
});

test('a second name of the file is refused, on opening too', async () => {
  const second = `${desk.file}.second`;
  linkSync(desk.file, second);
  expect(await create()).toMatchObject(refused('second name'));
  for (const line of Object.values(desk.as)) await line.connection.close();
  const signIn = { workspace: desk.file, officer: 'maker', password: PASSWORD };
  expect(await desk.connect().client('session.signIn', signIn)).toMatchObject(refused('second name'));
  rmSync(second);
  expect(await desk.connect().client('session.signIn', signIn)).toMatchObject({ ok: true });
});

test('a lock taken away is missed', async () => {
  rmSync(`${desk.file}.lock`);
  expect(await create()).toMatchObject(refused('lock of the workspace'));
});

test('a clock set back is in the chain with the time of the event before', async () => {
  const before = desk.clock.instant;
  expect(await create()).toMatchObject({ ok: true });
  desk.clock.advanceSeconds(-3600);
  expect(await create()).toMatchObject({ ok: true });
  const { events } = await officer(desk, 'admin').call('audit.list', { operation: 'case.create' });
  expect(events.map(({ after }) => (after as { clockSetBack?: string }).clockSetBack)).toEqual([before, undefined]);
});

test.each([
  ['SQLITE_FULL', 'machine.disk-full'],
  ['ENOSPC', 'machine.disk-full'],
  ['SQLITE_READONLY_DBMOVED', 'machine.no-access'],
  ['SQLITE_IOERR_WRITE', 'machine.disk-fails'],
  ['EROFS', 'machine.no-access'],
])('%s is said as %s', (code, cause) => {
  expect(unavailableBecause(Object.assign(new Error('x'), { code }))?.words).toMatchObject({ id: cause });
  expect(unavailableBecause(new Error('an error of the desk'))).toBeUndefined();
});
