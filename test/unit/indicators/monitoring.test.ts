import { describe, expect, test } from 'vitest';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { compute, statement, valueIn, viewOf } from './case-view.ts';

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

  test('a facility that matured over 24 months ago is past', () => {
    const view = viewOf({
      credit_facility: [
        facility({ days_past_due: 99, matures: '2024-06-30' }),
        facility({ days_past_due: 1, matures: '2024-07-01' }),
      ],
    });
    expect(valueIn('max_dpd_24m', view)).toBe(1);
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
});

describe('events', () => {
  const ids = ['enquiries_6m', 'judgments_open_amount', 'tax_arrears', 'dishonoured_12m', 'adverse_media_count'];

  test.each(ids)('%s is missing without any credit evidence and zero with some', (id) => {
    expect(compute(id, viewOf({})).status).toBe('missing');
    expect(valueIn(id, viewOf({ credit_facility: [facility()] }))).toBe(0);
    expect(valueIn(id, viewOf({ credit_event: [event('penalty', '2026-01-01')] }))).toBe(0);
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

  test('an open judgment without an amount is not a judgment of zero', () => {
    expect(compute('judgments_open_amount', viewOf({ credit_event: [event('judgment', '2026-01-01')] })).status).toBe(
      'missing',
    );
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
    expect(valueIn('guarantee_circle_member', viewOf({ guarantee: open }))).toBe(0);
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

  test('missing without guarantees and credit evidence', () => {
    expect(compute('guarantee_circle_member', viewOf({ statement_line })).status).toBe('missing');
    expect(compute('guarantees_given_to_net_worth', viewOf({ statement_line })).status).toBe('missing');
  });
});
