/** The audit filter finds what the list prints, and a day of it is the desk's own day, whole. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOver } from '#shared/contract/client.ts';
import { type AnswerOf, type InputOf, operations, TAKES_OUT } from '#shared/contract/operations.ts';
import type { Language } from '#shared/domain/language.ts';
import { expectToldInWords } from '#test/support/told-events.ts';
import { callOver, NEW_CASE, officer, PASSWORD, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let number: string;

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'maker', roles: ['officer'] },
    { name: 'xu.ping', roles: ['auditor'] },
  ]);
  const { call } = officer(desk, 'maker');
  const applicant = { ...NEW_CASE.applicant, legalName: '深圳华星 100% 物流有限公司' };
  number = (await call('case.create', { ...NEW_CASE, applicant })).number;
  await call('case.create', { ...NEW_CASE, applicant: { ...NEW_CASE.applicant, legalName: 'Baltic Metals SIA' } });
}, 60_000);

afterAll(async () => {
  await expectToldInWords(officer(desk, 'xu.ping').connection, ['xu.ping']);
  await desk.dispose();
});

type Event = AnswerOf<'audit.list'>['events'][number];

async function found(filter: InputOf<'audit.list'>): Promise<Event[]> {
  const { events, total } = await officer(desk, 'xu.ping').call('audit.list', { limit: 200, ...filter });
  expect(total).toBe(events.length);
  return events;
}

test.each([
  ['part of a name', '华星'],
  ['a sign that is a wildcard elsewhere, as itself', '100%'],
  ['number and name as they are printed', () => `${number} 深圳华星`],
  ['the number', () => number],
])('a case’s events are found by %s', async (_what, about) => {
  const text = typeof about === 'string' ? about : about();
  const events = await found({ about: text });
  expect(events.map(({ operation, about: printed }) => [operation, printed.includes(text)])).toEqual([
    ['case.create', true],
  ]);
});

test('an officer’s events are found by the officer’s name, a subject without a name by itself', async () => {
  expect((await found({ about: 'XU.PING' })).every(({ subject }) => subject.startsWith('officer:'))).toBe(true);
  expect((await found({ about: 'xu.ping' })).length).toBeGreaterThan(0);
  const [first] = await found({ about: 'workspace' });
  expect(first?.subject).toContain('workspace');
});

test('whatever the list prints about an event finds that event', async () => {
  for (const event of await found({})) {
    const sequences = (await found({ about: event.about })).map(({ sequence }) => sequence);
    expect(sequences, event.about).toContain(event.sequence);
  }
});

test('a subject without a row of its own is found by what it is called in the reader’s language', async () => {
  const { connection } = officer(desk, 'xu.ping');
  const chinese = callOver(
    clientOver((operation, input, language) => connection.call(operation, input, language), 'zh'),
  );
  const { events } = await chinese('audit.list', { about: '工作区' });
  expect(events.map(({ operation, about }) => [operation, about])).toEqual([['workspace.create', '工作区']]);
});

test('what changed is told by the names of fields and codes, money in major units of its currency', async () => {
  const { call } = officer(desk, 'maker');
  const { caseId } = await call('case.create', NEW_CASE);
  const { applicant, application } = NEW_CASE;
  const changed = { ...application, amount: application.amount + 12_345, product: 'invoice-financing' as const };
  await call('case.edit', { caseId, applicant: { ...applicant, lifeStage: 'mature' }, application: changed });
  const fields = { account: 'A-1', booking_date: '2026-03-01', amount: -150_050, currency: 'EUR' };
  const record = { caseId, recordSet: 'bank_transaction', reason: 'As the client told' } as const;
  const { recordId } = await call('evidence.addRecord', { ...record, fields });
  await call('evidence.correctRecord', { ...record, recordId, fields: { ...fields, amount: 150_050 } });
  const { connection } = officer(desk, 'xu.ping');
  const told = async (operation: string, language: Language) => {
    const client = clientOver((name, input, spoken) => connection.call(name, input, spoken), language);
    const { events } = await callOver(client)('audit.list', { operation, subject: `case:${caseId}` });
    return events[0]?.changes.map(({ name, before, after }) => [name, before, after]);
  };
  expect(await told('case.edit', 'en')).toEqual([
    ['Life stage', 'Growth', 'Mature'],
    ['Amount', '3,000,000 CNY', '3,000,123.45 CNY'],
    ['Product', 'Working-capital loan', 'Invoice financing'],
  ]);
  expect(await told('case.edit', 'zh')).toEqual([
    ['发展阶段', '成长期', '成熟期'],
    ['金额', '300万元', '3,000,123.45元'],
    ['产品', '流动资金贷款', '应收账款融资'],
  ]);
  expect(await told('evidence.correctRecord', 'en')).toEqual(
    expect.arrayContaining([
      ['Amount', '(1,500.50) EUR', '1,500.50 EUR'],
      ['Reason', null, 'As the client told'],
    ]),
  );
  expect((await told('evidence.correctRecord', 'zh'))?.map(([name]) => name)).not.toContain('amount');
});

test('an export holds each event as it was hashed, and what it means in the reader’s language', async () => {
  const admin = officer(desk, 'admin');
  const exported = async (format: 'csv' | 'json') => {
    const client = clientOver((name, input, spoken) => admin.connection.call(name, input, spoken), 'zh');
    const { contentBase64 } = await callOver(client)('audit.export', { format, operation: 'case.edit' });
    return Buffer.from(contentBase64, 'base64').toString();
  };
  const events = JSON.parse(await exported('json'));
  expect(events[0]).toMatchObject({ operation: 'case.edit', what: expect.stringMatching(/\p{Script=Han}/u) });
  expect(events[0].after.application.product).toBe('invoice-financing');
  expect(events[0].changes).toContainEqual(
    expect.objectContaining({ place: 'application.product', name: '产品', after: '应收账款融资' }),
  );
  const [header, row] = (await exported('csv')).split('\r\n');
  expect(header).toMatch(/before,after,previousHash,hash,signer,signature,what,about,changes$/);
  expect(row).toContain('产品：流动资金贷款 → 应收账款融资');
});

test.each([
  ['Pacific/Kiritimati', '2026-12-01'],
  ['Asia/Shanghai', '2026-12-01'],
  ['America/Los_Angeles', '2026-11-30'],
  ['UTC', '2026-11-30'],
])('in %s an event of 30 November, 16:30 UTC, is one of %s, which counts whole', async (zone, day) => {
  desk.clock.place = zone;
  const before = desk.clock.instant;
  desk.clock.instant = '2026-11-30T16:30:00.000Z';
  const line = desk.connect();
  await line.call('session.signIn', { workspace: desk.file, officer: 'maker', password: PASSWORD });
  const { caseId } = await line.call('case.create', NEW_CASE);
  const subject = `case:${caseId}`;
  // The auditor's own session would have locked in the meantime.
  const list = (filter: InputOf<'audit.list'>) => line.call('audit.list', { subject, ...filter });
  expect((await list({ from: day, to: day })).total).toBe(1);
  const other = day === '2026-12-01' ? '2026-11-30' : '2026-12-01';
  expect((await list({ from: other, to: other })).total).toBe(0);
  const at = '2026-11-30T16:30:00.000Z';
  expect((await list({ from: at, to: at })).total).toBe(1);
  expect((await list({ from: '2026-11-30T16:30:00.001Z' })).total).toBe(0);
  desk.clock.instant = before;
  desk.clock.place = 'UTC';
});

test('what is neither a day nor an instant is refused', async () => {
  const { client } = officer(desk, 'maker');
  for (const from of ['1 December', '2026-02-30', '2026-12-01T25:00:00Z']) {
    expect(await client('audit.list', { from }), from).toMatchObject({ ok: false, code: 'invalid-input' });
  }
});

test('a report, an export and an original file leave an event with who took it, before it leaves', async () => {
  const { call } = officer(desk, 'admin');
  await call('audit.export', { format: 'csv' });
  const { events } = await call('audit.list', { operation: 'audit.export', limit: 1 });
  expect(events).toMatchObject([{ actor: 'Administrator', after: { host: 'command-line', format: 'csv' } }]);
  for (const name of TAKES_OUT) expect(operations[name].kind, name).toBe('query');
});
