/** What stands before a score counts: the default rule clause by clause (DOMAIN §7), and what is mandatory (§3.1). */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultFindings } from '#electron/policy/eligibility/default-rule.ts';
import { mandatoryMissing } from '#electron/policy/eligibility/mandatory.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { isSentence } from '#shared/domain/words.ts';
import { english } from '#test/support/saying.ts';
import { type Given, richEvidence, searches, statement, viewOf } from '../indicators/case-view.ts';

const { default: rule, mandatory } = SHIPPED_POLICIES.eligibility;
type Facility = Partial<RecordFields<'credit_facility'>>;
type Event = Partial<RecordFields<'credit_event'>>;

/** 800,000.00 CNY owed to one bank; the case is of 2026-06-30 in CNY. */
const facility = (more: Facility = {}): Facility => ({
  lender: 'Riverside Bank',
  type: 'term loan',
  limit: 1_000_000_00,
  balance: 800_000_00,
  opened: '2024-03-01',
  matures: '2027-03-01',
  ...more,
});
const foundIn = (given: Given, rates: readonly RateRow[] = []) => defaultFindings({ ...viewOf(given), rates }, rule);
interface RateRow {
  readonly from: string;
  readonly to: string;
  readonly date: string;
  readonly rate: number;
  readonly source: string;
}
const rulesFound = (given: Given, rates: RateRow[] = []) =>
  foundIn(given, rates).map(({ text }) => (isSentence(text) ? text.id : text));
const ofFacility = (...facilities: Facility[]) => rulesFound({ credit_facility: facilities });
const ofEvent = (event: Event) => rulesFound({ credit_event: [{ date: '2026-06-01', status: 'open', ...event }] });

describe('days past due', () => {
  it.each([
    ['from 90 days', { days_past_due: 90 }, ['default.past-due']],
    ['not at 89', { days_past_due: 89 }, []],
    ['of an amount nobody states', { days_past_due: 120, past_due_amount: null }, ['default.past-due']],
    ['of a material amount', { days_past_due: 120, past_due_amount: 8_001_00 }, ['default.past-due']],
    ['not of at most 1% of what is owed to the lender', { days_past_due: 120, past_due_amount: 8_000_00 }, []],
    [
      'of an amount of nothing, which contradicts the days',
      { days_past_due: 120, past_due_amount: 0 },
      ['default.past-due'],
    ],
    ['in dollars without a rate', { days_past_due: 200, past_due_amount: 1, currency: 'USD' }, ['default.past-due']],
    [
      'of a facility that should have been repaid',
      { days_past_due: 400, past_due_amount: 1, matures: '2023-05-01' },
      ['default.past-due'],
    ],
    ['of one whose report states no days, from its maturity', { matures: '2026-04-01' }, ['default.past-due']],
    [
      'of one that is a day late three years after its maturity',
      { days_past_due: 1, matures: '2023-05-01' },
      ['default.past-due'],
    ],
    ['not of one that matured 89 days ago', { matures: '2026-04-02' }, []],
    ['not of one that was repaid', { days_past_due: 120, balance: 0, status: 'closed' as const }, []],
  ])('put a borrower in default %s', (_, more, expected) => {
    expect(ofFacility(facility(more))).toEqual(expected);
  });

  it('are measured against everything owed to that lender, in the currency of the threshold', () => {
    const late = facility({ days_past_due: 120, past_due_amount: 9_000_00 });
    const other = facility({ lender: 'RIVERSIDE BANK', balance: 200_000_00 });
    expect(ofFacility(late, other)).toEqual([]);
    expect(ofFacility(late, facility({ lender: 'Old Town Bank', balance: 200_000_00 }))).toEqual(['default.past-due']);
    const usd = facility({ days_past_due: 120, past_due_amount: 700_00, balance: 10_000_00, currency: 'USD' });
    const rate = (value: number) => [{ from: 'USD', to: 'CNY', date: '2026-06-30', rate: value, source: 'bank' }];
    // 700.00 USD are 7% of the loan; at 7 they are 4,900.00 CNY, at 8 they are 5,600.00.
    expect(rulesFound({ credit_facility: [usd] }, rate(7))).toEqual([]);
    expect(rulesFound({ credit_facility: [usd] }, rate(8))).toEqual(['default.past-due']);
  });

  it('that were cured three months ago are none; before that they still are', () => {
    expect(ofFacility(facility({ days_past_due: 0, history: 'N123NNN' }))).toEqual([]);
    expect(ofFacility(facility({ days_past_due: 0, history: 'N123NN' }))).toEqual(['default.not-cured']);
    expect(ofFacility(facility({ days_past_due: 0, history: 'NNDN#N' }))).toEqual(['default.not-cured']);
    expect(ofFacility(facility({ days_past_due: 0, history: 'N12NN' }))).toEqual([]);
  });
});

