import { describe, expect, it } from 'vitest';
import { readRecord, typedRecord } from '#renderer/features/evidence/records/record-form.ts';

const invoice = {
  number: 'S-1',
  issue_date: '2026-02-28',
  direction: 'sale',
  counterparty_name: 'Anlan',
  net: '1,234.56',
  gross: '-1400',
  status: 'normal',
};

describe('a record typed by hand', () => {
  it('reads money into minor units of its own currency, and empty as not provided', () => {
    const { fields, problems } = readRecord('invoice', invoice, 'CNY');
    expect(problems).toEqual({});
    expect(fields).toMatchObject({ net: 123_456, gross: -140_000, tax: null, due_date: null });
    expect(readRecord('invoice', { ...invoice, net: '1234', currency: 'JPY' }, 'CNY').fields['net']).toBe(1234);
  });

  it('names each field that is missing or cannot be read', () => {
    const typed = { ...invoice, number: ' ', issue_date: '2026-02-30', net: '12.x', currency: 'yuan' };
    expect(Object.keys(readRecord('invoice', typed, 'CNY').problems)).toEqual([
      'number',
      'issue_date',
      'net',
      'currency',
    ]);
  });

  it('refuses a negative amount where the set has none', () => {
    const bill = { period: '2026-02', kind: 'electricity', amount: '-5' };
    expect(readRecord('utility_bill', bill, 'CNY').problems).toHaveProperty('amount');
    expect(readRecord('utility_bill', { ...bill, period: '2026-13', amount: '5' }, 'CNY').problems).toHaveProperty(
      'period',
    );
  });

  it('shows a stored record as it would be typed, so that saving it unchanged changes nothing', () => {
    const stored = { lender: 'ICBC', type: 'loan', balance: 123_456, secured: true, days_past_due: 0, opened: null };
    const typed = typedRecord('credit_facility', stored, 'CNY');
    expect(typed).toMatchObject({ balance: '1234.56', secured: 'yes', days_past_due: '0', opened: '' });
    expect(readRecord('credit_facility', typed, 'CNY').fields).toMatchObject(stored);
  });
});
