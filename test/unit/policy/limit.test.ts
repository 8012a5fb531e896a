import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstYearService } from '#electron/policy/limit/debt-capacity.ts';
import { computeLimit } from '#electron/policy/limit/limit.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { PRODUCTS } from '#shared/domain/applications.ts';
import type { Limit, LimitMeasureId } from '#shared/domain/assessment.ts';
import { GRADES, type Grade } from '#shared/domain/grades.ts';
import { isSentence } from '#shared/domain/words.ts';
import type { SentenceId } from '#shared/text/sentence.ts';
import { english } from '#test/support/saying.ts';
import { type CaseOptions, caseView, STATEMENTS } from './case-view.ts';

const { limit: policy } = SHIPPED_POLICIES;
const limitOf = (options: CaseOptions = {}, grade: Grade = 'A') =>
  computeLimit(caseView(options), { grade }, { defaults: [], missing: [] }, policy, 'hash');
const measureOf = (name: LimitMeasureId, options: CaseOptions = {}, grade: Grade = 'A') => {
  const measure = limitOf(options, grade).measures.find((candidate) => candidate.measure === name);
  if (!measure) throw new Error(`no measure ${name}`);
  return measure;
};
/** A line of the working by the id of its name. */
const lineOf = ({ working }: Limit['measures'][number], id: SentenceId) =>
  working.find(({ name }) => isSentence(name) && name.id === id);
const withoutLine = (code: keyof typeof STATEMENTS.latest) =>
  Object.fromEntries(Object.entries(STATEMENTS.latest).filter(([name]) => name !== code));

describe('the need measure of a case', () => {
  it('is need less own funds less existing loans, on the averages of two years', () => {
    // Golden turns 4.852 and profit rate; growth of 20315.74 on 18000 is 12.865%, within the policy's bounds.
    const need = (20_315_740 * (1 - 903_120 / 20_315_740) * (20_315_740 / 18_000_000)) / 4.8516;
    const expected = need * 0.7 - 1_000_000;
    expect((measureOf('need').amount ?? 0) / 100).toBeCloseTo(expected, -3);
    expect(lineOf(measureOf('need'), 'limit.turns')?.value).toBeCloseTo(4.852, 3);
  });

  it('holds last year’s growth to the policy’s bound', () => {
    const need = measureOf('need', { before: { ...STATEMENTS.before, revenue: 5_000_000 } });
    const growth = lineOf(need, 'limit.planned-growth');
    expect(growth?.value).toBe(policy.workingCapital.plannedGrowth.atMost);
    expect(english(growth?.note)).toContain('held to');
  });

  it('takes the credit report where it shows more short-term debt than the books', () => {
    const facilities = [
      { balance: 90_000_000, matures: '2026-12-31' },
      { balance: 60_000_000 },
      { balance: 500_000_000, matures: '2030-01-01' },
    ];
    const difference = (measureOf('need').amount ?? 0) - (measureOf('need', { facilities }).amount ?? 0);
    expect(difference).toBe(150_000_000 - 100_000_000);
  });

  it('is open while a loan is in a currency that no rate converts, and takes it at a rate', () => {
    const loan = (balance: number, currency: string | null) => ({ facilities: [{ balance, currency }] });
    const measure = measureOf('need', loan(20_000_000, 'USD'));
    expect(measure.amount).toBeNull();
    expect(english(measure.reason)).toMatch(/no rate/);
    // 200,000.00 USD at 7 are 1,400,000.00 CNY.
    const rates = [{ from: 'USD', to: 'CNY', date: '2026-06-30', rate: 7, source: 'bank' }];
    const atRate = measureOf('need', { ...loan(20_000_000, 'USD'), rates });
    expect(atRate.amount).toBe(measureOf('need', loan(140_000_000, null)).amount);
  });

  it.each(['prepayments', 'payables', 'inventory', 'short_term_debt'] as const)(
    'has no amount but a reason without %s: missing is not zero',
    (code) => {
      const measure = measureOf('need', { latest: withoutLine(code) });
      expect(measure.amount).toBeNull();
      expect(english(measure.reason)).toMatch(/^Not provided: /);
    },
  );

  it('says which statement is missing altogether', () => {
    expect(english(measureOf('need', { latest: null, before: null }).reason)).toMatch(/statement of a full year/);
  });
});