test.each([
  ['written-off', ['default.written-off']],
  ['sold-at-a-loss', ['default.sold-at-a-loss']],
  ['restructured', ['default.restructured']],
  ['forborne', []],
  ['open', []],
] as const)('a facility %s is %j', (status, expected) => {
  expect(ofFacility(facility({ status }))).toEqual(expected);
  expect(ofFacility(facility({ status, history: 'N'.repeat(12) }))).toEqual(status === 'restructured' ? [] : expected);
});

test.each<[string, Event, readonly string[]]>([
  ['insolvency', { kind: 'insolvency' }, ['default.insolvency']],
  ['insolvency that was closed', { kind: 'insolvency', status: 'closed' }, []],
  ['enforcement without an amount', { kind: 'enforcement' }, ['default.enforcement']],
  ['enforcement above CNY 5,000', { kind: 'enforcement', amount: 5_000_01 }, ['default.enforcement']],
  ['enforcement of CNY 5,000', { kind: 'enforcement', amount: 5_000_00 }, []],
  [
    'enforcement in dollars without a rate',
    { kind: 'enforcement', amount: 1, currency: 'USD' },
    ['default.enforcement'],
  ],
  ['judgment, which is no enforcement yet', { kind: 'judgment', amount: 9_000_000_00 }, []],
  ['enforcement of tomorrow', { kind: 'enforcement', date: '2026-07-01' }, []],
])('an open %s', (_, event, expected) => {
  expect(ofEvent(event)).toEqual(expected);
});

test('a bank that counts only what is owed to itself, or no enforcement, says so in its policy', () => {
  const view = viewOf({
    credit_facility: [facility({ days_past_due: 120 })],
    credit_event: [{ date: '2026-06-01', kind: 'enforcement', status: 'open' }],
  });
  expect(defaultFindings(view, rule)).toHaveLength(2);
  expect(defaultFindings(view, { ...rule, otherLenders: false, enforcement: false })).toEqual([]);
});

test('a default never goes away when its record gets worse or another record is added', () => {
  const records = fc.record({
    days_past_due: fc.option(fc.integer({ min: 0, max: 400 })),
    past_due_amount: fc.option(fc.integer({ min: 0, max: 900_000_00 })),
    balance: fc.integer({ min: 1, max: 900_000_00 }),
    matures: fc.option(fc.constantFrom('2023-05-01', '2026-04-01', '2027-03-01')),
    status: fc.option(fc.constantFrom('open', 'restructured', 'forborne', 'written-off')),
    currency: fc.constantFrom(null, 'CNY', 'USD'),
  });
  fc.assert(
    fc.property(records, records, fc.integer({ min: 1, max: 400 }), (late, other, days) => {
      const before = ofFacility(facility(late as Facility)).length > 0;
      if (!before) return;
      const worse = { ...late, days_past_due: (late.days_past_due ?? 0) + days };
      expect(ofFacility(facility(worse as Facility)).length).toBeGreaterThan(0);
      const elsewhere = facility({ ...(other as Facility), lender: 'Old Town Bank' });
      expect(ofFacility(facility(late as Facility), elsewhere).length).toBeGreaterThan(0);
    }),
  );
});

describe('what is mandatory', () => {
  const whole: Given = { ...richEvidence(), evidence_scope: searches() };
  const missing = (given: Given, applicant: Parameters<typeof viewOf>[1] = {}) =>
    mandatoryMissing(viewOf(given, applicant), mandatory).map(english);

  it('is all there in a whole file', () => {
    expect(missing(whole)).toEqual([]);
  });

  it('is named where it is missing: a set, a line of the accounts, a search', () => {
    expect(missing({ ...whole, bank_transaction: [] })).toEqual(['bank transactions missing']);
    expect(missing({ ...whole, evidence_scope: [] })).toEqual([
      'no search for credit facilities on file',
      'no search for judgment, enforcement on file',
    ]);
    const lines = (whole.statement_line ?? []).filter(({ code }) => code !== 'depreciation');
    expect(missing({ ...whole, statement_line: lines })).toEqual(['the statement of 2025 lacks depreciation']);
    expect(missing({ ...whole, statement_line: statement(2020, { revenue: 1 }) })[0]).toMatch(/two years before/);
  });

  it('asks no books of a start-up, and invoices of whoever finances them', () => {
    expect(missing({ ...whole, statement_line: [] }, { lifeStage: 'start-up' })).toEqual([]);
    const view = viewOf({ ...whole, invoice: [] });
    const financing = { ...view, application: { ...view.application, product: 'invoice-financing' as const } };
    expect(mandatoryMissing(financing, mandatory).map(english)).toEqual(['invoices missing']);
  });
});
