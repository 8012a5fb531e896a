/** Double-entry books of one business: every posting has two legs, so they always balance. */
import { partsOfTotal, STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';

export type Account =
  | 'cash'
  | 'short_term_investments'
  | 'receivables'
  | 'inventory'
  | 'prepayments'
  | 'ppe_net'
  | 'intangibles'
  | 'long_term_investments'
  | 'payables'
  | 'advances_received'
  | 'vat'
  | 'income_tax'
  | 'wages_payable'
  | 'accrued'
  | 'loans'
  | 'shareholder_loans'
  | 'paid_in_capital'
  | 'other_equity'
  | 'retained_earnings'
  | ResultAccount;

const RESULT_ACCOUNTS = [
  'revenue',
  'cost_of_sales',
  'selling_general_admin',
  'depreciation',
  'interest_expense',
  'other_income',
  'tax',
  'dividends',
] as const;
type ResultAccount = (typeof RESULT_ACCOUNTS)[number];

/** Which line of the cash flow statement a movement of cash belongs to. */
export type CashFlow = 'operations' | 'capital-expenditure' | 'investments' | 'principal' | 'financing';

export class Books {
  /** Debit balances; a credit balance is negative. Minor units. */
  readonly #balances = new Map<Account, number>();
  readonly #flows = new Map<CashFlow, number>();

  /** The account's balance as its statement line shows it: credit accounts positive. */
  credit(account: Account): number {
    return -this.debit(account) + 0;
  }

  debit(account: Account): number {
    return this.#balances.get(account) ?? 0;
  }

  /** Moves `amount` from the credited to the debited account. */
  post(debited: Account, credited: Account, amount: number): void {
    if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole minor units: ${amount}`);
    this.#balances.set(debited, this.debit(debited) + amount);
    this.#balances.set(credited, this.debit(credited) - amount);
  }

  /** Cash received (positive) or paid (negative) against another account. */
  cash(against: Account, amount: number, flow: CashFlow): void {
    this.post('cash', against, amount);
    this.#flows.set(flow, (this.#flows.get(flow) ?? 0) + amount);
  }

  /** Cash movement of the year so far. */
  flow(flow: CashFlow): number {
    return this.#flows.get(flow) ?? 0;
  }

  /** Profit of the year so far. */
  profit(): number {
    return RESULT_ACCOUNTS.filter((account) => account !== 'dividends').reduce(
      (sum, account) => sum + this.credit(account),
      0,
    );
  }

  /** Carries profit less dividends into retained earnings and starts a new year. */
  closeYear(): void {
    for (const account of RESULT_ACCOUNTS) this.post('retained_earnings', account, this.debit(account));
    this.#flows.clear();
  }

  /** Starts cash flows anew, after the opening balance was set. */
  forgetFlows(): void {
    this.#flows.clear();
  }
}

export type Statement = Readonly<Record<StatementCode, number>>;

/** The lines that are balances of accounts, as a balance sheet shows them. */
function balanceLines(books: Books, longTermDebt: number): Partial<Record<StatementCode, number>> {
  return {
    cash: books.debit('cash'),
    short_term_investments: books.debit('short_term_investments'),
    receivables: books.debit('receivables'),
    inventory: books.debit('inventory'),
    prepayments: books.debit('prepayments'),
    other_current_assets: Math.max(0, books.debit('vat')),
    ppe_net: books.debit('ppe_net'),
    intangibles: books.debit('intangibles'),
    long_term_investments: books.debit('long_term_investments'),
    short_term_debt: books.credit('loans') - longTermDebt,
    payables: books.credit('payables'),
    advances_received: books.credit('advances_received'),
    tax_payable: Math.max(0, books.credit('vat')) + books.credit('income_tax'),
    other_current_liabilities: books.credit('wages_payable') + books.credit('accrued'),
    long_term_debt: longTermDebt,
    other_noncurrent_liabilities: books.credit('shareholder_loans'),
    paid_in_capital: books.credit('paid_in_capital'),
    retained_earnings: books.credit('retained_earnings') + books.profit() - books.debit('dividends'),
    other_equity: books.credit('other_equity'),
  };
}

/** The lines of the year so far: results, and where cash came from and went. */
function yearLines(books: Books): Partial<Record<StatementCode, number>> {
  return {
    revenue: books.credit('revenue'),
    cost_of_sales: books.debit('cost_of_sales'),
    selling_general_admin: books.debit('selling_general_admin'),
    depreciation: books.debit('depreciation'),
    interest_expense: books.debit('interest_expense'),
    other_income: books.credit('other_income'),
    tax: books.debit('tax'),
    dividends: books.debit('dividends'),
    cash_from_operations: books.flow('operations'),
    capital_expenditure: -books.flow('capital-expenditure') + 0,
    cash_from_investing: books.flow('capital-expenditure') + books.flow('investments'),
    scheduled_principal: -books.flow('principal') + 0,
    cash_from_financing: books.flow('principal') + books.flow('financing'),
  };
}

/**
 * The statement of the year so far with every code of the spread, totals included. Paid-out cash
 * (capital expenditure, scheduled principal) and dividends are shown as positive amounts.
 */
export function statementOf(books: Books, longTermDebt: number): Statement {
  const lines: Partial<Record<StatementCode, number>> = { ...balanceLines(books, longTermDebt), ...yearLines(books) };
  // Statement order puts every total after its parts.
  for (const code of STATEMENT_CODES) {
    const parts = partsOfTotal(code) ?? [];
    lines[code] ??= parts.reduce((sum, [part, sign]) => sum + sign * (lines[part] ?? 0), 0);
  }
  return lines as Statement;
}