describe('the debt-service measure of a case', () => {
  it('is the principal whose first-year service the cash flow still covers', () => {
    // EBIT = 20315740 − 19178090 − 134530 − 400000 = 603120. No long-term debt was drawn, so capex is unfunded.
    const cash = 603_120 + 400_000 - 200_000 - 200_000 - 100_000;
    const expected = (cash / 1.2 - 400_000) / firstYearService(0.06, 36);
    expect((measureOf('dscr').amount ?? 0) / 100).toBeCloseTo(expected, 1);
  });

  it('is zero when today’s service already takes all', () => {
    const measure = measureOf('dscr', { latest: { ...STATEMENTS.latest, scheduled_principal: 3_000_000 } });
    expect(measure.amount).toBe(0);
  });

  it('takes the instalments of the credit report where they are more, also in another currency; without a rate it is open', () => {
    // The books serve 400,000.00 a year. Twelve payments of 34,000.00 are 408,000.00.
    const facility = { balance: 90_000_000, monthly_payment: 3_400_000 };
    const books = measureOf('dscr').amount ?? 0;
    const report = measureOf('dscr', { facilities: [facility] }).amount ?? 0;
    expect((books - report) / 100).toBeCloseTo(8_000 / firstYearService(0.06, 36), 1);
    const foreign = { facilities: [{ ...facility, currency: 'USD' }] };
    expect(measureOf('dscr', foreign).amount).toBeNull();
    expect(english(measureOf('dscr', foreign).reason)).toMatch(/no rate/);
    const rates = [{ from: 'USD', to: 'CNY', date: '2026-06-30', rate: 1, source: 'bank' }];
    expect(measureOf('dscr', { ...foreign, rates }).amount).toBe(report);
    const settled = { ...facility, balance: 0, status: 'closed' as const };
    expect(measureOf('dscr', { facilities: [settled] }).amount).toBe(books);
  });

  it('has no amount but a reason without earnings', () => {
    expect(measureOf('dscr', { latest: withoutLine('depreciation') }).amount).toBeNull();
  });

  it('repays one unit over the term: 12 monthly payments at 6% over 36 months', () => {
    // Annuity payment of 1 at 0.5% a month over 36 months: 0.0304219374.
    expect(firstYearService(0.06, 36)).toBeCloseTo(12 * 0.0304219374, 8);
    expect(firstYearService(0, 6)).toBe(1);
    expect(firstYearService(0.06, 6)).toBeCloseTo(6 * 0.1695954558, 8);
  });
});

describe('the grade cap of a case', () => {
  it('is the lower of the shares of turnover and of tangible net worth', () => {
    // A: 25% of 20,315,740 = 5,078,935; 100% of 6,000,000 − 500,000.
    expect(measureOf('grade-cap').amount).toBe(507_893_500);
    expect(measureOf('grade-cap', { latest: { ...STATEMENTS.latest, equity: 2_500_000 } }).amount).toBe(200_000_000);
  });

  it('is zero with negative net worth, and unknown where one of its figures is', () => {
    expect(measureOf('grade-cap', { latest: { ...STATEMENTS.latest, equity: -1 } }).amount).toBe(0);
    expect(measureOf('grade-cap', { latest: withoutLine('intangibles') }).amount).toBeNull();
  });
});

describe('the collateral measure of a case', () => {
  const covered = (...collateral: NonNullable<CaseOptions['collateral']>) =>
    measureOf('collateral', { collateral }).amount;

  it('is value after haircut and enforceability, net of prior liens', () => {
    // Real estate 30%, 0.9: 1,000,000 · 0.7 · 0.9 = 630,000; less 200,000.
    expect(covered({ value: 100_000_000 })).toBe(63_000_000);
    expect(covered({ value: 100_000_000, lien_rank: 2, prior_liens: 20_000_000 })).toBe(43_000_000);
    expect(covered({ value: 100_000_000 }, { kind: 'cash-deposit', value: 5_000_000 })).toBe(68_000_000);
  });

  it('lets a record be stricter than the policy, never milder', () => {
    expect(covered({ value: 100_000_000, haircut: 0.5, enforceability: 0.8 })).toBe(40_000_000);
    expect(covered({ value: 100_000_000, haircut: 0, enforceability: 1 })).toBe(63_000_000);
  });

  it('counts nothing for collateral whose prior liens are not known, and never less than nothing', () => {
    expect(covered({ value: 100_000_000, lien_rank: null })).toBe(0);
    expect(covered({ value: 100_000_000, lien_rank: 2 })).toBe(0);
    expect(covered({ value: 100_000_000, prior_liens: 999_000_000 }, { value: 100_000_000 })).toBe(63_000_000);
  });

  it('is a cover of 0 without collateral, and leaves currencies without a rate out in the open', () => {
    expect(measureOf('collateral')).toMatchObject({ amount: 0, reason: null });
    const foreign = measureOf('collateral', { collateral: [{ value: 1, currency: 'USD' }] });
    expect(foreign.amount).toBe(0);
    expect(english(lineOf(foreign, 'limit.all-collateral')?.note ?? '')).toBe('1 record in USD left out');
  });

  it('counts nothing for a valuation older than its kind allows, or of no date, until it is valued again', () => {
    // Real estate 36 months, receivables 6; the case is of 2026-06-30.
    const worth = (kind: 'real-estate' | 'receivables', valued_on: string | null) =>
      covered({ kind, value: 100_000_000, valued_on });
    expect([worth('real-estate', '2023-06-30'), worth('real-estate', '2023-06-29')]).toEqual([63_000_000, 0]);
    expect([worth('receivables', '2025-12-30'), worth('receivables', '2025-12-29')]).toEqual([56_000_000, 0]);
    expect(worth('real-estate', null)).toBe(0);
  });
});

