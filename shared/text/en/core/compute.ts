/** What the command line says of the figures it recomputes: what each is, its source, its keys. */
import type { Repayment } from '../../../domain/repayment.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

/** Each figure with its source. */
const computationNames = {
  schedule: 'repayment schedule of a loan; each interest and principal rounded half-even, the last line clears',
  'annual-rate':
    'effective annual rate with fees; method of Directive (EU) 2023/2225, annex III (formerly 2008/48/EC, annex I)',
  lgd: 'loss given default; Basel Framework CRE32, foundation approach; collateral at market value, before haircuts',
  capital: 'regulatory capital; Basel Framework CRE31, risk weight functions',
  'loan-price': 'model rate of a loan: funds, cost, expected loss and capital',
  raroc: 'risk-adjusted return on capital after tax, and the rate at which it is zero',
  'deposit-offer': 'rate that can be offered on a deposit',
  need: 'need for working capital and new limit; annex to China’s rules on working-capital loans',
  dscr: 'debt service cover of a year',
  stress: 'debt service cover, and the change of revenue that brings it to a target; tax held',
  authority:
    'who must decide, by the authority table a new workspace starts with; a reviewer’s recommendation stands before every approval',
  'expected-loss': 'expected credit loss of twelve months and of the whole life; IFRS 9, one scenario',
  'five-class':
    'class of a loan; China’s measures on the risk classification of financial assets, 2023 No. 1; the bank confirms the bounds of 7 days, 20%, 50% and 90%',
  jeffreys: 'chance that the true default rate is at most the PD, given what was seen; Jeffreys prior',
  psi: 'population stability index, of raw shares or of smoothed counts',
  slope: 'logistic calibration slope of PDs on outcomes, with its 95% Wald interval; Cox 1958',
} as const;
export type ComputationName = keyof typeof computationNames;

/** What each key of an input is, in its unit. */
export const computationKeys = {
  amount: 'amount drawn',
  ratePercent: 'rate a year, %',
  months: 'months to the last line',
  repayment: 'how the principal comes back',
  graceMonths: 'first months with interest only, part of the months',
  dayCount: 'how days are counted',
  start: 'day of the drawdown, YYYY-MM-DD; needed by act/360 and act/365, gives the lines their dates',
  weights: 'seasonal: a weight for each instalment; fewer, such as twelve, come round again; all equal where not given',
  balloonPercent: 'balloon: what the last line pays, % of the amount; 50 where not given',
  feePercent: 'fee kept back at the drawdown, % of the amount',
  exposure: 'amount owed at default; for authority that of the group, in CNY',
  collateral: 'market value of the collateral, aged and net of prior liens',
  kind: 'kind of collateral; other is other physical collateral',
  pdPercent: 'probability of default within a year, %; counts at least 0.05',
  lgdPercent: 'loss given default, %',
  maturityYears: 'effective maturity; counts as at least 1 and at most 5, not at all for retail',
  class: 'risk weight function',
  salesMillionEur: 'annual sales in million euro, for the size adjustment of corporates; unknown gives none',
  ftpPercent: 'funds transfer price, %',
  costPercent: 'operating cost, %',
  hurdlePercent: 'return on capital asked for, after tax, %',
  taxPercent: 'income tax rate, %',
  premiumPercent: 'tenor and liquidity premium, %',
  marginPercent: 'branch margin, %',
  discountPercent: 'relationship discount, %',
  ftpCreditPercent: 'what treasury credits for the funds, %',
  reservePercent: 'share held as reserve, %',
  reserveRatePercent: 'rate earned on the reserve, %',
  insurancePercent: 'deposit insurance, %',
  sales: 'sales of last year',
  costOfSales: 'cost of sales of last year',
  profit: 'profit of last year',
  averageReceivables: 'average of opening and closing receivables',
  averageInventory: 'average of opening and closing inventory',
  averagePrepayments: 'average of opening and closing prepayments',
  averageAdvances: 'average of opening and closing advances received',
  averagePayables: 'average of opening and closing payables',
  plannedSales: 'sales planned for the year',
  otherSources: 'own funds, existing working-capital loans and other sources together',
  ebitda: 'earnings before interest, tax, depreciation and amortisation',
  cashTax: 'tax paid in cash',
  capex: 'capital expenditure that no new debt pays for',
  distributions: 'dividends and other distributions',
  principal: 'principal due in the year',
  interest: 'interest due in the year',
  revenue: 'revenue of the year',
  variableCostPercent: 'variable cost, % of revenue',
  fixedCost: 'fixed cost of the year, without depreciation',
  tax: 'tax paid in cash, held under stress',
  service: 'principal and interest due in the year',
  target: 'cover to be reached',
  grade: 'grade',
  tenorMonths: 'tenor',
  product: 'product',
  priceDeviationBp: 'basis points the rate lies below the model rate; below zero where it lies above',
  exceptions: 'exceptions from policy: how many, and the most severe',
  reliability: 'the worst group of evidence',
  level: 'institution level the application was taken in at',
  channel: 'channel the application came by',
  withinLimit: 'whether the amount is inside the computed limit',
  exposures: 'what is owed at the start of each year',
  eirPercent: 'effective interest rate, %',
  timing: 'when in its year a loss falls',
  daysPastDue: 'days past due',
  technical: 'past due by an operational or technical slip',
  changedUse: 'use of funds changed without consent',
  newForOld: 'lent to repay an older loan',
  creditImpaired: 'credit-impaired',
  otherDebtsPercent: 'debts over 90 days past due, % of the debtor’s debts at all banks',
  eclPercent: 'expected credit loss, % of the carrying amount',
  bankrupt: 'the debtor is in bankruptcy',
  n: 'rows seen',
  defaults: 'defaults among them; for slope 0 or 1 for each row',
  expectedShares: 'shares by bin of the earlier population',
  actualShares: 'shares by bin of the later population',
  expectedCounts: 'rows by bin of the earlier population',
  actualCounts: 'rows by bin of the later population',
} as const;
export type ComputationKey = keyof typeof computationKeys;

