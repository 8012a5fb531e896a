import { describe, expect, test } from 'vitest';
import { compute, valueIn, viewOf } from './case-view.ts';

const USCC = '91330100799655058B';
const NAME = 'Hangzhou Example Machinery Co., Ltd.';

describe('years trading', () => {
  test.each([
    ['2016-06-30', 10],
    ['2016-07-01', 9 + 364 / 365],
    ['2026-06-30', 0],
    // A year founded on 29 February is full on 28 February.
    ['2024-02-29', 2 + 122 / 365],
  ])('founded %s', (foundedOn, expected) => {
    expect(valueIn('years_trading', viewOf({}, { foundedOn }))).toBeCloseTo(expected, 12);
  });

  test('no date is missing, a date after the application is not meaningful', () => {
    expect(compute('years_trading', viewOf({}, { foundedOn: null })).status).toBe('missing');
    expect(compute('years_trading', viewOf({}, { foundedOn: '2026-07-01' })).status).toBe('not-meaningful');
  });
});

describe('licences', () => {
  const business = { kind: 'Business licence', number: USCC, status: 'valid' } as const;

  test('the earliest expiry over the kinds, the renewed licence of a kind counting', () => {
    const view = viewOf({
      licence: [
        { ...business, valid_to: '2026-01-01' },
        { ...business, valid_to: '2027-06-30' },
        { kind: 'Safety permit', number: '2', valid_to: '2026-07-30', status: 'valid' },
        { kind: 'ISO 9001 certificate', number: '3', valid_to: '2026-07-01', status: 'valid' },
      ],
    });
    expect(valueIn('licence_days_to_expiry', view)).toBe(30);
  });

  test('a revoked licence has no days left, whatever its date', () => {
    const view = viewOf({ licence: [{ ...business, status: 'revoked', valid_to: '2036-01-01' }] });
    expect(valueIn('licence_days_to_expiry', view)).toBe(0);
  });

  test('no expiry date is missing, not zero and not for ever', () => {
    expect(compute('licence_days_to_expiry', viewOf({ licence: [business] })).status).toBe('missing');
  });

  test('the scope must name the industry', () => {
    const withScope = (scope: string | null) => viewOf({ licence: [{ ...business, scope }] });
    expect(valueIn('licence_scope_covers_business', withScope('Manufacture of machine tools'))).toBe(1);
    expect(valueIn('licence_scope_covers_business', withScope('机械设备制造'))).toBe(1);
    expect(valueIn('licence_scope_covers_business', withScope('Restaurant'))).toBe(0);
    expect(compute('licence_scope_covers_business', withScope(null)).status).toBe('missing');
  });

  test('certificates in force are counted; none among licences is zero, no licence at all is missing', () => {
    const iso = { kind: 'ISO 9001 certificate', number: 'Q', status: 'valid' } as const;
    const view = viewOf({ licence: [business, iso, { ...iso, number: 'R', valid_to: '2026-06-29' }] });
    expect(valueIn('certifications_valid', view)).toBe(1);
    expect(valueIn('certifications_valid', viewOf({ licence: [business] }))).toBe(0);
    expect(compute('certifications_valid', viewOf({})).status).toBe('missing');
  });
});

describe('identity', () => {
  test('the check digit of the registration id', () => {
    const checked = (registrationId: string) =>
      valueIn('registration_check_digit_valid', viewOf({}, { registrationId }));
    expect(checked(USCC)).toBe(1);
    expect(checked('91330100799655058C')).toBe(0);
    const other = viewOf({}, { registrationIdKind: 'other', registrationId: 'HRB 1' });
    expect(compute('registration_check_digit_valid', other).status).toBe('missing');
  });

  test('documents agree when both name and number are the applicant’s', () => {
    const view = viewOf({
      party: [
        { id: 'P0', name: 'HANGZHOU example machinery co ltd', kind: 'company', identifiers: `USCC: ${USCC}` },
        { id: 'P9', name: NAME, kind: 'company', identifiers: '91330100716105852F' },
        { id: 'P1', name: 'Li Wei', kind: 'person', identifiers: '330102199001011234' },
      ],
      licence: [{ kind: 'Business licence', number: USCC, status: 'valid' }],
    });
    expect(valueIn('identity_consistency', view)).toBeCloseTo(2 / 3, 12);
  });

  test('names without numbers compare nothing', () => {
    const view = viewOf({ party: [{ id: 'P0', name: NAME, kind: 'company' }] });
    expect(compute('identity_consistency', view).status).toBe('missing');
  });
});

