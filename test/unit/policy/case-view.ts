/** A case with two years of statements, for the limit and the price; amounts in major units of CNY. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { emptyEvidence, type RecordFields } from '#shared/domain/record-sets.ts';
import type { StatementCode } from '#shared/domain/spread.ts';

type Year = Partial<Record<StatementCode, number>>;

/** The golden year of the working-capital rule, as the closing and as the opening year. */
export const STATEMENTS: { readonly latest: Year; readonly before: Year } = {
  latest: {
    revenue: 20_315_740,
    cost_of_sales: 19_178_090,
    selling_general_admin: 134_530,
    depreciation: 400_000,
    interest_expense: 100_000,
    other_income: 400_000,
    pretax_profit: 903_120,
    tax: 200_000,
    dividends: 100_000,
    capital_expenditure: 200_000,
    scheduled_principal: 300_000,
    cash: 500_000,
    receivables: 1_222_430,
    inventory: 1_029_660,
    prepayments: 1_845_390,
    advances_received: 79_550,
    payables: 1_000,
    short_term_debt: 1_000_000,
    long_term_debt: 500_000,
    equity: 6_000_000,
    intangibles: 500_000,
    ppe_net: 3_000_000,
  },
  before: {
    revenue: 18_000_000,
    receivables: 1_222_430,
    inventory: 1_029_660,
    prepayments: 1_845_390,
    advances_received: 79_550,
    payables: 1_000,
    long_term_debt: 800_000,
  },
};

export interface CaseOptions {
  readonly application?: Partial<CaseView['application']>;
  readonly latest?: Year | null;
  readonly before?: Year | null;
  readonly collateral?: readonly Partial<RecordFields<'collateral'>>[];
  readonly facilities?: readonly Partial<RecordFields<'credit_facility'>>[];
  readonly rates?: CaseView['rates'];
  /** Months with a bank booking, counted back from the application. */
  readonly accountMonths?: number;
  /** Whether the account is one of this bank; true where not given. */
  readonly hasOwnAccount?: boolean;
}

const COLLATERAL: RecordFields<'collateral'> = {
  kind: 'real-estate',
  description: null,
  value: 0,
  valued_on: '2026-01-31',
  haircut: null,
  lien_rank: 1,
  prior_liens: null,
  enforceability: null,
  currency: null,
};

const FACILITY: RecordFields<'credit_facility'> = {
  lender: 'First Bank',
  type: 'loan',
  limit: null,
  balance: 0,
  opened: null,
  matures: null,
  closed_on: null,
  status: null,
  days_past_due: null,
  past_due_amount: null,
  worst_dpd_24m: null,
  history: null,
  monthly_payment: null,
  secured: null,
  currency: null,
};

/** The case; `null` statements are not provided, `undefined` ones are the golden years. */
export function caseView(options: CaseOptions = {}): CaseView {
  const evidence = emptyEvidence();
  let recordId = 0;
  const origin = () => {
    recordId += 1;
    return { recordId, sourceId: null, locator: null };
  };
  const addYear = (year: number, figures: Year | null): void => {
    for (const [code, amount] of Object.entries(figures ?? {}) as [StatementCode, number][]) {
      const fields: RecordFields<'statement_line'> = {
        period_start: `${year}-01-01`,
        period_end: `${year}-12-31`,
        kind: 'audited',
        code,
        amount: amount * 100,
        currency: 'CNY',
      };
      evidence.statement_line.push({ ...origin(), fields });
    }
  };
  addYear(2024, options.before === undefined ? STATEMENTS.before : options.before);
  addYear(2025, options.latest === undefined ? STATEMENTS.latest : options.latest);
  for (const fields of options.collateral ?? [])
    evidence.collateral.push({ ...origin(), fields: { ...COLLATERAL, ...fields } });
  for (const fields of options.facilities ?? [])
    evidence.credit_facility.push({ ...origin(), fields: { ...FACILITY, ...fields } });
  for (let month = 0; month < (options.accountMonths ?? 0); month += 1) {
    const date = new Date(Date.UTC(2026, 4 - month, 15)).toISOString().slice(0, 10);
    evidence.bank_transaction.push({ ...origin(), fields: booking(date) });
  }
  if (options.accountMonths !== undefined && options.hasOwnAccount !== false) {
    const fields: RecordFields<'deposit_account'> = {
      account: 'A',
      product: 'current account',
      currency: 'CNY',
      balance_average_90d: null,
      rate: null,
      opened: null,
    };
    evidence.deposit_account.push({ ...origin(), fields });
  }
  return {
    caseId: 'case-1',
    asOf: '2026-06-30',
    refused: [],
    rates: options.rates ?? [{ from: 'EUR', to: 'CNY', date: '2026-06-30', rate: 8, source: 'test' }],
    currency: 'CNY',
    applicant: {
      legalName: 'Hengda Precision Parts Co.',
      registrationIdKind: 'other',
      registrationId: 'X1',
      industryCode: null,
      sizeIndustry: 'industry',
      lifeStage: null,
      foundedOn: null,
      region: null,
      headcount: null,
    },
    terms: {
      amount: options.application?.amount ?? 300_000_000,
      termMonths: options.application?.termMonths ?? 12,
    },
    application: {
      amount: 300_000_000,
      currency: 'CNY',
      termMonths: 12,
      product: 'working-capital-loan',
      purpose: '',
      channel: 'direct',
      institutionLevel: 'branch',
      appliedOn: '2026-06-30',
      ...options.application,
    },
    evidence,
  };
}

function booking(date: string): RecordFields<'bank_transaction'> {
  return {
    account: 'A',
    booking_date: date,
    value_date: null,
    amount: 100,
    currency: 'CNY',
    counterparty_name: null,
    counterparty_account: null,
    remittance: null,
    balance_after: null,
  };
}
