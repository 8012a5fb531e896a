/** The spread: statement codes of DOMAIN §3.1, in statement order. */
export const STATEMENT_SECTIONS = ['balance-sheet', 'income', 'cash-flow'] as const;
export type StatementSection = (typeof STATEMENT_SECTIONS)[number];

interface StatementLine {
  readonly section: StatementSection;
  /** A total's parts with their signs; derived when absent, checked when present. */
  readonly total?: Readonly<Record<string, 1 | -1>>;
}

const balance = { section: 'balance-sheet' } as const;
const income = { section: 'income' } as const;
const cashFlow = { section: 'cash-flow' } as const;

export const STATEMENT_LINES = {
  cash: balance,
  short_term_investments: balance,
  receivables: balance,
  inventory: balance,
  prepayments: balance,
  other_current_assets: balance,
  current_assets: {
    section: 'balance-sheet',
    total: {
      cash: 1,
      short_term_investments: 1,
      receivables: 1,
      inventory: 1,
      prepayments: 1,
      other_current_assets: 1,
    },
  },
  ppe_net: balance,
  intangibles: balance,
  long_term_investments: balance,
  other_noncurrent_assets: balance,
  total_assets: {
    section: 'balance-sheet',
    total: { current_assets: 1, ppe_net: 1, intangibles: 1, long_term_investments: 1, other_noncurrent_assets: 1 },
  },
  short_term_debt: balance,
  payables: balance,
  advances_received: balance,
  tax_payable: balance,
  other_current_liabilities: balance,
  current_liabilities: {
    section: 'balance-sheet',
    total: { short_term_debt: 1, payables: 1, advances_received: 1, tax_payable: 1, other_current_liabilities: 1 },
  },
  long_term_debt: balance,
  other_noncurrent_liabilities: balance,
  total_liabilities: {
    section: 'balance-sheet',
    total: { current_liabilities: 1, long_term_debt: 1, other_noncurrent_liabilities: 1 },
  },
  paid_in_capital: balance,
  retained_earnings: balance,
  other_equity: balance,
  equity: { section: 'balance-sheet', total: { paid_in_capital: 1, retained_earnings: 1, other_equity: 1 } },
  revenue: income,
  cost_of_sales: income,
  gross_profit: { section: 'income', total: { revenue: 1, cost_of_sales: -1 } },
  selling_general_admin: income,
  depreciation: income,
  ebit: { section: 'income', total: { gross_profit: 1, selling_general_admin: -1, depreciation: -1 } },
  interest_expense: income,
  other_income: income,
  pretax_profit: { section: 'income', total: { ebit: 1, interest_expense: -1, other_income: 1 } },
  tax: income,
  net_profit: { section: 'income', total: { pretax_profit: 1, tax: -1 } },
  dividends: income,
  cash_from_operations: cashFlow,
  capital_expenditure: cashFlow,
  cash_from_investing: cashFlow,
  scheduled_principal: cashFlow,
  cash_from_financing: cashFlow,
  net_change_in_cash: {
    section: 'cash-flow',
    total: { cash_from_operations: 1, cash_from_investing: 1, cash_from_financing: 1 },
  },
} as const satisfies Record<string, StatementLine>;

export type StatementCode = keyof typeof STATEMENT_LINES;

export const STATEMENT_CODES = Object.keys(STATEMENT_LINES) as readonly StatementCode[];

/** The parts of a total with their signs, or undefined where the code is no total. */
export function partsOfTotal(code: StatementCode): ReadonlyArray<readonly [StatementCode, 1 | -1]> | undefined {
  const line: StatementLine = STATEMENT_LINES[code];
  return line.total && (Object.entries(line.total) as Array<[StatementCode, 1 | -1]>);
}