describe('ownership', () => {
  const party = [
    { id: 'P1', name: 'Li Wei', kind: 'person' },
    { id: 'H', name: 'Holding', kind: 'company' },
    { id: 'X', name: 'Offshore', kind: 'company' },
  ] as const;
  const owns = (from: string, to: string, share: number | null) => ({ from, to, kind: 'owns' as const, share });

  test('shares multiply along the chain to natural persons', () => {
    const relation = [owns('P1', NAME, 0.4), owns('H', NAME, 0.6), owns('P1', 'H', 0.5), owns('X', 'H', 0.5)];
    expect(valueIn('ownership_known_share', viewOf({ party, relation }))).toBeCloseTo(0.4 + 0.6 * 0.5, 12);
  });

  test('companies that own each other add nothing and end', () => {
    const relation = [owns('H', NAME, 1), owns('X', 'H', 1), owns('H', 'X', 1)];
    expect(valueIn('ownership_known_share', viewOf({ party, relation }))).toBe(0);
  });

  test('percentages are read as percentages', () => {
    expect(valueIn('ownership_known_share', viewOf({ party, relation: [owns('P1', NAME, 70)] }))).toBeCloseTo(0.7, 12);
  });

  test('no share is missing, more than the whole is not meaningful', () => {
    expect(compute('ownership_known_share', viewOf({ party, relation: [owns('P1', NAME, null)] })).status).toBe(
      'missing',
    );
    const relation = [owns('P1', NAME, 0.8), owns('H', NAME, 0.5)];
    expect(compute('ownership_known_share', viewOf({ party, relation })).status).toBe('not-meaningful');
  });
});

test('a change of legal representative counts in 24 months, the first appointment does not', () => {
  const directs = (since: string) => ({ from: 'P1', to: NAME, kind: 'directs' as const, since });
  const changes = (...since: string[]) => viewOf({ relation: since.map(directs) }, { foundedOn: '2024-12-01' });
  expect(valueIn('legal_representative_changes_24m', changes('2024-12-10', '2025-12-01'))).toBe(1);
  expect(valueIn('legal_representative_changes_24m', viewOf({ relation: [directs('2024-06-30')] }))).toBe(0);
  expect(valueIn('legal_representative_changes_24m', viewOf({ relation: [directs('2024-07-01')] }))).toBe(1);
  expect(compute('legal_representative_changes_24m', viewOf({})).status).toBe('missing');
});

describe('size class', () => {
  const line = (code: 'revenue' | 'total_assets', amount: number, currency: string | null = null) => ({
    period_start: '2025-01-01',
    period_end: '2025-12-31',
    kind: 'audited' as const,
    code,
    amount,
    currency,
  });

  test('China’s for CNY: 300 people and 20 million yuan of revenue is medium', () => {
    const view = viewOf({ statement_line: [line('revenue', 2_000_000_000)] }, { headcount: 300 });
    expect(valueIn('size_class', view)).toBe('medium');
  });

  test('the EU’s for EUR, none for other currencies', () => {
    const view = viewOf({ statement_line: [line('revenue', 900_000_000)] }, { headcount: 20 });
    expect(valueIn('size_class', { ...view, currency: 'EUR' })).toBe('small');
    expect(compute('size_class', { ...view, currency: 'USD' }).status).toBe('missing');
  });

  test('headcount comes from the latest payroll when the applicant states none', () => {
    const payroll = [
      { period: '2026-05', headcount: 299 },
      { period: '2026-06', headcount: 300 },
      { period: '2026-04', headcount: 10 },
    ];
    const view = viewOf({ payroll, statement_line: [line('revenue', 2_000_000_000)] }, { headcount: null });
    expect(valueIn('size_class', view)).toBe('medium');
  });
});
