/** The figures distress models are computed from, each with the statement lines behind it. */
import { line } from '#electron/indicators/formulas.ts';
import type { NumericOperand } from '#electron/indicators/indicator.ts';
import { type BalanceSheet, type FiscalYear, figureOf } from '#electron/indicators/statements.ts';
import { plus } from '#shared/domain/formula.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

const CURRENT_FIGURES = [
  'totalAssets',
  'currentAssets',
  'currentLiabilities',
  'totalLiabilities',
  'longTermDebt',
  'retainedEarnings',
  'bookEquity',
  'marketEquity',
  'receivables',
  'plant',
  'sales',
  'grossProfit',
  'overheads',
  'depreciation',
  'ebit',
  'pretaxProfit',
  'netProfit',
  'fundsFromOperations',
  'cashFromOperations',
] as const;
export type CurrentFigure = (typeof CURRENT_FIGURES)[number];

/** A figure of the latest year, or the same figure of the year before. */
export type FigureName = CurrentFigure | `prior:${CurrentFigure}`;

export interface DistressFigure {
  readonly name: Words;
  /** Null when it was not provided. */
  readonly value: number | null;
  readonly recordIds: readonly number[];
  readonly note?: Words;
}

export type DistressFigures = Readonly<Partial<Record<FigureName, DistressFigure>>>;

const BALANCE_CODES: Readonly<Partial<Record<CurrentFigure, StatementCode>>> = {
  totalAssets: 'total_assets',
  currentAssets: 'current_assets',
  currentLiabilities: 'current_liabilities',
  totalLiabilities: 'total_liabilities',
  longTermDebt: 'long_term_debt',
  retainedEarnings: 'retained_earnings',
  bookEquity: 'equity',
  receivables: 'receivables',
  plant: 'ppe_net',
};

const INCOME_CODES: Readonly<Partial<Record<CurrentFigure, StatementCode>>> = {
  sales: 'revenue',
  grossProfit: 'gross_profit',
  overheads: 'selling_general_admin',
  depreciation: 'depreciation',
  ebit: 'ebit',
  pretaxProfit: 'pretax_profit',
  netProfit: 'net_profit',
  cashFromOperations: 'cash_from_operations',
};

const PRIOR = 'prior:';
const FUNDS_FROM_OPERATIONS = sentence('distress.funds-from-operations');
const MARKET_EQUITY = sentence('distress.market-equity');

/** A figure's name without its year, for where the statement that would give it is not there. */
export function figureName(figure: FigureName): Sentence {
  if (figure.startsWith(PRIOR)) {
    return sentence('distress.prior', { of: figureName(figure.slice(PRIOR.length) as CurrentFigure) });
  }
  const current = figure as CurrentFigure;
  if (current === 'fundsFromOperations') return FUNDS_FROM_OPERATIONS;
  const code = BALANCE_CODES[current] ?? INCOME_CODES[current];
  return code === undefined ? MARKET_EQUITY : line(code);
}

function plain({ name, value, recordIds, note }: NumericOperand): DistressFigure {
  return { name, value, recordIds, ...(note !== undefined && { note }) };
}

function read(
  statement: BalanceSheet | undefined,
  codes: Readonly<Partial<Record<CurrentFigure, StatementCode>>>,
): Partial<Record<CurrentFigure, DistressFigure>> {
  if (!statement) return {};
  const entries = Object.entries(codes) as [CurrentFigure, StatementCode][];
  return Object.fromEntries(entries.map(([figure, code]) => [figure, plain(figureOf(statement, code))]));
}

/** Funds provided by operations, as Ohlson has them: here net profit + depreciation. */
function fundsFromOperations(
  profit: DistressFigure | undefined,
  depreciation: DistressFigure | undefined,
): DistressFigure {
  const known = profit && depreciation && profit.value !== null && depreciation.value !== null;
  return {
    name: FUNDS_FROM_OPERATIONS,
    value: known ? (profit.value ?? 0) + (depreciation.value ?? 0) : null,
    recordIds: known ? [...new Set([...profit.recordIds, ...depreciation.recordIds])].sort((a, b) => a - b) : [],
    note: sentence('formula.expression', { tree: plus(line('net_profit'), line('depreciation')) }),
  };
}

function figuresOfYear(
  income: FiscalYear | undefined,
  balance: BalanceSheet | undefined,
): Partial<Record<CurrentFigure, DistressFigure>> {
  const figures = { ...read(balance, BALANCE_CODES), ...read(income, INCOME_CODES) };
  return { ...figures, fundsFromOperations: fundsFromOperations(figures.netProfit, figures.depreciation) };
}

/** Figures of a year with those of the year before; `marketEquity` (minor units) is known for listed companies only. */
export function distressFiguresOf(
  year: FiscalYear,
  prior: FiscalYear | undefined,
  marketEquity: number | null,
): DistressFigures {
  const before = figuresOfYear(prior, year.opening ?? prior?.closing);
  const earlier = Object.entries(before).map(([name, figure]) => [`prior:${name}`, figure]);
  const market = { name: MARKET_EQUITY, value: marketEquity, recordIds: [] };
  return { ...figuresOfYear(year, year.closing), ...Object.fromEntries(earlier), marketEquity: market };
}
