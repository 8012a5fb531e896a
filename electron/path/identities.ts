/** What bookkeeping makes equal, as gaps: a change that keeps the identities leaves every gap as it was. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { spreadOf } from '#electron/indicators/statements.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import { partsOfTotal, STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';

type Term = readonly [MinorUnits | undefined, 1 | -1];

/**
 * Gaps by the id of the identity, for the statements that end at `end`: every total less its
 * lines, assets less liabilities and equity, the change in cash, the roll-forward of retained
 * earnings. An identity whose figures are not all known is left out.
 */
export function identityGaps(view: CaseView, end: IsoDate): ReadonlyMap<string, MinorUnits> {
  const { balanceSheets, years } = spreadOf(view);
  const sheet = balanceSheets.find((each) => each.end === end);
  const year = years.find((each) => each.end === end);
  const gaps = new Map<string, MinorUnits>();
  const keep = (name: string, terms: readonly Term[]) => {
    if (terms.some(([amount]) => amount === undefined)) return;
    gaps.set(
      name,
      terms.reduce((sum, [amount, sign]) => sum + sign * (amount ?? 0), 0),
    );
  };
  for (const statement of [sheet, year]) {
    const figure = (code: StatementCode) => statement?.figures.get(code)?.value;
    for (const code of STATEMENT_CODES) {
      const parts = partsOfTotal(code);
      if (parts)
        keep(code, [[figure(code), 1], ...parts.map(([part, sign]): Term => [figure(part), sign === 1 ? -1 : 1])]);
    }
  }
  const closing = (code: StatementCode) => sheet?.figures.get(code)?.value;
  keep('balance', [
    [closing('total_assets'), 1],
    [closing('total_liabilities'), -1],
    [closing('equity'), -1],
  ]);
  if (!year) return gaps;
  const opening = (code: StatementCode) => year.opening?.figures.get(code)?.value;
  const flow = (code: StatementCode) => year.figures.get(code)?.value;
  const dividends = flow('dividends');
  keep('change-in-cash', [
    [closing('cash'), 1],
    [opening('cash'), -1],
    [flow('net_change_in_cash'), -1],
  ]);
  keep('roll-forward', [
    [closing('retained_earnings'), 1],
    [opening('retained_earnings'), -1],
    [flow('net_profit'), -1],
    [dividends === undefined ? undefined : Math.abs(dividends), 1],
  ]);
  return gaps;
}

/** Ids of the identities whose gap differs between two views of one case. */
export function brokenIdentities(before: CaseView, after: CaseView, end: IsoDate): string[] {
  const [held, changed] = [identityGaps(before, end), identityGaps(after, end)];
  return [...held].flatMap(([name, gap]) => (changed.get(name) === gap ? [] : [name]));
}
