/** Double-entry books of one business: every posting has two legs, so they always balance. */
import type { StatementCode } from '#shared/domain/spread.ts';

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

/**
 * The statement of the year so far with every code of the spread, totals included. Paid-out cash
 * (capital expenditure, scheduled principal) and dividends are shown as positive amounts.
 */
export function statementOf(books: Books, longTermDebt: number): Statement {
  const { debit, credit } = { debit: books.debit.bind(books), credit: books.credit.bind(books) };
  const cash = debit('cash');
  const shortTermInvestments = debit('short_term_investments');
  const otherCurrentAssets = Math.max(0, debit('vat'));
  const currentAssets =
    cash + shortTermInvestments + debit('receivables') + debit('inventory') + debit('prepayments') + otherCurrentAssets;
  const totalAssets = currentAssets + debit('ppe_net') + debit('intangibles') + debit('long_term_investments');
  const shortTermDebt = credit('loans') - longTermDebt;
  const taxPayable = Math.max(0, credit('vat')) + credit('income_tax');
  const otherCurrentLiabilities = credit('wages_payable') + credit('accrued');
  const currentLiabilities =
    shortTermDebt + credit('payables') + credit('advances_received') + taxPayable + otherCurrentLiabilities;
  const totalLiabilities = currentLiabilities + longTermDebt + credit('shareholder_loans');
  const retained = credit('retained_earnings') + books.profit() + credit('dividends');
  const grossProfit = credit('revenue') - debit('cost_of_sales');
  const ebit = grossProfit - debit('selling_general_admin') - debit('depreciation');
  const pretaxProfit = ebit - debit('interest_expense') + credit('other_income');
  const fromInvesting = books.flow('capital-expenditure') + books.flow('investments');
  const fromFinancing = books.flow('principal') + books.flow('financing');
  return {
    cash,
    short_term_investments: shortTermInvestments,
    receivables: debit('receivables'),
    inventory: debit('inventory'),
    prepayments: debit('prepayments'),
    other_current_assets: otherCurrentAssets,
    current_assets: currentAssets,
    ppe_net: debit('ppe_net'),
    intangibles: debit('intangibles'),
    long_term_investments: debit('long_term_investments'),
    other_noncurrent_assets: 0,
    total_assets: totalAssets,
    short_term_debt: shortTermDebt,
    payables: credit('payables'),
    advances_received: credit('advances_received'),
    tax_payable: taxPayable,
    other_current_liabilities: otherCurrentLiabilities,
    current_liabilities: currentLiabilities,
    long_term_debt: longTermDebt,
    other_noncurrent_liabilities: credit('shareholder_loans'),
    total_liabilities: totalLiabilities,
    paid_in_capital: credit('paid_in_capital'),
    retained_earnings: retained,
    other_equity: credit('other_equity'),
    equity: credit('paid_in_capital') + retained + credit('other_equity'),
    revenue: credit('revenue'),
    cost_of_sales: debit('cost_of_sales'),
    gross_profit: grossProfit,
    selling_general_admin: debit('selling_general_admin'),
    depreciation: debit('depreciation'),
    ebit,
    interest_expense: debit('interest_expense'),
    other_income: credit('other_income'),
    pretax_profit: pretaxProfit,
    tax: debit('tax'),
    net_profit: pretaxProfit - debit('tax'),
    dividends: debit('dividends'),
    cash_from_operations: books.flow('operations'),
    capital_expenditure: -books.flow('capital-expenditure') + 0,
    cash_from_investing: fromInvesting,
    scheduled_principal: -books.flow('principal') + 0,
    cash_from_financing: fromFinancing,
    net_change_in_cash: books.flow('operations') + fromInvesting + fromFinancing,
  };
}
