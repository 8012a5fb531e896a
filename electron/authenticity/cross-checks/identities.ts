/** T1: what must be equal by bookkeeping alone, and debt that lenders or the bank show and the books do not. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf } from '#electron/case-view/records.ts';
import { type BalanceSheet, type FiscalYear, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { partsOfTotal, STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';
import { say } from '#shared/text/tell.ts';
import { debtChecks } from '../checks/debt.ts';
import { type AuthenticityTest, type Check, figure, money, row, severityFrom } from '../finding.ts';

/** Gaps over total assets from which an identity is broken slightly, materially, beyond belief (expert judgement). */
const FLOORS = [0.001, 0.01, 0.05] as const;
/** What rounding every line to whole thousands may add up to, per line of a sum: half a thousand major units. */
const ROUNDING_PER_LINE = 50_000;

/** A printed figure with the record it stands in; derived ones prove nothing. */
interface Printed {
  readonly value: number;
  readonly recordId: number;
}

function printed(statement: BalanceSheet | undefined, code: StatementCode): Printed | undefined {
  const figureRead = statement?.figures.get(code);
  const [recordId] = figureRead?.recordIds ?? [];
  if (!figureRead || recordId === undefined || figureRead.recordIds.length !== 1) return undefined;
  return figureRead.derivation !== undefined ? undefined : { value: figureRead.value, recordId };
}

function sizeOf(statement: BalanceSheet): number {
  const assets = Math.abs(statement.figures.get('total_assets')?.value ?? 0);
  return Math.max(1, assets, Math.abs(statement.figures.get('revenue')?.value ?? 0) / 2);
}

interface Identity {
  readonly name: string;
  /** Sides in words: "total assets" and "total liabilities + equity". */
  readonly left: string;
  readonly right: string;
  readonly parts: readonly (readonly [Printed | undefined, 1 | -1])[];
  readonly size: number;
}

/** Compares the first part with the rest; null where a part was not printed. */
function check(view: CaseView, { name, left, right, parts, size }: Identity): Check[] {
  const all = parts.flatMap(([part]) => part ?? []);
  if (all.length < parts.length) return [];
  const gap = parts.reduce((sum, [part, sign]) => sum + sign * (part?.value ?? 0), 0);
  const rounding = ROUNDING_PER_LINE * parts.length;
  // Rounding excuses no more than a thousandth of the size: small figures are not rounded to thousands.
  const excess = Math.max(0, Math.abs(gap) - Math.min(rounding, size * FLOORS[0]));
  const severity = severityFrom(excess / size, FLOORS);
  const sentence =
    severity === 0
      ? `${name}: ${left} equals ${right}.`
      : `${name}: ${left} is ${money(view, Math.abs(gap))} ${gap > 0 ? 'more' : 'less'} than ${right}.`;
  return [
    {
      severity,
      sentence,
      evidence: row('statement_line', all, name, `${left} against ${right}`),
      figures: severity === 0 ? [] : [figure('identity-gap', `${name}: difference`, gap, 'money')],
    },
  ];
}

function balanceIdentity(view: CaseView, sheet: BalanceSheet): Check[] {
  const parts = [
    [printed(sheet, 'total_assets'), 1],
    [printed(sheet, 'total_liabilities'), -1],
    [printed(sheet, 'equity'), -1],
  ] as const;
  const name = `Balance sheet ${sheet.label}`;
  return check(view, { name, left: 'total assets', right: 'total liabilities + equity', parts, size: sizeOf(sheet) });
}

function totals(view: CaseView, statement: BalanceSheet): Check[] {
  return STATEMENT_CODES.flatMap((code) => {
    const lines = partsOfTotal(code);
    if (!lines || !printed(statement, code)) return [];
    const parts = [
      [printed(statement, code), 1] as const,
      ...lines.map(([line, sign]) => [printed(statement, line), sign === 1 ? -1 : 1] as const),
    ];
    const name = say(figureOf(statement, code).name, 'en');
    return check(view, {
      name,
      left: 'the total printed',
      right: 'the sum of its lines',
      parts,
      size: sizeOf(statement),
    });
  });
}

function cashTie(view: CaseView, year: FiscalYear): Check[] {
  const parts = [
    [printed(year.closing, 'cash'), 1],
    [printed(year.opening, 'cash'), -1],
    [printed(year, 'net_change_in_cash'), -1],
  ] as const;
  const right = 'the change in the cash flow statement';
  return check(view, {
    name: `Cash ${year.label}`,
    left: 'the change in the balance sheets',
    right,
    parts,
    size: sizeOf(year.closing ?? year),
  });
}

function retainedEarnings(view: CaseView, year: FiscalYear): Check[] {
  const dividends = printed(year, 'dividends');
  const parts = [
    [printed(year.closing, 'retained_earnings'), 1],
    [printed(year.opening, 'retained_earnings'), -1],
    [printed(year, 'net_profit'), -1],
    [dividends && { ...dividends, value: Math.abs(dividends.value) }, 1],
  ] as const;
  const right = 'the opening balance + net profit − dividends';
  return check(view, {
    name: `Retained earnings ${year.label}`,
    left: 'the closing balance',
    right,
    parts,
    size: sizeOf(year.closing ?? year),
  });
}

/** T1: A = L + E, totals, Δcash, retained earnings; book debt against lenders and bank. */
export const identities: AuthenticityTest = {
  test: 'T1',
  title: 'Accounting identities',
  groups: ['financial', 'monitoring'],
  run: (view) => {
    const { balanceSheets, years } = spreadOf(view);
    const debt = debtChecks(view);
    if (recordsOf(view, 'statement_line').records.length === 0 && debt.length === 0)
      return 'No statements were provided.';
    const checks = [
      ...balanceSheets.flatMap((sheet) => [...balanceIdentity(view, sheet), ...totals(view, sheet)]),
      ...years.flatMap((year) => [...totals(view, year), ...cashTie(view, year), ...retainedEarnings(view, year)]),
      ...debt,
    ];
    return checks.length > 0 ? checks : 'The statements print too few figures to be checked against each other.';
  },
};
