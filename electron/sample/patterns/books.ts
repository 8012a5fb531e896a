/** Changes to the books that keep their identities, as one who keeps the books would make them. */
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Draft } from './draft.ts';

interface Period {
  readonly start: string;
  readonly end: string;
}

/** The periods of the accounts, in order of their ends; of equal ends the longer first. */
function periodsOf(draft: Draft): Period[] {
  const seen = new Map<string, Period>();
  for (const { period_start: start, period_end: end } of draft.evidence.statement_line)
    seen.set(`${end} ${start}`, { start, end });
  return [...seen.values()].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.start < b.start ? -1 : 1));
}

export function amountOf(draft: Draft, period: Period, code: StatementCode): number {
  return (
    draft.evidence.statement_line.find(
      (line) => line.period_end === period.end && line.period_start === period.start && line.code === code,
    )?.amount ?? 0
  );
}

function add(draft: Draft, period: Period, codes: readonly StatementCode[], amount: number): void {
  for (const line of draft.evidence.statement_line) {
    if (line.period_end === period.end && line.period_start === period.start && codes.includes(line.code))
      line.amount += amount;
  }
}

/** The last full year and anything after it: where a push before an application goes. */
export function latestPeriods(draft: Draft): Period[] {
  const periods = periodsOf(draft);
  const year = periods.findLast(({ start, end }) => end.slice(5) === '12-31' && start.slice(5) === '01-01');
  return periods.filter(({ end }) => end >= (year?.end ?? periods.at(-1)?.end ?? ''));
}

/**
 * Books sales that were not: revenue and the profit lines, receivables with tax, tax payable,
 * retained earnings. `share` is of each period's revenue; what earlier periods invented stays in the
 * balance sheets of later ones.
 */
export function bookFalseSales(draft: Draft, share: number, taxRate: number): void {
  let carried = 0;
  for (const period of latestPeriods(draft)) {
    const invented = Math.round(amountOf(draft, period, 'revenue') * share);
    const tax = Math.round(invented * taxRate);
    add(draft, period, ['revenue', 'gross_profit', 'ebit', 'pretax_profit', 'net_profit'], invented);
    carried += invented;
    add(draft, period, ['receivables', 'current_assets', 'total_assets'], carried + tax);
    add(draft, period, ['tax_payable', 'current_liabilities', 'total_liabilities'], tax);
    add(draft, period, ['retained_earnings', 'equity'], carried);
  }
}

/** Books sales and purchases of the same amount: revenue rises and profit does not. */
export function bookEmptyTurnover(draft: Draft, share: number): void {
  for (const period of latestPeriods(draft)) {
    const amount = Math.round(amountOf(draft, period, 'revenue') * share);
    add(draft, period, ['revenue', 'cost_of_sales'], amount);
  }
}

/** Calls bank debt something else: payables and advances. The totals stay. */
export function disguiseDebt(draft: Draft, amount: number): void {
  for (const period of latestPeriods(draft)) {
    const short = Math.min(amount, amountOf(draft, period, 'short_term_debt'));
    add(draft, period, ['short_term_debt'], -short);
    add(draft, period, ['payables'], short);
  }
}
