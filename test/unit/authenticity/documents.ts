/** Small cases with documents that agree, to bend one thing at a time. */

import { runTests } from '#electron/authenticity/catalogue.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import type { AuthenticityTestId, TestResult } from '#shared/domain/authenticity.ts';
import { addDays, lastDayOfMonth, monthsEnding } from '#shared/domain/dates.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { type Given, viewOf } from '#test/unit/indicators/case-view.ts';

export type Line = Partial<RecordFields<'bank_transaction'>>;
export type Invoice = Partial<RecordFields<'invoice'>>;

/** The case is dated 2026-06-30; its months are 2025-07 … 2026-06. */
export const MONTHS = monthsEnding('2026-06', 12);
export const BUYERS = ['Alpha Tools Co., Ltd.', 'Beta Works GmbH', 'Gamma Mills Ltd'] as const;

export function resultFor(
  test: AuthenticityTestId,
  given: Given | CaseView,
  elsewhere: Elsewhere = NOTHING_ELSEWHERE,
): TestResult {
  const view = 'caseId' in given ? given : viewOf(given);
  const found = runTests(view as CaseView, elsewhere).find((result) => result.test === test);
  if (!found) throw new Error(`no test ${test}`);
  return found;
}

export function sale(number: string, issued: string, buyer: string, net: number, change: Invoice = {}): Invoice {
  return {
    number,
    issue_date: issued,
    due_date: addDays(issued, 30),
    direction: 'sale',
    counterparty_name: buyer,
    net,
    tax: Math.round(net / 10),
    gross: net + Math.round(net / 10),
    status: 'normal',
    ...change,
  };
}

export function purchase(number: string, issued: string, supplier: string, net: number): Invoice {
  return { ...sale(number, issued, supplier, net), direction: 'purchase' };
}

/** 1,000,000 of net sales a month: three buyers, each invoiced on the 5th. */
export function monthlySales(): Invoice[] {
  return MONTHS.flatMap((month, index) =>
    BUYERS.map((buyer, at) =>
      sale(`S-${index}${at}00`, `${month}-0${5 + at}`, buyer, [500_000, 300_000, 200_000][at] ?? 0),
    ),
  );
}

/** Every invoice paid in full forty days later, quoting nothing. Balances follow from 10,000,000. */
export function payments(invoices: readonly Invoice[], days = 40): Line[] {
  return withBalances(
    invoices.map(({ issue_date: issued, gross, counterparty_name: name }) => ({
      account: 'A-1',
      booking_date: addDays(issued ?? '', days),
      amount: gross ?? 0,
      counterparty_name: name ?? null,
    })),
  );
}

/** Bank lines in order of date with the running balance a bank would print. */
export function withBalances(lines: readonly Line[], opening = 10_000_000): Line[] {
  let balance = opening;
  return [...lines]
    .sort((a, b) =>
      (a.booking_date ?? '') < (b.booking_date ?? '') ? -1 : (a.booking_date ?? '') > (b.booking_date ?? '') ? 1 : 0,
    )
    .map((line) => {
      balance += line.amount ?? 0;
      return { account: 'A-1', ...line, balance_after: balance };
    });
}

/** VAT returns of 24 months, 1,000,000 of taxable sales each unless said otherwise. */
export function vatReturns(salesOf: (month: string) => number = () => 1_000_000): NonNullable<Given['vat_return']> {
  return monthsEnding('2026-06', 24).map((period) => ({
    period,
    taxable_sales: salesOf(period),
    output_tax: salesOf(period) * 0.1,
  }));
}

/** A year's revenue in the accounts of 2025, in minor units. */
export function bookRevenue(amount: number): NonNullable<Given['statement_line']> {
  return [{ period_start: '2025-01-01', period_end: '2025-12-31', kind: 'audited', code: 'revenue', amount }];
}

/** Electricity bills, 1,000 kWh a month unless said otherwise. */
export function bills(quantityOf: (month: string) => number = () => 1_000): NonNullable<Given['utility_bill']> {
  return MONTHS.map((period) => ({ period, kind: 'electricity' as const, quantity: quantityOf(period) }));
}

/** A line a month, on its last day. */
export function monthly(amount: number, name: string, remittance: string | null = null): Line[] {
  return MONTHS.map((month) => ({
    account: 'A-1',
    booking_date: lastDayOfMonth(month),
    amount,
    counterparty_name: name,
    remittance,
  }));
}
