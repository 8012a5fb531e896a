/** Sessions: opening, locking, passwords, recovery, officers taken away. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { vaultFile } from '#electron/security/key-file.ts';
import { operations } from '#shared/contract/operations.ts';
import { officer, PASSWORD, type StaffedDesk, staffedDesk, testDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;

beforeEach(async () => {
  desk = await staffedDesk([
    { name: 'li.wei', roles: ['officer'] },
    { name: 'second', roles: ['administrator'] },
  ]);
});

afterEach(() => desk.dispose());

const signIn = (password: string, name = 'li.wei') => ({ workspace: desk.file, officer: name, password });

test('a wrong password and an unknown officer are refused alike', async () => {
  const { client } = desk.connect();
  const wrong = await client('session.signIn', signIn('wrong password'));
  const unknown = await client('session.signIn', signIn(PASSWORD, 'nobody'));
  expect(wrong).toMatchObject({ ok: false, code: 'unauthenticated' });
  expect(unknown).toEqual(wrong);
});

test('a session locks after the idle time, and no call of the screen’s own keeps it awake', async () => {
  const { client, connection } = officer(desk, 'li.wei');
  const passive = Object.entries(operations).flatMap(([name, operation]) => (operation.passive ? [name] : []));
  // What the screens ask again and again without anybody touching them; progress.cancel is a person's.
  const polls = [
    ...['lab.run', 'lab.runs', 'model.list', 'progress.get', 'progress.list', 'session.current', 'workspace.list'],
  ];
  // What the desk keeps by itself of a form that is open.
  const keeping = ['draft.discard', 'draft.get', 'draft.put'];
  expect(passive.sort()).toEqual([...keeping, ...polls]);
  for (let minute = 0; minute < 15; minute += 1) {
    desk.clock.advanceSeconds(60);
    // Who calls is looked at before what the call asks for.
    for (const name of passive) await connection.call(name, {});
  }
  desk.clock.advanceSeconds(1);
  expect(await client('case.list', {})).toMatchObject({ ok: false, code: 'locked' });
  expect(await client('case.list', {})).toMatchObject({ ok: false, code: 'unauthenticated' });
});

test('work within the idle time keeps the session', async () => {
  const { client } = officer(desk, 'li.wei');
  for (let turn = 0; turn < 4; turn += 1) {
    desk.clock.advanceSeconds(800);
    expect(await client('case.list', {})).toMatchObject({ ok: true });
  }
});

test('a new password opens the workspace and the old one no longer does', async () => {
  const { client, call } = officer(desk, 'li.wei');
  expect(await client('session.changePassword', { current: 'not it at all', next: 'a brand new one' })).toMatchObject({
    ok: false,
    code: 'invalid-input',
  });
  await call('session.changePassword', { current: PASSWORD, next: 'a brand new one' });
  const again = desk.connect();
  expect(await again.client('session.signIn', signIn(PASSWORD))).toMatchObject({ ok: false, code: 'unauthenticated' });
  expect(await again.client('session.signIn', signIn('a brand new one'))).toMatchObject({ ok: true });
});

test('a disabled officer is out from the next call on and cannot sign in again until enabled', async () => {
  const { officers } = await officer(desk, 'admin').call('officer.list', {});
  const officerId = officers.find(({ name }) => name === 'li.wei')?.id ?? '';
  await officer(desk, 'admin').call('officer.disable', { officerId });
  expect(await officer(desk, 'li.wei').client('case.list', {})).toMatchObject({ ok: false, code: 'unauthenticated' });
  expect(await desk.connect().client('session.signIn', signIn(PASSWORD))).toMatchObject({
    ok: false,
    code: 'unauthenticated',
  });
  const asked = await officer(desk, 'admin').call('officer.enable', { officerId });
  const { secondHalf } = await desk.confirm(asked);
  const back = { ...signIn(`${asked.firstHalf}-${secondHalf}`), next: 'after the leave' };
  expect(await desk.connect().client('session.signIn', back)).toMatchObject({ ok: true });
  expect(await desk.connect().client('session.signIn', signIn('after the leave'))).toMatchObject({ ok: true });
});

test('a role taken away counts from the next call on', async () => {
  const { officers } = await officer(desk, 'admin').call('officer.list', {});
  const second = officers.find(({ name }) => name === 'second');
  const facts = { displayName: 'Second', roles: ['auditor' as const], level: 'branch' as const };
  await desk.confirm(await officer(desk, 'admin').call('officer.edit', { officerId: second?.id ?? '', ...facts }));
  const reply = await officer(desk, 'second').client('officer.disable', { officerId: second?.id ?? '' });
  expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
});

test('the last two administrators can be neither disabled nor stripped of the role', async () => {
  const { call, client } = officer(desk, 'admin');
  const { officers } = await call('officer.list', {});
  const idOf = (name: string) => officers.find((candidate) => candidate.name === name)?.id ?? '';
  await call('officer.disable', { officerId: idOf('second') });
  const refused = { ok: false, code: 'conflict', message: expect.stringContaining('Two administrators must stay') };
  expect(await client('officer.disable', { officerId: idOf('admin2') })).toMatchObject(refused);
  const auditor = { displayName: 'Second', roles: ['auditor' as const], level: 'branch' as const };
  expect(await client('officer.edit', { officerId: idOf('admin2'), ...auditor })).toMatchObject(refused);
});

test('the recovery phrase gives an administrator a new password, and nobody else', async () => {
  const { client } = desk.connect();
  const recover = { workspace: desk.file, phrase: desk.recoveryPhrase, password: 'recovered entry' };
  expect(await client('session.recover', { ...recover, officer: 'li.wei' })).toMatchObject({
    ok: false,
    code: 'forbidden',
  });
  expect(await client('session.recover', { ...recover, officer: 'admin' })).toMatchObject({ ok: true });
  expect(await desk.connect().client('session.signIn', signIn('recovered entry', 'admin'))).toMatchObject({ ok: true });
});

test('a workspace open in this program cannot be opened by a second one', async () => {
  const other = testDesk(desk.folder);
  expect(await other.connect().client('session.signIn', signIn(PASSWORD))).toMatchObject({
    ok: false,
    code: 'conflict',
    message: expect.stringContaining('already open'),
  });
  await other.backend.close();
});

test('signing out everywhere closes the file: it is whole without its write-ahead log', async () => {
  for (const line of Object.values(desk.as)) await line.call('session.signOut', {});
  expect(existsSync(`${desk.file}-wal`)).toBe(false);
  expect(await desk.connect().client('session.signIn', signIn(PASSWORD))).toMatchObject({ ok: true });
});

test('no workspace, no keys, damaged keys: each has its own message and code', async () => {
  for (const line of Object.values(desk.as)) await line.call('session.signOut', {});
  const { client } = desk.connect();
  expect(await client('session.signIn', { ...signIn(PASSWORD), workspace: `${desk.file}.absent` })).toMatchObject({
    code: 'not-found',
  });
  const keys = readFileSync(vaultFile(desk.file));
  writeFileSync(vaultFile(desk.file), 'x');
  expect(await client('session.signIn', signIn(PASSWORD))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('damaged'),
  });
  rmSync(vaultFile(desk.file));
  expect(await client('session.signIn', signIn(PASSWORD))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('missing'),
  });
  writeFileSync(vaultFile(desk.file), keys);
  expect(await client('session.signIn', signIn(PASSWORD))).toMatchObject({ ok: true });
});

test('an internal error shows a number and none of its text', async () => {
  const { client } = officer(desk, 'li.wei');
  // A case id no column type refuses but the search index does: a NUL inside a search word.
  const reply = await client('case.list', { search: 'abc\u0000def', sort: 'queue' });
  if (!reply.ok) expect(reply.message).not.toMatch(/SQLITE|sqlite|at .*\.ts/);
  expect(desk.internalErrors.length).toBe(reply.ok ? 0 : 1);
});
