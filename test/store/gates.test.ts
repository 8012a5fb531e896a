/** What gates a case: papers that are mandatory, a default, the longest tenor, an amount above the request. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringPapers } from '#test/support/assessable.ts';
import {
  type Call,
  NEW_CASE,
  officer,
  PROPOSAL,
  type StaffedDesk,
  staffedDesk,
  THREE_AT_HEAD_OFFICE,
} from '#test/support/workspace.ts';

let desk: StaffedDesk;
let call: Call;
let caseId: string;

beforeEach(async () => {
  desk = await staffedDesk(THREE_AT_HEAD_OFFICE);
  ({ call } = officer(desk, 'maker'));
  ({ caseId } = await call('case.create', NEW_CASE));
});

afterEach(() => desk.dispose());

function bring(name: string, ...lines: string[]) {
  const contentBase64 = Buffer.from(lines.join('\n')).toString('base64');
  return call('evidence.import', { caseId, files: [{ name, contentBase64 }] });
}

const FACILITY = 'lender,type,currency,limit,balance,opened,matures,days_past_due';
/** Three ways to owe for more than 90 days: as reported, in a currency without a rate, matured and still owed. */
const LATE = [
  ['as the credit report says', 'Riverside Bank,term loan,CNY,1000000,800000,2024-03-01,2027-03-01,120', 120],
  ['in a currency no rate converts', 'Harbour Bank,term loan,USD,1000000,900000,2024-03-01,2027-03-01,200', 200],
  // From 2023-05-01 to 2026-11-15 are 1,294 days; a report that states 400 is taken at its word.
  ['matured and still owed', 'Old Town Bank,term loan,CNY,500000,320000,2020-05-01,2023-05-01,400', 400],
] as const;

describe('a borrower in default', () => {
  test.each(LATE)('%s has grade D, PD 1, no limit and no rate, each with its reason', async (_, row, days) => {
    await bringPapers(call, caseId);
    const sound = (await call('assessment.get', { caseId })).assessment;
    expect([sound.score.grade === 'D', sound.limit.amount === null, sound.price.rateBasisPoints === null]).toEqual([
      false,
      false,
      false,
    ]);
    await bring('facilities.csv', FACILITY, row);
    const { score, limit, price, indicators } = (await call('assessment.get', { caseId })).assessment;
    const reason = expect.stringContaining(`${days} days past due`);
    expect(score).toMatchObject({ grade: 'D', pd: 1, pdLow: 1, pdHigh: 1, pdReason: reason });
    // The score if not in default stands beside it, and it costs points too.
    expect(score.onScale.grade).not.toBe('D');
    expect(score.points).toBeLessThan(sound.score.points);
    expect(limit).toMatchObject({ amount: null, binding: null, reason });
    expect(price).toMatchObject({ rateBasisPoints: null, raroc: null, reason });
    expect(indicators.find(({ indicator }) => indicator === 'max_dpd_24m')?.value).toBe(days);
    const [listed] = (await call('case.list', {})).cases;
    expect([listed?.grade, listed?.pd]).toEqual(['D', 1]);
  });

  test('can be submitted, so that it is declined on record, and never approved', async () => {
    await bringPapers(call, caseId);
    await bring('facilities.csv', FACILITY, LATE[0][1]);
    await call('case.propose', { caseId, proposal: PROPOSAL });
    await call('decision.submit', { caseId });
    await officer(desk, 'reviewer').call('decision.startReview', { caseId });
    await officer(desk, 'reviewer').call('decision.recommend', { caseId, proposal: PROPOSAL, comment: 'Known to us' });
    const approver = officer(desk, 'approver');
    // Told before the click: the act stands there with its reason.
    const { actions } = await approver.call('case.get', { caseId });
    expect(actions.find(({ action }) => action === 'approve')).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('Riverside Bank: 120 days past due'),
    });
    expect(await approver.client('decision.approve', { caseId, conditions: [], comment: 'Yes' })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringContaining('Riverside Bank: 120 days past due'),
    });
    const { state } = await approver.call('decision.decline', {
      caseId,
      reasons: ['In default'],
      comment: 'In default',
    });
    expect(state).toBe('declined');
  });
});

