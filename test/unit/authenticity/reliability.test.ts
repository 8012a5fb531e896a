/** Reliability, its effect on points, and declared beside verified. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declaredVsVerified, scoredIndicators } from '#electron/authenticity/declared-verified.ts';
import { examine } from '#electron/authenticity/examination.ts';
import { applyReliability, reliabilityFactor, reliabilityOf } from '#electron/authenticity/reliability.ts';
import { verifiedViewOf } from '#electron/authenticity/verified-view.ts';
import { computeIndicators, indicatorDefinition } from '#electron/indicators/catalogue.ts';
import { RELIABILITIES, type TestResult } from '#shared/domain/authenticity.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { Fault } from '#shared/domain/fault.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { sentence } from '#shared/text/sentence.ts';
import { english } from '#test/support/saying.ts';
import { statement, viewOf } from '#test/unit/indicators/case-view.ts';
import { BUYERS, bookRevenue, MONTHS, monthlySales, payments, vatReturns } from './documents.ts';

describe('effect on points', () => {
  test('factors, and a favourable contribution of 10 above a neutral of 2', () => {
    expect(RELIABILITIES.map(reliabilityFactor)).toEqual([1, 0.75, 0.5, 0]);
    // 8 above: 8, 6, 4, 0; odd amounts are rounded down: 7·¾ = 5.25 → 5, 7·½ = 3.5 → 3.
    expect(RELIABILITIES.map((letter) => applyReliability(10, 2, letter))).toEqual([10, 8, 6, 2]);
    expect(RELIABILITIES.map((letter) => applyReliability(9, 2, letter))).toEqual([9, 7, 5, 2]);
  });

  test('an adverse contribution is kept whole', () => {
    for (const letter of RELIABILITIES) expect(applyReliability(-12, -3, letter)).toBe(-12);
  });

  test('never better, never below neutral, never rising as reliability falls; whole numbers only', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (points, neutral) => {
        const all = RELIABILITIES.map((letter) => applyReliability(points, neutral, letter));
        expect(all[0]).toBe(points);
        all.forEach((each, index) => {
          expect(Number.isSafeInteger(each)).toBe(true);
          expect(each).toBeLessThanOrEqual(all[index - 1] ?? points);
          expect(each).toBeGreaterThanOrEqual(Math.min(points, neutral));
        });
      }),
    );
    expect(() => applyReliability(1.5, 0, 'A')).toThrow(Fault);
  });
});

describe('reliability of the groups', () => {
  const invoices = monthlySales();
  const honest = {
    statement_line: bookRevenue(12_000_000),
    vat_return: vatReturns(),
    invoice: invoices,
    bank_transaction: payments(invoices),
  };
  const letters = (given: Parameters<typeof viewOf>[0]) =>
    Object.fromEntries(
      examine(viewOf(given), NOTHING_ELSEWHERE).reliability.map(({ group, reliability }) => [group, reliability]),
    );

  test('all seven groups in their order; a group nobody gave evidence for is C, not D', () => {
    const { reliability } = examine(viewOf({}), NOTHING_ELSEWHERE);
    expect(reliability.map(({ group }) => group)).toEqual([...GROUPS]);
    expect(reliability.every((each) => each.reliability === 'C' && each.factor === 0.5)).toBe(true);
  });

  test('agreeing documents are A, contradicting ones D with the test’s name', () => {
    expect(letters(honest)).toMatchObject({ financial: 'A', transactions: 'A' });
    const inflated = examine(
      viewOf({ ...honest, statement_line: bookRevenue(20_000_000) }),
      NOTHING_ELSEWHERE,
    ).reliability;
    const financial = inflated.find(({ group }) => group === 'financial');
    expect(financial).toMatchObject({ reliability: 'D', worstSeverity: 3 });
    expect(english(financial?.reason)).toContain('T2');
  });

  test('half of the record sets are B', () => {
    // Bank and VAT, no utilities and no payroll.
    expect(letters(honest)).toMatchObject({ operational: 'B' });
  });

  test.each([
    [0.4, 'C'],
    [0.49, 'C'],
    [0.5, 'B'],
    [0.79, 'B'],
    [0.8, 'A'],
  ] as const)('of what was compared %d agrees: %s', (share, letter) => {
    // Orders of the customers against the invoices of the same months; a test of the group ran and found nothing.
    const order = invoices.map(({ number, issue_date: placed, counterparty_name: customer, gross }) => ({
      order_id: number ?? '',
      placed_at: placed ?? '',
      customer_id: customer ?? '',
      gross: (gross ?? 0) * share,
    }));
    const ran: TestResult = {
      test: 'T8',
      title: 'First digits',
      groups: ['customer'],
      status: 'consistent',
      severity: 0,
      gap: '',
      evidence: [],
      figures: [],
    };
    const customer = reliabilityOf(viewOf({ invoice: invoices, order }), [ran]).find(
      ({ group }) => group === 'customer',
    );
    expect(customer?.matchedShare).toBeCloseTo(share, 10);
    expect(customer?.reliability).toBe(letter);
  });

  test('what agrees of transactions and logistics is what T3 found paid and T4 found shipped', () => {
    const unpaid = payments(invoices.filter(({ counterparty_name: name }) => name !== BUYERS[2]));
    const shipment = invoices
      .filter(({ counterparty_name: name }) => name !== BUYERS[1])
      .map(({ number, issue_date: issued, counterparty_name: name, net }) => ({
        waybill: `W-${number}`,
        shipped_on: issued ?? '',
        counterparty: name ?? null,
        declared_value: net ?? 0,
        invoice_number: number ?? null,
      }));
    const view = viewOf({ ...honest, bank_transaction: unpaid, shipment });
    const { reliability, tests } = examine(view, NOTHING_ELSEWHERE);
    const matched = (group: string) => reliability.find((each) => each.group === group)?.matchedShare;
    // Gamma Mills has a fifth of the sales, Beta Works three tenths.
    expect(matched('transactions')).toBeCloseTo(0.8, 10);
    expect(matched('logistics')).toBeCloseTo(0.7, 10);
    // A label is told, and looked up by nobody.
    const relabelled = tests.map((each) => ({
      ...each,
      figures: each.figures.map((figure) => ({ ...figure, name: 'something else' })),
    }));
    expect(reliabilityOf(view, relabelled)).toEqual(reliability);
  });
});

describe('declared and verified', () => {
  const invoices = monthlySales();
  const lines = (revenue: number, receivables: number) =>
    statement(2025, {
      revenue,
      cost_of_sales: 60_000,
      gross_profit: revenue - 60_000,
      selling_general_admin: 20_000,
      depreciation: 0,
      ebit: revenue - 80_000,
      receivables,
      total_assets: 200_000,
      total_liabilities: 80_000,
      equity: 120_000,
      short_term_debt: 10_000,
      long_term_debt: 0,
    });
  const given = (revenue: number, receivables = 50_000) => ({
    statement_line: lines(revenue, receivables),
    vat_return: vatReturns(),
    invoice: invoices,
    bank_transaction: payments(invoices),
  });

  test('supported revenue leaves the case as it is', () => {
    const view = viewOf(given(120_000));
    expect(verifiedViewOf(view).view).toBe(view);
    const rows = declaredVsVerified(view, computeIndicators(view));
    expect(rows.find(({ indicator }) => indicator === 'gross_margin')).toMatchObject({
      declared: 0.5,
      verified: 0.5,
      difference: 0,
      scored: 'declared',
    });
  });

  test('revenue of 180 of which 120 is supported: margins, turnover and receivables fall with it', () => {
    const view = viewOf(given(180_000));
    const rows = declaredVsVerified(view, computeIndicators(view));
    const row = (id: string) => rows.find(({ indicator }) => indicator === id);
    // Gross margin (180 − 60) ÷ 180 declared, (120 − 60) ÷ 120 verified.
    expect(row('gross_margin')?.declared).toBeCloseTo(2 / 3, 10);
    expect(row('gross_margin')?.verified).toBeCloseTo(0.5, 10);
    expect(row('gross_margin')).toMatchObject({ scored: 'verified' });
    // Receivables fall by 50 of 50, assets with them: 120 ÷ 150.
    expect(row('asset_turnover')?.verified).toBeCloseTo(0.8, 10);
    expect(row('debt_to_assets')?.verified).toBeCloseTo(80 / 150, 10);
    expect(english(row('gross_margin')?.basis)).toContain('66.7% of the revenue');
  });

  test('what is scored is never the safer of the two, and says what was declared', () => {
    const view = viewOf(given(180_000));
    const declared = computeIndicators(view);
    const scored = scoredIndicators(view, declared);
    scored.forEach((value, index) => {
      const before = declared[index];
      if (before?.status !== 'value' || value.status !== 'value') return;
      const { direction } = indicatorDefinition(value.indicator);
      if (direction === 'higher-is-riskier') expect(value.value).toBeGreaterThanOrEqual(before.value as number);
      if (direction === 'lower-is-riskier') expect(value.value).toBeLessThanOrEqual(before.value as number);
    });
    const margin = scored.find(({ indicator }) => indicator === 'gross_margin');
    expect(margin?.operands.at(-1)).toMatchObject({
      id: 'declared',
      name: sentence('verified.declared'),
      value: 2 / 3,
    });
  });

  test('debt the credit report proves is added to the liabilities', () => {
    const loan = { lender: 'North Bank', type: 'term-loan', balance: 4_000_000, opened: '2024-01-01' };
    const view = viewOf({ ...given(120_000), bank_transaction: [], credit_facility: [loan] });
    const rows = declaredVsVerified(view, computeIndicators(view));
    // 40,000 reported, 10,000 booked: (80 + 30) ÷ 200.
    expect(rows.find(({ indicator }) => indicator === 'debt_to_assets')).toMatchObject({
      declared: 0.4,
      verified: 0.55,
      scored: 'verified',
    });
  });

  test('people nobody insures are taken off the payroll', () => {
    const payroll = MONTHS.map((period, index) => ({
      period,
      headcount: index < 6 ? 30 : 40,
      gross_pay: (index < 6 ? 30 : 40) * 10_000,
      social_insurance_paid: 75_000,
    }));
    const view = viewOf({ payroll });
    const heads = verifiedViewOf(view).view.evidence.payroll.map(({ fields }) => fields.headcount);
    expect(heads).toEqual(new Array(12).fill(30));
  });
});
