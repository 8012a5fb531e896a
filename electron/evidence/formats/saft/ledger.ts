/** Closing balances of general ledger accounts → lines of the spread. */

import { decimalFromMinorUnits, type MinorUnits } from '#shared/domain/money.ts';
import { STATEMENT_LINES, type StatementCode } from '#shared/domain/spread.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AccountPlan, codeOfAccount } from '../../mappings/account-plans.ts';
import { type ProblemList, warningAt } from '../../problems.ts';
import { statementCodeOf } from '../../recognition/statement-synonyms.ts';
import { minorUnits } from '../bank-statement.ts';
import type { DocumentRow } from '../document.ts';
import type { XmlElement } from '../xml/element.ts';

export interface LedgerAccount {
  readonly number: string;
  /** Number in the country's standard chart, where the enterprise has its own. */
  readonly standard: string | undefined;
  readonly description: string | undefined;
  /** PT: GR and GA group others, GM takes postings; AR, AA and AM are analytical. */
  readonly grouping: string | undefined;
  /** Debit less credit; undefined where the file has no closing balance. */
  readonly closing: MinorUnits | undefined;
  readonly line: number;
  readonly path: string;
  readonly position: number;
}

export interface LedgerPeriod {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly currency: string;
}

/** Codes whose accounts have debit balances; all others have credit balances. */
const DEBIT_CODES: ReadonlySet<StatementCode> = new Set<StatementCode>([
  'cash',
  'short_term_investments',
  'receivables',
  'inventory',
  'prepayments',
  'other_current_assets',
  'ppe_net',
  'intangibles',
  'long_term_investments',
  'other_noncurrent_assets',
  'cost_of_sales',
  'selling_general_admin',
  'depreciation',
  'interest_expense',
  'tax',
  'dividends',
]);

/** One account of the master files. */
export function ledgerAccountOf(account: XmlElement, currency: string): LedgerAccount {
  const debit = minorUnits(account.value('ClosingDebitBalance'), currency);
  const credit = minorUnits(account.value('ClosingCreditBalance'), currency);
  const names = ['OpeningDebitBalance', 'OpeningCreditBalance', 'GroupingCode', 'AccountType', 'AccountCreationDate'];
  for (const name of names) account.value(name);
  return {
    number: account.value('AccountID') ?? '',
    standard: account.value('StandardAccountID'),
    description: account.value('AccountDescription'),
    grouping: account.value('GroupingCategory'),
    closing: debit === undefined && credit === undefined ? undefined : (debit ?? 0) - (credit ?? 0),
    line: account.line,
    path: account.path,
    position: account.position,
  };
}

/** The sums of the accounts of each code; accounts no code takes are listed. */
export function ledgerRows(
  accounts: readonly LedgerAccount[],
  plan: AccountPlan | undefined,
  period: LedgerPeriod,
  file: string,
  problems: ProblemList,
): DocumentRow[] {
  const coded = new Map<StatementCode, { account: LedgerAccount; closing: MinorUnits }[]>();
  for (const account of postingAccounts(accounts)) {
    const { closing, number, description } = account;
    if (closing === undefined) continue;
    const code = plan
      ? codeOfAccount(plan, account.standard ?? number, closing >= 0)
      : description && statementCodeOf(description);
    if (code) coded.set(code, [...(coded.get(code) ?? []), { account, closing }]);
    else if (closing !== 0) {
      const amount = decimalFromMinorUnits(closing, period.currency);
      const place = { file, sheet: null, row: account.line };
      problems.add(
        warningAt(
          place,
          sentence('ledger-file.account-without-code', { number, description: description ?? '', amount }),
        ),
      );
    }
  }
  const isClosed = [...coded].every(([code, own]) => isBalance(code) || own.every(({ closing }) => closing === 0));
  if (isClosed && [...coded.keys()].some((code) => !isBalance(code))) {
    problems.add(warningAt({ file, sheet: null }, sentence('ledger-file.closed')));
  }
  return [...coded].flatMap(([code, own]) => (isClosed && !isBalance(code) ? [] : [rowOf(code, own, period)]));
}

function isBalance(code: StatementCode): boolean {
  return STATEMENT_LINES[code].section === 'balance-sheet';
}

/** Accounts that take postings: marked so, or those no other account's number continues. */
function postingAccounts(accounts: readonly LedgerAccount[]): LedgerAccount[] {
  if (accounts.some(({ grouping }) => grouping === 'GM')) return accounts.filter(({ grouping }) => grouping === 'GM');
  const numbers = accounts.map(({ number }) => number).sort();
  // In order of text, what continues a number comes right behind it.
  const groups = new Set(numbers.filter((number, index) => number !== '' && isContinued(number, numbers[index + 1])));
  return accounts.filter(({ number }) => !groups.has(number));
}

function isContinued(number: string, next: string | undefined): boolean {
  return next !== undefined && next !== number && next.startsWith(number);
}

function rowOf(
  code: StatementCode,
  own: readonly { readonly account: LedgerAccount; readonly closing: MinorUnits }[],
  { start, end, currency }: LedgerPeriod,
): DocumentRow {
  const sum = own.reduce((total, { closing }) => total + closing, 0);
  const amount = DEBIT_CODES.has(code) ? sum : 0 - sum;
  const first = own[0]?.account;
  const positions = own.map(({ account }) => account.position).join(',');
  return {
    line: first?.line ?? 1,
    locator: (first?.path ?? '').replace(/\[\d+\]$/, `[${positions}]`),
    cells: {
      period_start: start,
      period_end: end,
      code,
      amount: decimalFromMinorUnits(amount, currency),
      currency,
    },
  };
}
