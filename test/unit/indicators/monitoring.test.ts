import { describe, expect, test } from 'vitest';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { compute, searches, statement, valueIn, viewOf } from './case-view.ts';

const NAME = 'Hangzhou Example Machinery Co., Ltd.';
type Facility = Partial<RecordFields<'credit_facility'>>;
type Event = Partial<RecordFields<'credit_event'>>;

const facility = (more: Facility = {}): Facility => ({ lender: 'Bank A', type: 'loan', balance: 100, ...more });
const event = (kind: NonNullable<Event['kind']>, date: string, more: Event = {}): Event => ({
  kind,
  date,
  status: 'open',
  ...more,
});

describe('facilities', () => {
  test('worst days past due and the share past due, over facilities that state them', () => {
    const view = viewOf({
      credit_facility: [
        facility({ days_past_due: 0 }),
        facility({ days_past_due: 45 }),
        facility(),
        facility({ days_past_due: 3 }),
      ],
    });
    expect(valueIn('max_dpd_24m', view)).toBe(45);
    expect(compute('max_dpd_24m', view).operands[0]?.recordIds).toEqual([2]);
    expect(valueIn('facilities_past_due_share', view)).toBeCloseTo(2 / 3, 12);
  });

  test('days past due nobody states are missing, not zero', () => {
    expect(compute('max_dpd_24m', viewOf({ credit_facility: [facility()] })).status).toBe('missing');
    expect(compute('facilities_past_due_share', viewOf({ credit_facility: [facility()] })).status).toBe('missing');
  });

  test('a facility that was repaid over 24 months ago is past; one that is still owed never is', () => {
    const repaid = { days_past_due: 99, matures: '2024-06-30', balance: 0 };
    const later = facility({ days_past_due: 1, matures: '2024-07-01', balance: 0 });
    expect(valueIn('max_dpd_24m', viewOf({ credit_facility: [facility(repaid), later] }))).toBe(1);
    const owed = { days_past_due: 400, matures: '2023-05-01' };
    expect(valueIn('max_dpd_24m', viewOf({ credit_facility: [facility(owed), later] }))).toBe(400);
    // 2026-06-30 less 2026-06-01 is 29 days, where the report states none.
    const matured = facility({ days_past_due: 0, matures: '2026-06-01' });
    expect(valueIn('max_dpd_24m', viewOf({ credit_facility: [matured] }))).toBe(29);
  });

  test('the worst month of the window counts, not today’s figure', () => {
    const worst = (more: Facility) => valueIn('max_dpd_24m', viewOf({ credit_facility: [facility(more)] }));
    expect(worst({ days_past_due: 0, worst_dpd_24m: 61 })).toBe(61);
    expect(worst({ days_past_due: 0, history: `${'N'.repeat(20)}1300` })).toBe(90);
    expect(worst({ days_past_due: 0, history: `7${'N'.repeat(24)}` })).toBe(0);
    expect(worst({ days_past_due: 0, history: '#*/N' })).toBe(0);
    expect(worst({ days_past_due: 0, history: 'NDN' })).toBe(181);
  });

  test('days past due count in whatever currency the facility is', () => {
    const view = viewOf({ credit_facility: [facility({ days_past_due: 200, currency: 'USD' })] });
    expect(valueIn('max_dpd_24m', view)).toBe(200);
    expect(valueIn('facilities_past_due_share', view)).toBe(1);
    expect(compute('utilisation', viewOf({ credit_facility: [facility({ limit: 9, currency: 'USD' })] })).status).toBe(
      'missing',
    );
  });

  test('what lies outside every search is known as at least so much', () => {
    const credit_facility = [facility({ days_past_due: 0 })];
    expect(compute('max_dpd_24m', viewOf({ credit_facility }))).toMatchObject({ value: 0, known: 'at-least' });
    expect(compute('max_dpd_24m', viewOf({ credit_facility, evidence_scope: searches() }))).not.toHaveProperty('known');
  });

  test('utilisation is drawn over granted, over facilities with a limit', () => {
    const view = viewOf({
      credit_facility: [
        facility({ balance: 80, limit: 100 }),
        facility({ balance: 10, limit: 100 }),
        facility({ balance: 500 }),
      ],
    });
    expect(valueIn('utilisation', view)).toBe(0.45);
    expect(compute('utilisation', viewOf({ credit_facility: [facility({ balance: 0, limit: 0 })] })).status).toBe(
      'not-meaningful',
    );
  });

  test('change in lenders counts lenders, not facilities', () => {
    const view = viewOf({
      credit_facility: [
        facility({ opened: '2025-01-01' }),
        facility({ lender: 'BANK A', opened: '2026-02-01' }),
        facility({ lender: 'Bank B', opened: '2026-02-01' }),
        facility({ lender: 'Bank C', opened: '2024-01-01', matures: '2026-03-01' }),
        facility({ lender: 'Bank D', opened: '2026-03-01' }),
      ],
    });
    // A and C half a year ago; A, B and D now.
    expect(valueIn('lenders_count_change_6m', view)).toBe(1);
  });

  test('reported debt to book debt', () => {
    const statement_line = statement(2025, { short_term_debt: 2, long_term_debt: 3 });
    const view = viewOf({ statement_line, credit_facility: [facility({ balance: 400 }), facility({ balance: 350 })] });
    expect(valueIn('bureau_debt_to_book_debt', view)).toBe(1.5);
    const unknown = viewOf({ statement_line: statement(2025, { short_term_debt: 2 }), credit_facility: [facility()] });
    expect(compute('bureau_debt_to_book_debt', unknown).status).toBe('missing');
    const none = viewOf({
      statement_line: statement(2025, { short_term_debt: 0, long_term_debt: 0 }),
      credit_facility: [facility()],
    });
    expect(compute('bureau_debt_to_book_debt', none).status).toBe('not-meaningful');
  });

  test('a debt that no rate converts is not no debt', () => {
    const books = statement(2025, { short_term_debt: 0, long_term_debt: 0 });
    const owing = (currency: string | null, balance: number) =>
      compute(
        'bureau_debt_to_book_debt',
        viewOf({ statement_line: books, credit_facility: [facility({ currency, balance })] }),
      );
    expect(owing(null, 0)).toMatchObject({ status: 'not-meaningful', meaning: 'good' });
    expect(owing(null, 9)).toMatchObject({ status: 'not-meaningful', meaning: 'bad' });
    expect(owing('USD', 9).status).toBe('missing');
  });
});

