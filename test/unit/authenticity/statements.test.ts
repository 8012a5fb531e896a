/** T1, T2, T9, T12: the accounts against themselves, and revenue against everything else. Amounts by hand. */
import { describe, expect, test } from 'vitest';
import { reconciledRevenueOf } from '#electron/authenticity/revenue/reconcile.ts';
import { isSentence } from '#shared/domain/words.ts';
import { english } from '#test/support/saying.ts';
import { statement, viewOf } from '#test/unit/indicators/case-view.ts';
import { bookRevenue, monthlySales, payments, resultFor, sale, vatReturns } from './documents.ts';

const BALANCE = { total_assets: 1000, total_liabilities: 600, equity: 400, cash: 100, retained_earnings: 150 };

describe('T1 identities', () => {
  const before = { ...BALANCE, cash: 80, retained_earnings: 120 };
  const year = { net_profit: 50, dividends: 20, net_change_in_cash: 20, revenue: 2000 };
  const honest = [...statement(2024, before), ...statement(2025, { ...BALANCE, ...year })];

  test('a balance sheet that balances, cash that ties and earnings that roll forward', () => {
    expect(resultFor('T1', { statement_line: honest })).toMatchObject({ status: 'consistent', severity: 0 });
  });

  test.each([
    ['total_assets', 1100, 3, '100 CNY more'],
    ['net_change_in_cash', 45, 2, '25 CNY less'],
    ['retained_earnings', 250, 3, '100 CNY more'],
  ] as const)('%s stated as %d breaks an identity', (code, stated, severity, words) => {
    const bent = honest.map((line) =>
      line.code === code && line.period_end === '2025-12-31' ? { ...line, amount: stated * 100 } : line,
    );
    const result = resultFor('T1', { statement_line: bent });
    expect(result).toMatchObject({ status: 'contradiction', severity });
    expect(english(result.gap)).toContain(words);
    expect(result.evidence[0]).toMatchObject({ recordSet: 'statement_line' });
  });

  test('debt in the credit report that the books of the day do not hold', () => {
    const lines = statement(2025, { ...BALANCE, short_term_debt: 50, long_term_debt: 50 });
    const loan = { lender: 'North Bank', type: 'term-loan', balance: 30_000, opened: '2024-05-01' };
    const result = resultFor('T1', { statement_line: lines, credit_facility: [loan] });
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('200 CNY less');
    const paidUp = resultFor('T1', { statement_line: lines, credit_facility: [{ ...loan, balance: 10_000 }] });
    expect(paidUp).toMatchObject({ status: 'consistent' });
    // A loan taken up after the balance sheet proves nothing about it.
    const later = resultFor('T1', { statement_line: lines, credit_facility: [{ ...loan, opened: '2026-02-01' }] });
    expect(later).toMatchObject({ status: 'consistent' });
  });

  test('interest paid to a lender nobody reports', () => {
    const interest = (name: string) =>
      ['2026-03-20', '2026-04-20', '2026-05-20', '2026-06-19'].map((booked) => ({
        account: 'A-1',
        booking_date: booked,
        amount: -5_000,
        counterparty_name: name,
        remittance: '贷款利息',
      }));
    const facility = [{ lender: 'North Bank', type: 'term-loan', balance: 30_000, opened: '2024-05-01' }];
    expect(resultFor('T1', { bank_transaction: interest('Shadow Finance'), credit_facility: facility })).toMatchObject({
      severity: 3,
    });
    expect(resultFor('T1', { bank_transaction: interest('North Bank'), credit_facility: facility })).toMatchObject({
      severity: 0,
    });
  });

  test('without statements or debt it is not testable', () => {
    expect(resultFor('T1', {})).toMatchObject({ status: 'not-testable', severity: 0, evidence: [] });
  });
});