describe('a case without what is mandatory', () => {
  test('has a score, neither limit nor rate, and names what is missing where it cannot be submitted', async () => {
    await bring('facilities.csv', FACILITY, 'Riverside Bank,term loan,CNY,10,8,2024-03-01,2027-03-01,0');
    await call('case.propose', { caseId, proposal: PROPOSAL });
    const { eligibility, limit, price } = (await call('assessment.get', { caseId })).assessment;
    const missing = [
      'statement lines missing',
      'bank transactions missing',
      'no search for credit facilities on file',
      'no search for judgment, enforcement on file',
    ];
    expect(eligibility.missing).toEqual(missing);
    const reason = expect.stringMatching(/^Not assessable: statement lines missing;/);
    expect(limit).toMatchObject({ amount: null, reason });
    expect(price).toMatchObject({ rateBasisPoints: null, reason });
    // The worklist shows no grade that leads to no limit, and a filter by grade does not find it.
    const [listed] = (await call('case.list', {})).cases;
    expect(listed).toMatchObject({ isAssessed: true, isAssessable: false });
    expect((await call('case.list', { grades: [listed?.grade ?? 'D'] })).total).toBe(0);
    const blocking = (await call('case.get', { caseId })).missing.filter((item) => item.blocking);
    expect(blocking).toHaveLength(missing.length);
    expect(await officer(desk, 'maker').client('decision.submit', { caseId })).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringContaining('statement lines missing'),
    });
    await bringPapers(call, caseId);
    const [assessable] = (await call('case.list', {})).cases;
    expect(assessable).toMatchObject({ isAssessable: true });
    expect((await call('case.list', { grades: [assessable?.grade ?? 'D'] })).total).toBe(1);
    await call('decision.submit', { caseId });
  });
});

describe('a proposal', () => {
  const propose = (change: Partial<typeof PROPOSAL>) =>
    officer(desk, 'maker').client('case.propose', { caseId, proposal: { ...PROPOSAL, ...change } });

  test('is no longer than policy allows the product: a working-capital loan 36 months', async () => {
    expect(await propose({ termMonths: 36 })).toMatchObject({ ok: true });
    expect(await propose({ termMonths: 37 })).toMatchObject({
      ok: false,
      code: 'invalid-input',
      details: [{ place: 'proposal.termMonths', message: expect.stringContaining('at most 36') }],
    });
  });

  test('above the amount asked for says why', async () => {
    const { amount } = NEW_CASE.application;
    expect(await propose({ amount, rationale: '' })).toMatchObject({ ok: true });
    expect(await propose({ amount: amount + 1, rationale: '' })).toMatchObject({
      ok: false,
      code: 'invalid-input',
      details: [{ place: 'proposal.rationale' }],
    });
    expect(await propose({ amount: amount + 1, rationale: 'Two orders more were confirmed' })).toMatchObject({
      ok: true,
    });
  });

  test('a reviewer lengthens is measured at the price of its new tenor', async () => {
    await bringPapers(call, caseId);
    await propose({ termMonths: 12 });
    const modelRate = async () => (await call('assessment.get', { caseId })).assessment.price.rateBasisPoints ?? 0;
    const rateBasisPoints = await modelRate();
    await propose({ termMonths: 36 });
    const deviation = (await modelRate()) - rateBasisPoints;
    expect(deviation).toBeGreaterThan(10);
    await propose({ termMonths: 12, rateBasisPoints });
    await call('decision.submit', { caseId });
    const reviewer = officer(desk, 'reviewer');
    await reviewer.call('decision.startReview', { caseId });
    const longer = { ...PROPOSAL, termMonths: 36, rateBasisPoints };
    await reviewer.call('decision.recommend', { caseId, proposal: longer, comment: 'Three years' });
    const { requirement } = await reviewer.call('decision.trail', { caseId });
    expect(requirement?.reasons.join(' ')).toContain(`${deviation} bp`);
  });

  test('is priced at its own tenor and amount', async () => {
    await bringPapers(call, caseId);
    const bandOf = async () => {
      const { parts } = (await call('assessment.get', { caseId })).assessment.price;
      return parts.find(({ part }) => part === 'funds-transfer-price')?.basisPoints;
    };
    // Bands of the shipped price table: 12 months as requested 185, 36 months as proposed 220.
    expect(await bandOf()).toBe(185);
    await propose({ termMonths: 36 });
    expect(await bandOf()).toBe(220);
  });
});