describe('events', () => {
  const ids = ['enquiries_6m', 'judgments_open_amount', 'tax_arrears', 'dishonoured_12m', 'adverse_media_count'];

  test.each(ids)('%s is zero only where a search covers it', (id) => {
    const one = [event('adverse-media', '2024-01-01')];
    expect(compute(id, viewOf({})).status).toBe('missing');
    expect(compute(id, viewOf({ credit_facility: [facility()] })).status).toBe('missing');
    expect(compute(id, viewOf({ credit_event: one })).status).toBe('missing');
    expect(valueIn(id, viewOf({ evidence_scope: searches() }))).toBe(0);
  });

  const search = { record_set: 'credit_event', as_of: '2026-06-20', issuer: 'court', complete: true } as const;
  test.each([
    ['of the right kinds', { kinds: 'judgment, dishonoured' }, true],
    ['of other kinds', { kinds: 'judgment' }, false],
    ['of another set', { record_set: 'credit_facility' as const }, false],
    ['that does not list all it found', { complete: false }, false],
    ['about the applicant by name', { subject: NAME.toUpperCase() }, true],
    ['about the applicant by number', { subject: '91330100 799655058B' }, true],
    ['about somebody else', { subject: 'Zeta Ltd' }, false],
    ['from the first day of the window', { from: '2025-07-01' }, true],
    ['from a day later', { from: '2025-07-02' }, false],
    ['up to 31 days before', { to: '2026-05-30' }, true],
    ['up to 32 days before', { to: '2026-05-29' }, false],
  ])('a search %s covers the window: %j is %s', (_, more, isCovered) => {
    const view = viewOf({ evidence_scope: [{ ...search, ...more }] });
    expect(compute('dishonoured_12m', view).status).toBe(isCovered ? 'value' : 'missing');
  });

  test('one found outside every search is at least one, and says nothing of other kinds', () => {
    const view = viewOf({ credit_event: [event('adverse-media', '2026-06-01')] });
    expect(compute('adverse_media_count', view)).toMatchObject({ value: 1, known: 'at-least' });
    for (const id of ids.filter((each) => each !== 'adverse_media_count')) {
      expect([id, compute(id, view).status]).toEqual([id, 'missing']);
    }
  });

  test('windows count back from the application', () => {
    const credit_event = [
      event('enquiry', '2026-01-01'),
      event('enquiry', '2025-12-31'),
      event('enquiry', '2026-07-01'),
      event('dishonoured', '2025-07-01'),
      event('dishonoured', '2025-06-30'),
      event('adverse-media', '2026-06-30'),
    ];
    expect(valueIn('enquiries_6m', viewOf({ credit_event }))).toBe(1);
    expect(valueIn('dishonoured_12m', viewOf({ credit_event }))).toBe(1);
    expect(valueIn('adverse_media_count', viewOf({ credit_event }))).toBe(1);
  });

  test('open judgments and enforcements are summed, closed ones and those of tomorrow are not', () => {
    const credit_event = [
      event('judgment', '2022-01-01', { amount: 500 }),
      event('enforcement', '2026-01-01', { amount: 200 }),
      event('judgment', '2026-01-01', { amount: 900, status: 'closed' }),
      event('judgment', '2026-07-01', { amount: 900 }),
      event('tax-arrears', '2026-01-01', { amount: 70 }),
    ];
    expect(valueIn('judgments_open_amount', viewOf({ credit_event }))).toBe(700);
    expect(valueIn('tax_arrears', viewOf({ credit_event }))).toBe(70);
  });

  test.each([
    'judgment',
    'enforcement',
    'insolvency',
    'dishonest-debtor',
    'sanction',
    'asset-freeze',
    'penalty',
  ] as const)('an open %s without an amount leaves the sum without one, however much the others state', (kind) => {
    const stated = event('judgment', '2026-01-01', { amount: 500 });
    const sum = (more: Event) =>
      compute('judgments_open_amount', viewOf({ credit_event: [stated, event(kind, '2026-02-01', more)] }));
    expect(sum({})).toMatchObject({ value: 500, known: 'without-amount' });
    expect(sum({ amount: 9, currency: 'USD' })).toMatchObject({ value: 500, known: 'without-amount' });
    expect(sum({ amount: 9 })).toMatchObject({ value: 509, known: 'at-least' });
    expect(sum({ status: 'closed' })).toMatchObject({ value: 500, known: 'at-least' });
  });
});