describe('T2 revenue triangulation', () => {
  const invoices = monthlySales();
  const bank = payments(invoices);
  const honest = {
    statement_line: bookRevenue(12_000_000),
    vat_return: vatReturns(),
    invoice: invoices,
    bank_transaction: bank,
  };

  test('book, VAT, invoices and bank of one size', () => {
    expect(resultFor('T2', honest)).toMatchObject({ status: 'consistent', severity: 0 });
    const revenue = reconciledRevenueOf(viewOf(honest));
    expect(revenue).toMatchObject({ declared: 12_000_000, reconciled: 12_000_000, supportedShare: 1 });
  });

  test('a book half as large again as the tax returns is cut to what they support', () => {
    const inflated = { ...honest, statement_line: bookRevenue(18_000_000) };
    expect(resultFor('T2', inflated)).toMatchObject({ status: 'contradiction', severity: 3 });
    const revenue = reconciledRevenueOf(viewOf(inflated));
    if (isSentence(revenue)) throw new Error(english(revenue) ?? '');
    // VAT, invoices and bank each support 12 of 18 million.
    expect(revenue.reconciled).toBe(12_000_000);
    expect(revenue.lower).toBeLessThanOrEqual(revenue.reconciled);
    expect(revenue.upper).toBeGreaterThanOrEqual(revenue.reconciled);
  });

  test('sales that are taxed and invoiced but never paid are not supported by the bank', () => {
    const halfPaid = { ...honest, bank_transaction: payments(invoices.filter((_, index) => index % 3 !== 0)) };
    const result = resultFor('T2', halfPaid);
    // The first of three buyers has half of the sales.
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('Customers’ payments');
  });

  test('a loan from a lender is no sale', () => {
    const loans = bank.map((line, index) => (index % 3 === 0 ? { ...line, counterparty_name: 'North Bank' } : line));
    const given = {
      ...honest,
      bank_transaction: loans,
      credit_facility: [{ lender: 'North Bank', type: 'loan', balance: 1 }],
    };
    expect(resultFor('T2', given).severity).toBeGreaterThan(0);
  });

  test('the waterfall leads exactly from level to level', () => {
    const revenue = reconciledRevenueOf(viewOf({ ...honest, statement_line: bookRevenue(15_000_000) }));
    if (isSentence(revenue)) throw new Error(english(revenue) ?? '');
    let running = 0;
    for (const { kind, amount } of revenue.waterfall) {
      if (kind === 'gap') running += amount;
      else {
        if (running !== 0) expect(running).toBe(amount);
        running = amount;
      }
    }
    expect(revenue.waterfall.filter(({ kind }) => kind === 'level').map(({ source }) => source)).toEqual([
      'book',
      'vat',
      'invoices',
      'bank',
    ]);
  });

  test('without accounts, or without anything to hold them against, it is not testable', () => {
    expect(resultFor('T2', { vat_return: vatReturns() })).toMatchObject({ status: 'not-testable' });
    expect(resultFor('T2', { statement_line: bookRevenue(1_000_000) })).toMatchObject({ status: 'not-testable' });
  });
});

describe('T9 period-end push', () => {
  const even = monthlySales();
  const pushed = ['28', '29', '30', '31'].map((day, index) =>
    sale(`P-${index}000`, `2025-12-${day}`, 'Beta Works GmbH', 400_000),
  );
  const taken = pushed.map((invoice, index) => ({
    ...invoice,
    number: `R-${index}`,
    issue_date: `2026-01-1${index}`,
    status: 'credit-note' as const,
    references: invoice.number ?? '',
    net: -400_000,
    gross: -440_000,
  }));

  test('sales of the last days that are credited in January', () => {
    const result = resultFor('T9', { invoice: [...even, ...pushed, ...taken] });
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    // 1.6 of 2.6 million in the last week, usually nothing.
    expect(english(result.gap)).toContain('61.5% of the month (usually 0%)');
  });

  test('even months, and a single return of a small sale', () => {
    expect(resultFor('T9', { invoice: even })).toMatchObject({ status: 'consistent' });
    const one = { ...taken[0], net: -20_000, gross: -22_000 };
    expect(
      resultFor('T9', { invoice: [...even, sale('Q-1000', '2025-12-29', 'Beta Works GmbH', 200_000), one] }).severity,
    ).toBe(0);
  });

  test('too few months are not testable', () => {
    expect(resultFor('T9', { invoice: even.slice(0, 9) })).toMatchObject({ status: 'not-testable' });
  });
});

describe('T12 accruals', () => {
  const lines = (profit: number, cash: number) =>
    statement(2025, { net_profit: profit, cash_from_operations: cash, total_assets: 1000, revenue: 2000 });

  test('profit far above operating cash asks a question, never more', () => {
    // (200 − 0) ÷ 1000 = 20%
    const result = resultFor('T12', { statement_line: lines(200, 0) });
    expect(result).toMatchObject({ status: 'contradiction', severity: 1 });
    expect(english(result.gap)).toContain('20%');
  });

  test('profit that came in as cash', () => {
    expect(resultFor('T12', { statement_line: lines(50, 60) })).toMatchObject({ status: 'consistent' });
  });

  test('without a cash flow it is not testable', () => {
    expect(resultFor('T12', { statement_line: statement(2025, { net_profit: 5, revenue: 10 }) })).toMatchObject({
      status: 'not-testable',
    });
  });
});
