/** Two sets of accounts in a case: they block submission until one is kept or the difference is carried. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bringPapers } from '#test/support/assessable.ts';
import { expectToldInWords } from '#test/support/told-events.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let caseId: string;

const ada = () => officer(desk, 'ada');

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'ada', roles: ['officer'] },
    { name: 'rui', roles: ['reviewer'] },
    { name: 'tao', roles: ['auditor'] },
  ]);
});

afterAll(async () => {
  await expectToldInWords(officer(desk, 'tao').connection);
  await desk.dispose();
});

const HEAD = 'period_start,period_end,kind,code,amount,currency';
/** The year of the papers again, with other sales: a second set of the income statement. */
const SECOND = [
  HEAD,
  '2025-01-01,2025-12-31,tax,revenue,7000000.00,CNY',
  '2025-01-01,2025-12-31,tax,net_profit,120000.00,CNY',
].join('\n');
const WHY = 'The tax return leaves out the branch; the audit covers both.';

beforeEach(async () => {
  ({ caseId } = await ada().call('case.create', NEW_CASE));
  await bringPapers(ada().call, caseId);
  const file = { name: 'tax set.csv', contentBase64: Buffer.from(SECOND).toString('base64') };
  await ada().call('evidence.import', { caseId, files: [file] });
  await ada().call('case.propose', {
    caseId,
    proposal: { amount: 100_000, termMonths: 12, rateBasisPoints: 900, rationale: 'x' },
  });
});

async function facts() {
  return (await ada().call('evidence.conflicts', { caseId })).facts;
}

async function theFact() {
  const [fact, ...others] = await facts();
  if (!fact || others.length > 0) throw new Error('one fact expected');
  return fact;
}

async function lines() {
  return (await ada().call('evidence.records', { caseId, recordSet: 'statement_line', limit: 200 })).records;
}

async function financial() {
  const { examination } = await ada().call('authenticity.get', { caseId });
  return {
    test: examination.tests.find(({ test }) => test === 'C1'),
    reliability: examination.reliability.find(({ group }) => group === 'financial')?.reliability,
  };
}

describe('two sets of accounts', () => {
  it('lower the reliability and keep the case from being submitted', async () => {
    expect((await theFact()).sides.map(({ kind, sourceName }) => [kind, sourceName])).toEqual(
      expect.arrayContaining([
        ['tax', 'tax set.csv'],
        ['audited', 'accounts.csv'],
      ]),
    );
    // 12,000,000 of sales against 7,000,000.
    expect(await financial()).toMatchObject({ test: { severity: 3 }, reliability: 'D' });
    const { missing, actions } = await ada().call('case.get', { caseId });
    expect(missing.filter(({ blocking }) => blocking).map(({ item }) => item)).toEqual([
      expect.stringMatching(/^A choice: sources state income statement of 2025-01-01 to 2025-12-31 differently/),
    ]);
    expect(actions.find(({ action }) => action === 'submit')).toMatchObject({ allowed: false });
    expect(await ada().client('decision.submit', { caseId })).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('are settled by keeping one, for a reason the history keeps', async () => {
    const before = await lines();
    const { fact, sides } = await theFact();
    const audited = sides.find(({ kind }) => kind === 'audited');
    expect(audited?.drops).toBe(2);
    const keep = audited?.side ?? '';
    expect(await ada().call('evidence.settleConflict', { caseId, fact, keep, reason: WHY })).toEqual({ removed: 2 });
    expect((await lines()).length).toBe(before.length - 2);
    expect(await facts()).toEqual([]);
    expect(await financial()).toMatchObject({ test: { severity: 0 } });
    const { timeline } = await ada().call('decision.trail', { caseId });
    expect(timeline.map(({ summary }) => summary).join()).toMatch(/accounts\.csv \(audited\) is kept/);
    expect(await ada().client('decision.submit', { caseId })).toMatchObject({ ok: true });
    const again = await ada().client('evidence.settleConflict', { caseId, fact, keep, reason: WHY });
    expect(again).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('are carried with a reason that stands before whoever signs, and stay a contradiction', async () => {
    const { fact } = await theFact();
    await ada().call('evidence.carryConflict', { caseId, fact, reason: WHY });
    const twice = await ada().client('evidence.carryConflict', { caseId, fact, reason: WHY });
    expect(twice).toMatchObject({ ok: false, code: 'conflict' });
    expect(await financial()).toMatchObject({ test: { severity: 3 }, reliability: 'D' });
    const { snapshotHash } = await ada().call('decision.submit', { caseId });
    const seen = await officer(desk, 'rui').call('evidence.conflicts', { caseId });
    expect(seen.facts).toMatchObject([{ carried: { by: 'ada', reason: WHY } }]);
    expect(seen.conflicts.every(({ carried }) => carried?.reason === WHY)).toBe(true);
    expect(await ada().call('decision.replay', { caseId, snapshotHash })).toMatchObject({ identical: true });
  });

  it('are open again once a source says something else', async () => {
    const { fact } = await theFact();
    await ada().call('evidence.carryConflict', { caseId, fact, reason: WHY });
    const taxed = (await lines()).find(({ fields }) => fields['kind'] === 'tax' && fields['code'] === 'revenue');
    await ada().call('evidence.correctRecord', {
      caseId,
      recordSet: 'statement_line',
      recordId: taxed?.recordId ?? 0,
      fields: { amount: 800_000_000 },
      reason: 'misread',
    });
    expect(await facts()).toMatchObject([{ carried: null }]);
  });

  it('are settled by officers alone, and by a side there is', async () => {
    const { fact, sides } = await theFact();
    const keep = sides[0]?.side ?? '';
    const reviewer = officer(desk, 'rui');
    expect(await reviewer.client('evidence.settleConflict', { caseId, fact, keep, reason: WHY })).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
    const wrong = await ada().client('evidence.settleConflict', { caseId, fact, keep: 'nobody', reason: WHY });
    expect(wrong).toMatchObject({ ok: false, code: 'not-found' });
    expect(await facts()).toHaveLength(1);
  });
});
