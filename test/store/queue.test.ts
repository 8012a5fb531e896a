/** My queue against the workflow's own rules: a case waits for an officer exactly when they may take its next act. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import { stepRefusal } from '#shared/workflow/four-eyes.ts';
import { type CaseState, STATES } from '#shared/workflow/states.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { NEW_CASE, officer, PROPOSAL, type StaffedDesk, staffedDesk, workspaceKey } from '#test/support/workspace.ts';

/** More than one approver of the head office decides alone. */
const LARGE = { ...PROPOSAL, amount: 4_000_000_000 };

/** Everyone holds every role that decides, so that nothing but four eyes and turns parts them. */
const ALL = ['officer', 'reviewer', 'approver', 'releaser'] as const;
const NAMES = ['maker', 'reviewer', 'approver', 'stranger'] as const;

let desk: StaffedDesk;
let connection: Connection;
let caseId: string;
let bare: string;

beforeAll(async () => {
  desk = await staffedDesk([
    ...NAMES.map((name) => ({ name, roles: [...ALL], level: 'head-office' as const })),
    { name: 'branch', roles: [...ALL], level: 'branch' },
  ]);
  const maker = officer(desk, 'maker');
  const fields = { date: '2026-10-01', kind: 'enquiry', amount: null, status: 'closed', origin: null, currency: null };
  caseId = (await maker.call('case.create', NEW_CASE)).caseId;
  await maker.call('evidence.addRecord', { caseId, recordSet: 'credit_event', fields, reason: 'Bureau letter' });
  await bringPapers(maker.call, caseId);
  await maker.call('case.propose', { caseId, proposal: LARGE });
  await maker.call('decision.submit', { caseId });
  await officer(desk, 'reviewer').call('decision.startReview', { caseId });
  await officer(desk, 'reviewer').call('decision.recommend', { caseId, proposal: LARGE, comment: 'Sound' });
  await officer(desk, 'approver').call('decision.approve', {
    caseId,
    conditions: [{ kind: 'before-disbursement', text: 'Guarantee signed' }],
    comment: 'Yes',
  });
  bare = (await maker.call('case.create', NEW_CASE)).caseId;
  connection = openConnection(desk.file, await workspaceKey(desk.file), 'write');
  // The case is put in states it did not come to by decisions.
  connection.database.exec('DROP TRIGGER credit_case_moves_by_decisions; DROP TRIGGER decision_condition_is_only_met');
}, 60_000);

afterAll(async () => {
  connection.close();
  await desk.dispose();
});

type Row = OutputOf<'case.list'>['cases'][number];

async function rowFor(name: string, id = caseId): Promise<Row> {
  const { cases } = await officer(desk, name).call('case.list', {});
  const row = cases.find((each) => each.id === id);
  if (!row) throw new Error('the case is not in the list');
  return row;
}

function put(state: CaseState, condition: 'open' | 'met'): void {
  connection.run('UPDATE credit_case SET state = ? WHERE id = ?', state, caseId);
  connection.run(
    'UPDATE decision_condition SET met_at = ? WHERE case_id = ?',
    condition === 'met' ? 't' : null,
    caseId,
  );
}

const SITUATIONS = STATES.flatMap((state) =>
  (state === 'accepted' ? (['open', 'met'] as const) : (['met'] as const)).map((condition) => ({ state, condition })),
);

test.each(SITUATIONS)(
  '$state, condition $condition: in the queue of exactly those who may take its next act',
  async ({ state, condition }) => {
    put(state, condition);
    const ids = Object.fromEntries(
      connection.all<{ name: string; id: string }>('SELECT name, id FROM officer').map(({ name, id }) => [name, id]),
    );
    const makers = connection.all<{ id: string }>('SELECT officer_id AS id FROM case_maker WHERE case_id = ?', caseId);
    const decisions = connection.all<{ kind: string; officerId: string }>(
      'SELECT kind, officer_id AS officerId FROM decision WHERE case_id = ? AND voided_seq IS NULL',
      caseId,
    );
    for (const name of NAMES) {
      const { next } = await rowFor(name);
      const { cases } = await officer(desk, name).call('case.list', { mine: true });
      const inQueue = cases.some(({ id }) => id === caseId);
      const { mine } = await officer(desk, name).call('case.counts', {});
      expect(mine, name).toBe(cases.length);
      expect(next?.mine ?? false, name).toBe(inQueue);
      if (!next) continue;
      if (next.act === 'import' || next.act === 'propose') throw new Error('nothing is wanting before submission');
      const officerId = ids[name] ?? '';
      const facts = { state, makers: makers.map(({ id }) => id), decisions };
      const mayTake = stepRefusal(next.act, facts, { officerId, roles: ALL }) === null;
      // Of those who may, it waits for one where the table names one: the owner, or who took it into review.
      const isTurn = next.officer === null || next.officer.id === officerId;
      expect(inQueue, name).toBe(mayTake && isTurn);
    }
  },
);