describe('the limit', () => {
  it('is the lowest applying measure, which it names', () => {
    const limit = limitOf();
    const capping = limit.measures.filter(({ applies }) => applies);
    expect(capping.map(({ measure }) => measure)).toEqual(['need', 'dscr', 'grade-cap', 'requested']);
    expect(limit.amount).toBe(Math.min(...capping.map(({ amount }) => amount ?? Number.POSITIVE_INFINITY)));
    expect(limit.binding).toBe('dscr');
    expect(limitOf({ application: { amount: 1_000_000 } }).binding).toBe('requested');
  });

  it('names the earlier of two measures that are equal: the books bind before the request does', () => {
    const amount = limitOf().amount ?? 0;
    expect(limitOf({ application: { amount } })).toMatchObject({ amount, binding: 'dscr' });
    expect(limitOf({ application: { amount: amount - 1 } })).toMatchObject({
      amount: amount - 1,
      binding: 'requested',
    });
  });

  it('ignores a measure that does not apply to the product', () => {
    const limit = limitOf({ collateral: [{ value: 100 }] });
    expect(limit.amount).toBeGreaterThan(63);
  });

  it('is not set while a required measure is open: the request alone is no limit', () => {
    const limit = limitOf({ latest: null, before: null });
    expect([limit.amount, limit.binding]).toEqual([null, null]);
    expect(limit.measures.find(({ measure }) => measure === 'requested')?.amount).toBe(300_000_000);
  });

  it('is not set while any measure that applies is open, so that leaving evidence out never raises it', () => {
    for (const code of ['depreciation', 'inventory'] as const) {
      const without = limitOf({ latest: withoutLine(code) });
      expect([code, without.amount]).toEqual([code, null]);
      expect(english(without.reason)).toMatch(/^No limit: .* cannot be computed\.$/);
    }
  });

  it('is not set in default or while something mandatory is missing', () => {
    const barred = computeLimit(caseView(), { grade: 'D' }, { defaults: [], missing: ['no search'] }, policy, 'hash');
    expect([barred.amount, barred.binding]).toEqual([null, null]);
    expect(english(barred.reason)).toBe('Not assessable: no search.');
  });

  it('never rises when the grade falls', () => {
    const options = fc.record({
      application: fc.record({
        amount: fc.integer({ min: 1, max: 2_000_000_000 }),
        product: fc.constantFrom(...PRODUCTS),
      }),
      collateral: fc.array(fc.record({ value: fc.integer({ min: 0, max: 2_000_000_000 }) }), { maxLength: 2 }),
      latest: fc.record({
        equity: fc.integer({ min: -5_000_000, max: 20_000_000 }),
        revenue: fc.integer({ min: 20_000_000, max: 60_000_000 }),
      }),
    });
    fc.assert(
      fc.property(options, ({ latest, ...rest }) => {
        const limits = GRADES.map(
          (grade) => limitOf({ ...rest, latest: { ...STATEMENTS.latest, ...latest } }, grade).amount,
        );
        for (const [index, amount] of limits.entries()) {
          const better = limits[index - 1];
          if (better === undefined) continue;
          expect(amount === null).toBe(better === null);
          expect(amount ?? 0).toBeLessThanOrEqual(better ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
