/** What is typed is kept per officer and form, encrypted, and is no part of the audit chain. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
const place = 'decision.approve:c1';

beforeEach(async () => {
  desk = await staffedDesk([
    { name: 'ada', roles: ['approver', 'auditor'] },
    { name: 'ben', roles: ['approver'] },
  ]);
});

afterEach(() => desk.dispose());

test('a draft is its officer’s alone, the last one counts, and discarding lets go of it', async () => {
  const [ada, ben] = [officer(desk, 'ada'), officer(desk, 'ben')];
  await ada.call('draft.put', { place, content: '{"comment":"f"}' });
  await ada.call('draft.put', { place, content: '{"comment":"fine"}' });
  expect((await ada.call('draft.get', { place })).draft).toMatchObject({ content: '{"comment":"fine"}' });
  expect((await ben.call('draft.get', { place })).draft).toBeNull();
  await ben.call('draft.discard', { place });
  expect((await ada.call('draft.get', { place })).draft).not.toBeNull();
  await ada.call('draft.discard', { place });
  expect((await ada.call('draft.get', { place })).draft).toBeNull();
});

test('a draft outlives the session', async () => {
  await officer(desk, 'ada').call('draft.put', { place, content: '"kept"' });
  await officer(desk, 'ada').call('session.signOut', {});
  await officer(desk, 'ada').call('session.signIn', {
    workspace: desk.file,
    officer: 'ada',
    password: 'correct horse 42',
  });
  expect((await officer(desk, 'ada').call('draft.get', { place })).draft?.content).toBe('"kept"');
});

test('a draft makes no audit event and does not stand in the file in clear', async () => {
  const ada = officer(desk, 'ada');
  const before = (await ada.call('audit.verify', {})).events;
  const secret = 'a comment that nobody else may read';
  await ada.call('draft.put', { place, content: JSON.stringify(secret) });
  await ada.call('draft.discard', { place: 'elsewhere' });
  const after = await ada.call('audit.verify', {});
  expect(after.intact).toBe(true);
  expect(after.events).toBe(before);
  expect((await ada.call('audit.list', {})).events.some(({ operation }) => operation.startsWith('draft.'))).toBe(false);
  for (const file of [desk.file, `${desk.file}-wal`]) expect(readFileSync(file).includes(secret)).toBe(false);
});

test('of a hundred and one drafts the oldest goes', async () => {
  const ada = officer(desk, 'ada');
  for (let n = 0; n <= 100; n += 1) {
    desk.clock.advanceSeconds(1);
    await ada.call('draft.put', { place: `form:${n}`, content: String(n) });
  }
  expect((await ada.call('draft.get', { place: 'form:0' })).draft).toBeNull();
  expect((await ada.call('draft.get', { place: 'form:1' })).draft?.content).toBe('1');
});

test('nobody has drafts before signing in', async () => {
  const { client } = desk.connect();
  expect(await client('draft.get', { place })).toMatchObject({ ok: false, code: 'unauthenticated' });
});
