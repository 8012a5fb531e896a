/** The audit filter finds what the list prints, and a day of it is the desk's own day, whole. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '#shared/contract/operations.ts';
import { NEW_CASE, officer, PASSWORD, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

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

afterAll(() => desk.dispose());

type Event = OutputOf<'audit.list'>['events'][number];

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
