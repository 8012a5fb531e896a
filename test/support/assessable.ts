/** The least a case must have on file before it can be assessed, as an officer would bring it: three small files. */
import type { Call } from './workspace.ts';

/** What the policy that ships asks of a case: a year's accounts, a bank statement, searches (electron/policy/shipped). */
const LINES: Readonly<Record<string, number>> = {
  cash: 900_000,
  receivables: 1_400_000,
  inventory: 1_100_000,
  prepayments: 100_000,
  current_assets: 3_500_000,
  ppe_net: 2_000_000,
  intangibles: 0,
  total_assets: 5_500_000,
  short_term_debt: 600_000,
  payables: 700_000,
  advances_received: 100_000,
  current_liabilities: 1_400_000,
  long_term_debt: 600_000,
  total_liabilities: 2_000_000,
  equity: 3_500_000,
  revenue: 12_000_000,
  cost_of_sales: 9_000_000,
  gross_profit: 3_000_000,
  depreciation: 300_000,
  ebit: 1_200_000,
  interest_expense: 60_000,
  pretax_profit: 1_140_000,
  tax: 285_000,
  net_profit: 855_000,
  dividends: 0,
  capital_expenditure: 200_000,
  scheduled_principal: 200_000,
};

const ACCOUNTS = [
  'period_start,period_end,kind,code,amount,currency',
  ...Object.entries(LINES).map(([code, amount]) => `2025-01-01,2025-12-31,audited,${code},${amount}.00,CNY`),
].join('\n');
const BANK = 'account,booking_date,amount,currency,balance_after\n6222,2026-10-01,1000.00,CNY,1000.00';
const SEARCHES = [
  'record_set,kinds,subject,from,to,as_of,issuer,complete',
  'credit_facility,,,2020-01-01,2026-11-10,2026-11-10,credit bureau,yes',
  'credit_event,,,2020-01-01,2026-11-10,2026-11-10,credit bureau,yes',
  'guarantee,,,2020-01-01,2026-11-10,2026-11-10,credit bureau,yes',
].join('\n');

/** Imports what makes a case of `NEW_CASE` assessable; nothing in it speaks against the applicant. */
export async function bringPapers(call: Call, caseId: string): Promise<void> {
  const file = (name: string, text: string) => ({ name, contentBase64: Buffer.from(text).toString('base64') });
  await call('evidence.import', {
    caseId,
    files: [file('accounts.csv', ACCOUNTS), file('bank.csv', BANK), file('search-scopes.csv', SEARCHES)],
  });
}
