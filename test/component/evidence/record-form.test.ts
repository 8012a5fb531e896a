import { describe, expect, it } from 'vitest';
import { readRecord, typedRecord } from '#renderer/features/evidence/records/record-form.ts';
import { formats } from '#test/component/english.ts';

const TERMS = { currency: 'CNY', today: '2026-03-20', stored: {} };

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
    const { fields, problems } = readRecord(formats, 'invoice', invoice, TERMS);
    expect(problems).toEqual({});
    expect(fields).toMatchObject({ net: 123_456, gross: -140_000, tax: null, due_date: null });
    expect(readRecord(formats, 'invoice', { ...invoice, net: '1234', currency: 'JPY' }, TERMS).fields['net']).toBe(
      1234,
    );
  });

  it('names each field that is missing or cannot be read', () => {
    const typed = { ...invoice, number: ' ', issue_date: '2026-02-30', net: '12.x', currency: 'clams' };
    expect(Object.keys(readRecord(formats, 'invoice', typed, TERMS).problems)).toEqual([
      'number',
      'issue_date',
      'net',
      'currency',
    ]);
  });

  it('refuses a negative amount where the set has none', () => {
    const bill = { period: '2026-02', kind: 'electricity', amount: '-5' };
    expect(readRecord(formats, 'utility_bill', bill, TERMS).problems).toHaveProperty('amount');
    expect(
      readRecord(formats, 'utility_bill', { ...bill, period: '2026-13', amount: '5' }, TERMS).problems,
    ).toHaveProperty('period');
  });

  it('shows a stored record as it would be typed, so that saving it unchanged changes nothing', () => {
    const stored = { lender: 'ICBC', type: 'loan', balance: 123_456, secured: true, days_past_due: 0, opened: null };
    const typed = typedRecord(formats, 'credit_facility', stored, 'CNY');
    expect(typed).toMatchObject({ balance: '1,234.56', secured: 'yes', days_past_due: '0', opened: '' });
    expect(readRecord(formats, 'credit_facility', typed, { ...TERMS, stored }).fields).toMatchObject(stored);
  });

  it('settles each text into the way the desk writes its value', () => {
    const typed = { ...invoice, net: '12万', gross: '1200000,50', issue_date: '2026年2月28日', currency: '人民币' };
    const { settled, problems } = readRecord(formats, 'invoice', typed, TERMS);
    expect(problems).toEqual({});
    expect(settled).toMatchObject({
      net: '120,000.00',
      gross: '1,200,000.50',
      issue_date: '2026-02-28',
      currency: 'CNY',
    });
  });

  it('asks where a text has two readings, each with what typing it would be', () => {
    const { problems, fields } = readRecord(
      formats,
      'invoice',
      { ...invoice, net: '50.000', due_date: '03/04/2026' },
      TERMS,
    );
    expect(fields).not.toHaveProperty('net');
    expect(problems['net']?.choices.map(({ typed }) => typed)).toEqual(['50.00', '50,000.00']);
    expect(problems['due_date']?.choices).toEqual([
      { label: '3 April 2026', typed: '2026-04-03' },
      { label: '4 March 2026', typed: '2026-03-04' },
    ]);
  });

  it('keeps a stored value that was not touched without reading it again', () => {
    const stored = { waybill: 'W', shipped_on: '2026-01-05', quantity: 1.234, weight_kg: 12 };
    const typed = typedRecord(formats, 'shipment', stored, 'CNY');
    expect(readRecord(formats, 'shipment', typed, { ...TERMS, stored })).toMatchObject({
      problems: {},
      fields: stored,
    });
    expect(readRecord(formats, 'shipment', typed, TERMS).problems).toHaveProperty('quantity');
  });

  it('refuses a date out of its bounds and a character that cannot be seen', () => {
    const typed = { ...invoice, issue_date: '2062-01-01', due_date: '2062-01-01', number: 'S\u200b1' };
    const { problems } = readRecord(formats, 'invoice', typed, TERMS);
    expect(Object.keys(problems)).toEqual(['number', 'issue_date', 'due_date']);
    expect(readRecord(formats, 'invoice', { ...invoice, issue_date: '0026-01-01' }, TERMS).problems).toHaveProperty(
      'issue_date',
    );
  });

  it('takes a debt due within thirty years, and a licence valid until the end of the century', () => {
    const due = { ...invoice, due_date: '2050-12-31' };
    expect(readRecord(formats, 'invoice', due, TERMS).problems).toEqual({});
    const licence = readRecord(formats, 'licence', { valid_to: '2099-12-31' }, TERMS);
    expect(licence.fields['valid_to']).toBe('2099-12-31');
  });
});
