/** Terms that several distress models share, and the short symbols of their formulas. */
import { line } from '#electron/indicators/formulas.ts';
import { over } from '#shared/domain/formula.ts';
import { sentence } from '#shared/text/sentence.ts';
import { share, type Term } from './model.ts';

/** Symbols of the printed formulas. */
export const SYMBOLS = {
  workingCapital: sentence('distress.symbol-working-capital'),
  totalAssets: sentence('distress.symbol-total-assets'),
  retainedEarnings: sentence('distress.symbol-retained-earnings'),
  ebit: sentence('distress.symbol-ebit'),
  pretaxProfit: sentence('distress.symbol-pretax-profit'),
  marketEquity: sentence('distress.symbol-market-equity'),
  bookEquity: sentence('distress.symbol-book-equity'),
  totalLiabilities: sentence('distress.symbol-total-liabilities'),
  sales: sentence('distress.symbol-sales'),
  currentAssets: sentence('distress.symbol-current-assets'),
  currentLiabilities: sentence('distress.symbol-current-liabilities'),
  netProfit: sentence('distress.symbol-net-profit'),
} as const;

/** Working capital ÷ total assets. */
export function workingCapitalShare(coefficient: number): Term {
  const ratio = over(sentence('distress.working-capital'), line('total_assets'));
  return share(ratio, coefficient, ['currentAssets'], 'totalAssets', ['currentLiabilities']);
}

/** EBIT ÷ total assets. */
export function earningsShare(coefficient: number): Term {
  return share(over(line('ebit'), line('total_assets')), coefficient, ['ebit'], 'totalAssets');
}

/** Sales ÷ total assets. */
export function turnover(coefficient: number): Term {
  return share(over(sentence('distress.sales'), line('total_assets')), coefficient, ['sales'], 'totalAssets');
}

/** Net profit ÷ total assets. */
export function profitShare(coefficient: number): Term {
  return share(over(line('net_profit'), line('total_assets')), coefficient, ['netProfit'], 'totalAssets');
}

/** Total liabilities ÷ total assets. */
export function liabilityShare(coefficient: number): Term {
  const ratio = over(line('total_liabilities'), line('total_assets'));
  return share(ratio, coefficient, ['totalLiabilities'], 'totalAssets');
}
