/** Acting as whom one sees: a page’s call says whom it shows, and counts for nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HostKind } from '#electron/handlers/ports.ts';
import { operations } from '#shared/contract/operations.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { NEW_CASE, officer, PASSWORD, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'li.wei', roles: ['officer'] },
    { name: 'chen.hao', roles: ['officer'] },
  ]);
}, 60_000);

afterAll(() => desk.dispose());

/** A page of a host on one connection, as the two tabs of a browser share it. */
function page(host: HostKind) {
  const connection = desk.backend.connect(host);
  const call = (operation: string, input: unknown, shown?: string) => connection.call(operation, input, 'en', shown);
  const signIn = async (name: string): Promise<string> => {
    const reply = await call('session.signIn', { workspace: desk.file, officer: name, password: PASSWORD });
    if (!reply.ok) throw new Error(reply.message);
    return (reply.value as { officerId: string }).officerId;
  };
  return { call, signIn };
}

const REFUSED = { ok: false, code: 'locked', message: expect.stringContaining('Nothing was done') };

test.each(['loopback', 'electron'] as const)(
  'over the %s host a page acts as whom it shows, or not at all',
  async (host) => {
    const { call, signIn } = page(host);
    const li = await signIn('li.wei');
    expect(await call('case.create', NEW_CASE, li)).toMatchObject({ ok: true });
    // In another tab somebody else signs in; the first tab still shows li.wei.
    const chen = await signIn('chen.hao');
    const before = await casesOf();
    expect(await call('case.create', NEW_CASE, li)).toMatchObject(REFUSED);
    expect(await call('case.create', NEW_CASE)).toMatchObject(REFUSED);
    expect(await call('case.list', {}, li)).toMatchObject(REFUSED);
    expect(await casesOf()).toBe(before);
    expect(await call('case.list', {}, chen)).toMatchObject({ ok: true });
    // Locking is nobody's privilege, and what a page without a session may ask it may ask.
    expect(await call('session.current', {}, li)).toMatchObject({
      ok: true,
      value: { session: { officer: { id: chen } } },
    });
    expect(await call('session.signOut', {}, li)).toMatchObject({ ok: true });
  },
);

test('no operation of a session but signing out is answered to a page that shows another', async () => {
  const { call, signIn } = page('loopback');
  await signIn('chen.hao');
  const answered: string[] = [];
  for (const [name, { access }] of Object.entries(operations)) {
    if (access === 'anyone' || name === 'session.signOut') continue;
    const reply: Reply<unknown> = await call(name, {}, 'another');
    if (reply.ok || reply.code !== 'locked') answered.push(name);
  }
  expect(answered).toEqual([]);
});

async function casesOf(): Promise<number> {
  return (await officer(desk, 'li.wei').call('case.list', {})).total;
}