export const computeSentences = {
  'compute.no-name': ({ names }: { readonly names: readonly string[] }) =>
    `What to compute is missing: ${names.join(', ')}.`,
  'compute.unknown-name': ({ name, names }: { readonly name: string; readonly names: readonly string[] }) =>
    `Nothing called “${name}” can be computed; there are ${names.join(', ')}.`,
  'compute.no-input': ({ name }: { readonly name: ComputationName }) =>
    `The input of ${name} is missing: a JSON object; \`desk compute ${name} --help\` lists its keys.`,
  'compute.input-of': ({ name }: { readonly name: ComputationName }) => `input of ${name}`,
  'compute.key-refused': ({ key, message }: { readonly key: string; readonly message: Words }, t: Teller) =>
    `${key}: ${t.say(message)}`,
  'compute.two-decimals': 'an amount has at most two decimals',
  'compute.no-day': 'must be a day of the calendar, YYYY-MM-DD',
  'compute.only-for-repayment': ({ repayment }: { readonly repayment: Repayment }) =>
    `This key belongs to the repayment “${repayment}” only: leave it out.`,
  'compute.nothing-received': 'After the fee nothing is paid out: lower the fee.',
  'compute.nothing-due': 'No principal and no interest falls due: there is nothing to cover.',
  'compute.no-shock': 'No change of revenue between −100% and +1,000% brings the cover to the target.',
  'compute.exceptions-unlike': 'Without exceptions worst is null, with any it names the most severe.',
  'compute.more-defaults-than-rows': 'There are more defaults than rows.',
  'compute.other-count': 'The two lists must have an entry for each other.',
  'compute.all-zero': 'At least one entry of each list must be above zero.',
  'compute.shares-or-counts': 'Give expectedShares and actualShares, or expectedCounts and actualCounts.',
  'compute.one-outcome': 'All rows had the same outcome: a slope needs defaults and others.',
  'compute.one-pd': 'All rows have the same PD: a slope needs several.',
  'compute.separated': 'One PD parts all defaults from all others: no slope is finite.',
  'compute.help-title': ({ name }: { readonly name: ComputationName }) => `${name}: ${computationNames[name]}.`,
  'compute.help-key': ({
    key,
    form,
    optional,
    fallback,
  }: {
    readonly key: ComputationKey;
    readonly form: string;
    readonly optional: boolean;
    readonly fallback?: string;
  }) =>
    `  ${key}: ${form}; ${computationKeys[key]}${fallback !== undefined ? ` (${fallback} where not given)` : optional ? ' (optional)' : ''}`,
  'compute.help-figure': ({ figure, formula }: { readonly figure: string; readonly formula: string }) =>
    `  → ${figure} = ${formula}`,
} as const;
