/** What takes two administrators: officers, roles, levels, passwords; and what one, or the recovery phrase, can do. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operations.ts';
import { bringPapers } from '#test/support/assessable.ts';
import {
  FOUNDERS,
  NEW_CASE,
  officer,
  PASSWORD,
  PROPOSAL,
  type StaffedDesk,
  staffedDesk,
  type TestDesk,
  testDesk,
} from '#test/support/workspace.ts';

let desk: StaffedDesk;
let founding: TestDesk | null;

beforeEach(async () => {
  founding = null;
  desk = await staffedDesk([
    { name: 'li.wei', roles: ['officer'] },
    { name: 'third', roles: ['administrator'] },
  ]);
});

afterEach(async () => {
  await desk.dispose();
  await founding?.dispose();
});

const CHEN: InputOf<'officer.create'> = {
  name: 'chen.hao',
  displayName: 'Chen Hao',
  staffNumber: 'A-17',
  roles: ['officer'],
  level: 'branch',
};

const admin = () => officer(desk, 'admin');
const second = () => officer(desk, 'admin2');
const idOf = async (name: string): Promise<string> =>
  (await admin().call('officer.list', {})).officers.find((each) => each.name === name)?.id ?? '';
const namesOf = async () => (await admin().call('officer.list', {})).officers.map(({ name }) => name);
const signIn = (password: string, name: string, next?: string) =>
  desk.connect().client('session.signIn', {
    workspace: desk.file,
    officer: name,
    password,
    ...(next !== undefined && { next }),
  });

test('an officer asked for is none before another administrator confirms', async () => {
  const { requestId } = await admin().call('officer.create', CHEN);
  expect(await namesOf()).not.toContain('chen.hao');
  expect(await admin().client('officer.confirm', { requestId })).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await officer(desk, 'li.wei').client('officer.confirm', { requestId })).toMatchObject({ code: 'forbidden' });
  await second().call('officer.confirm', { requestId });
  expect(await namesOf()).toContain('chen.hao');
  expect(await officer(desk, 'third').client('officer.confirm', { requestId })).toMatchObject({ code: 'not-found' });
});

test('neither half of a one-time password signs in; the whole does once, and only with a password of one’s own', async () => {
  const { requestId, firstHalf } = await admin().call('officer.create', CHEN);
  const { secondHalf } = await second().call('officer.confirm', { requestId });
  const whole = `${firstHalf}-${secondHalf}`;
  for (const half of [firstHalf, secondHalf])
    expect(await signIn(half ?? '', 'chen.hao', 'my own password')).toMatchObject({ code: 'unauthenticated' });
  expect(await signIn(whole, 'chen.hao')).toMatchObject({ code: 'conflict', details: [{ place: 'next' }] });
  expect(await signIn(whole, 'chen.hao', whole)).toMatchObject({ code: 'conflict' });
  expect(await signIn(whole, 'chen.hao', 'my own password')).toMatchObject({ ok: true });
  expect(await signIn(whole, 'chen.hao', 'another of mine')).toMatchObject({ code: 'unauthenticated' });
  expect(await signIn('my own password', 'chen.hao')).toMatchObject({ ok: true });
});

test('no reply and no event holds a half but the one it is given in', async () => {
  const { requestId, firstHalf } = await admin().call('officer.create', CHEN);
  expect(JSON.stringify(await second().call('officer.requests', {}))).not.toContain(firstHalf);
  const { secondHalf } = await second().call('officer.confirm', { requestId });
  const { content } = await second()
    .call('audit.export', { format: 'json' })
    .then(({ contentBase64 }) => ({ content: Buffer.from(contentBase64, 'base64').toString('utf8') }));
  expect(content).not.toContain(firstHalf);
  expect(content).not.toContain(secondHalf);
});

test('a password is reset by two others, its owner is told by whom, and the old one is gone', async () => {
  const officerId = await idOf('li.wei');
  const { requestId, firstHalf } = await admin().call('officer.resetPassword', { officerId });
  // Asked for is not done: the password still opens.
  expect(await signIn(PASSWORD, 'li.wei')).toMatchObject({ ok: true });
  const { secondHalf } = await second().call('officer.confirm', { requestId });
  expect(await signIn(PASSWORD, 'li.wei')).toMatchObject({ code: 'unauthenticated' });
  const { call } = desk.connect();
  const password = `${firstHalf}-${secondHalf}`;
  await call('session.signIn', { workspace: desk.file, officer: 'li.wei', password, next: 'my own again' });
  const { session } = await call('session.current', {});
  expect(session?.notices).toMatchObject([
    { kind: 'reset', officer: 'li.wei', by: ['Administrator', 'Second Administrator'], byPhrase: false },
  ]);
  await call('session.readNotices', {});
  expect((await call('session.current', {})).session?.notices).toEqual([]);
});

test('nobody changes their own account, by asking or by confirming', async () => {
  const own = await idOf('admin');
  const facts = { displayName: 'Myself', roles: ['approver' as const], level: 'head-office' as const };
  for (const reply of [
    await admin().client('officer.edit', { officerId: own, ...facts }),
    await admin().client('officer.resetPassword', { officerId: own }),
    await admin().client('officer.disable', { officerId: own }),
  ])
    expect(reply).toMatchObject({
      ok: false,
      code: 'forbidden',
      message: expect.stringContaining('their own account'),
    });
  const { requestId } = await second().call('officer.edit', { officerId: own, ...facts });
  expect(await admin().client('officer.confirm', { requestId })).toMatchObject({ code: 'forbidden' });
  await officer(desk, 'third').call('officer.confirm', { requestId });
  expect(await admin().client('officer.requests', {})).toMatchObject({ ok: false, code: 'forbidden' });
});

test('a request of somebody who is no administrator any more is not confirmed', async () => {
  const { requestId } = await officer(desk, 'third').call('officer.create', CHEN);
  await admin().call('officer.disable', { officerId: await idOf('third') });
  expect(await second().client('officer.confirm', { requestId })).toMatchObject({ ok: false, code: 'conflict' });
  await second().call('officer.refuse', { requestId });
  expect((await admin().call('officer.requests', {})).requests).toEqual([]);
  expect(await namesOf()).not.toContain('chen.hao');
});

test('an administrator holds no other role', async () => {
  for (const roles of [['administrator', 'approver'] as const, ['officer', 'administrator'] as const])
    expect(await admin().client('officer.create', { ...CHEN, roles: [...roles] })).toMatchObject({
      ok: false,
      code: 'invalid-input',
      message: expect.stringContaining('decides nothing'),
    });
});

test('a person has one account, also while it is asked for and once it is disabled', async () => {
  const { requestId } = await admin().call('officer.create', CHEN);
  const again = { ...CHEN, name: 'other', staffNumber: 'ａ-17' };
  const refused = { ok: false, code: 'conflict', message: expect.stringContaining('one account') };
  expect(await second().client('officer.create', again)).toMatchObject(refused);
  await second().call('officer.confirm', { requestId });
  await second().call('officer.disable', { officerId: await idOf('chen.hao') });
  expect(await second().client('officer.create', again)).toMatchObject(refused);
});

test.each(['ＬＩ．ＷＥＩ', 'Li.Wei', ' li.wei ', 'Ⅼi.wei', 'l1.wei', 'll.wei'])(
  'a name that is or looks like another’s (%s) is refused, and nobody loses a password by it',
  async (name) => {
    expect(await admin().client('officer.create', { ...CHEN, name })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringMatching(/li\.wei|Li\.Wei/),
    });
    expect(await signIn(PASSWORD, 'li.wei')).toMatchObject({ ok: true });
  },
);

test.each(['lі.wei', 'li\u200b.wei', 'li.wеi', 'ｌi\u0301.wei', 'li wei', '李一wei', '〇王', ''])(
  'a name of characters that are taken for others (%j) is refused',
  async (name) => {
    expect(await admin().client('officer.create', { ...CHEN, name })).toMatchObject({ code: 'invalid-input' });
  },
);

test('one name opens in whichever form it is typed', async () => {
  for (const name of ['LI.WEI', 'ｌｉ．ｗｅｉ', ' li.wei'])
    expect(await signIn(PASSWORD, name)).toMatchObject({ ok: true });
  const { requestId, firstHalf } = await admin().call('officer.create', { ...CHEN, name: '王敏2' });
  const { secondHalf } = await second().call('officer.confirm', { requestId });
  expect(await signIn(`${firstHalf}-${secondHalf}`, '王敏２', 'my own password')).toMatchObject({ ok: true });
});

test('the recovery phrase with one administrator counts as two, is an event, and every other administrator is told', async () => {
  const { requestId } = await admin().call('officer.create', CHEN);
  const wrong = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(await admin().client('officer.confirm', { requestId, phrase: wrong })).toMatchObject({
    code: 'unauthenticated',
  });
  await admin().call('officer.confirm', { requestId, phrase: desk.recoveryPhrase });
  const { events } = await admin().call('audit.list', { operation: 'officer.confirm', limit: 1 });
  expect(JSON.stringify(events[0]?.changes)).toContain('recovery phrase');
  const { session } = await second().call('session.current', {});
  expect(session?.notices).toMatchObject([{ kind: 'phrase', officer: 'Chen Hao', by: ['Administrator'] }]);
});

test('with one administrator a workspace is being founded: cases are drafted, nothing is submitted', async () => {
  founding = testDesk();
  const first = founding.connect();
  const [one] = FOUNDERS;
  if (!one) throw new Error('no founder');
  const { file, recoveryPhrase } = await first.call('workspace.create', { name: 'New', administrators: [one] });
  await first.call('session.signIn', { workspace: file, officer: 'admin', password: PASSWORD });
  expect((await first.call('session.current', {})).session?.workspace.founding).toBe(true);

  const hire = async (facts: InputOf<'officer.create'>) => {
    const { requestId, firstHalf } = await first.call('officer.create', facts);
    expect(await first.client('officer.confirm', { requestId })).toMatchObject({ ok: false, code: 'forbidden' });
    const { secondHalf } = await first.call('officer.confirm', { requestId, phrase: recoveryPhrase });
    const line = founding?.connect() ?? first;
    const password = `${firstHalf}-${secondHalf}`;
    await line.call('session.signIn', { workspace: file, officer: facts.name, password, next: PASSWORD });
    return line;
  };
  const maker = await hire(CHEN);
  const { caseId } = await maker.call('case.create', NEW_CASE);
  await bringPapers(maker.call, caseId);
  await maker.call('case.propose', { caseId, proposal: PROPOSAL });
  expect(await maker.client('decision.submit', { caseId })).toMatchObject({
    ok: false,
    code: 'conflict',
    message: expect.stringContaining('second administrator'),
  });
  await hire({ ...CHEN, name: 'admin2', staffNumber: '2', roles: ['administrator'] });
  expect(await maker.call('decision.submit', { caseId })).toMatchObject({ state: 'submitted' });
  expect((await first.call('session.current', {})).session?.workspace.founding).toBe(false);
});

test('two founders are two people with two names', async () => {
  founding = testDesk();
  const { client } = founding.connect();
  const [one, other] = FOUNDERS;
  if (!one || !other) throw new Error('no founders');
  for (const pair of [
    [one, { ...other, name: 'ＡＤＭＩＮ' }],
    [one, { ...other, staffNumber: one.staffNumber }],
  ])
    expect(await client('workspace.create', { name: 'Pair', administrators: pair })).toMatchObject({
      ok: false,
      code: 'conflict',
    });
});