describe('guarantees', () => {
  const guarantee = (guarantor: string, beneficiary: string, kind: 'joint' | 'mutual' = 'joint') => ({
    guarantor,
    beneficiary,
    amount: 100,
    kind,
  });
  const statement_line = statement(2025, { equity: 4 });

  test('given over net worth; received ones do not count, mutual ones do', () => {
    const view = viewOf({
      statement_line,
      guarantee: [guarantee(NAME, 'B'), guarantee('C', NAME), guarantee('D', NAME, 'mutual')],
    });
    expect(valueIn('guarantees_given_to_net_worth', view)).toBe(0.5);
  });

  test('negative net worth is not meaningful', () => {
    const view = viewOf({ statement_line: statement(2025, { equity: -4 }), guarantee: [guarantee(NAME, 'B')] });
    expect(compute('guarantees_given_to_net_worth', view).status).toBe('not-meaningful');
  });

  test('a circle closes through others', () => {
    const open = [guarantee(NAME, 'B'), guarantee('B', 'C'), guarantee('X', NAME)];
    expect(compute('guarantee_circle_member', viewOf({ guarantee: open })).status).toBe('missing');
    expect(valueIn('guarantee_circle_member', viewOf({ guarantee: open, evidence_scope: searches() }))).toBe(0);
    const closed = [...open, guarantee('C', '91330100799655058B')];
    const computation = compute('guarantee_circle_member', viewOf({ guarantee: closed }));
    expect(computation).toMatchObject({ value: 1 });
    expect(computation.operands[0]?.value).toBe(3);
    expect(computation.operands[1]?.recordIds).toEqual([1, 2, 4]);
  });

  test('a mutual guarantee is a circle of two, and relations count as guarantees', () => {
    expect(valueIn('guarantee_circle_member', viewOf({ guarantee: [guarantee(NAME, 'B', 'mutual')] }))).toBe(1);
    const relation = [
      { from: NAME, to: 'B', kind: 'guarantees' as const },
      { from: 'B', to: NAME, kind: 'guarantees' as const },
    ];
    expect(valueIn('guarantee_circle_member', viewOf({ relation }))).toBe(1);
  });

  test('one guarantee stated in two rows counts once, the larger of them', () => {
    const twice = [guarantee(NAME, 'B'), { ...guarantee('91330100799655058B', 'B'), amount: 120 }];
    expect(valueIn('guarantees_given_to_net_worth', viewOf({ statement_line, guarantee: twice }))).toBe(0.3);
    const largerFirst = viewOf({ statement_line, guarantee: twice.toReversed() });
    expect(valueIn('guarantees_given_to_net_worth', largerFirst)).toBe(0.3);
    const both = [guarantee(NAME, 'B', 'mutual'), guarantee('B', NAME, 'mutual')];
    expect(valueIn('guarantees_given_to_net_worth', viewOf({ statement_line, guarantee: both }))).toBe(0.25);
    const kinds = [guarantee(NAME, 'B'), guarantee(NAME, 'B', 'mutual')];
    expect(valueIn('guarantees_given_to_net_worth', viewOf({ statement_line, guarantee: kinds }))).toBe(0.5);
  });

  test('no net worth is bad where guarantees are given and good where a search found none', () => {
    const poor = statement(2025, { equity: -4 });
    const given = viewOf({ statement_line: poor, guarantee: [guarantee(NAME, 'B')] });
    expect(compute('guarantees_given_to_net_worth', given)).toMatchObject({ meaning: 'bad' });
    const none = viewOf({ statement_line: poor, evidence_scope: searches() });
    expect(compute('guarantees_given_to_net_worth', none)).toMatchObject({ meaning: 'good' });
  });

  test('missing without guarantees and a search for them', () => {
    expect(compute('guarantee_circle_member', viewOf({ statement_line })).status).toBe('missing');
    expect(compute('guarantees_given_to_net_worth', viewOf({ statement_line })).status).toBe('missing');
  });
});