test('the release of a case never waits for who prepared it', async () => {
  put('conditions-met', 'met');
  expect((await rowFor('maker')).next).toMatchObject({ act: 'disburse', role: 'releaser', mine: false });
  expect((await rowFor('stranger')).next?.mine).toBe(true);
});

test('an approval never waits for who reviewed the case, nor for who has given theirs', async () => {
  put('recommended', 'met');
  expect((await rowFor('reviewer')).next).toMatchObject({ act: 'approve', mine: false });
  expect((await rowFor('approver')).next?.mine).toBe(false);
  expect((await rowFor('stranger')).next?.mine).toBe(true);
});

test('an approval waits for those whose level the authority table still asks for, and says which', async () => {
  put('recommended', 'met');
  const { requirement } = await officer(desk, 'maker').call('decision.trail', { caseId });
  const open = requirement?.required.filter(({ given, count }) => given < count).map(({ level }) => level) ?? [];
  expect(open).toEqual(['head-office']);
  expect((await rowFor('branch')).next).toMatchObject({ act: 'approve', level: 'head-office', mine: false });
  expect((await rowFor('stranger')).next?.mine).toBe(true);
});

test('a case in review waits for the reviewer who took it, by name', async () => {
  put('in-review', 'met');
  const { next } = await rowFor('stranger');
  expect(next).toMatchObject({ act: 'recommend', officer: { displayName: 'reviewer' }, mine: false });
  expect((await rowFor('reviewer')).next?.mine).toBe(true);
});

test('an empty case waits for its evidence, then for a proposal; it is not assessed until there is evidence', async () => {
  const maker = officer(desk, 'maker');
  expect(await rowFor('maker', bare)).toMatchObject({ isAssessed: false, next: { act: 'import', mine: true } });
  const fields = { date: '2026-10-01', kind: 'enquiry', amount: null, status: 'closed', origin: null, currency: null };
  await maker.call('evidence.addRecord', { caseId: bare, recordSet: 'credit_event', fields, reason: 'Bureau letter' });
  const row = await rowFor('maker', bare);
  expect(row).toMatchObject({ isAssessed: true, next: { act: 'propose', role: 'officer' } });
  // Its grade says nothing yet: what is mandatory is missing.
  const inGrade = async (grade: typeof row.grade) =>
    (await maker.call('case.list', { grades: grade ? [grade] : [] })).cases.map(({ id }) => id);
  expect(await inGrade(row.grade)).not.toContain(bare);
  await bringPapers(maker.call, bare);
  expect(await inGrade((await rowFor('maker', bare)).grade)).toContain(bare);
});

test('a filter by grade leaves out what is not assessed', async () => {
  const maker = officer(desk, 'maker');
  const { caseId: empty } = await maker.call('case.create', NEW_CASE);
  const { grade } = await rowFor('maker', empty);
  const { cases } = await maker.call('case.list', { grades: grade ? [grade] : [] });
  expect(cases.map(({ id }) => id)).not.toContain(empty);
});

test('an act is due the table’s days after the local day the case entered its state', async () => {
  put('submitted', 'met');
  connection.run("UPDATE credit_case SET state_since = '2026-11-20T16:30:00.000Z' WHERE id = ?", caseId);
  expect((await rowFor('stranger')).next?.dueOn).toBe('2026-11-22');
  desk.clock.place = 'Asia/Shanghai';
  expect((await rowFor('stranger')).next?.dueOn).toBe('2026-11-23');
  desk.clock.place = 'UTC';
});
