/** T1: what must be equal by bookkeeping alone, and debt that lenders or the bank show and the books do not. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf } from '#electron/case-view/records.ts';
import { type BalanceSheet, type FiscalYear, spreadOf } from '#electron/indicators/statements.ts';
import { partsOfTotal, STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
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
  readonly name: Sentence;
  /** The sides, such as total assets, and total liabilities + equity. */
  readonly left: Sentence;
  readonly right: Sentence;
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
  const sides = { name, left, right };
  const apart = { ...sides, gap: money(view, Math.abs(gap)) };
  return [
    {
      severity,
      gap:
        severity === 0
          ? sentence('identities.holds', sides)
          : sentence(gap > 0 ? 'identities.more' : 'identities.less', apart),
      evidence: row('statement_line', all, name, sentence('identities.against', { left, right })),
      figures: severity === 0 ? [] : [figure('identity-gap', gap, 'money', { of: name })],
    },
  ];
}

function balanceIdentity(view: CaseView, sheet: BalanceSheet): Check[] {
  const parts = [
    [printed(sheet, 'total_assets'), 1],
    [printed(sheet, 'total_liabilities'), -1],
    [printed(sheet, 'equity'), -1],
  ] as const;
  return check(view, {
    name: sentence('identities.balance-sheet', { period: sheet.label }),
    left: sentence('identities.total-assets'),
    right: sentence('identities.liabilities-and-equity'),
    parts,
    size: sizeOf(sheet),
  });
}

function totals(view: CaseView, statement: BalanceSheet): Check[] {
  return STATEMENT_CODES.flatMap((code) => {
    const lines = partsOfTotal(code);
    if (!lines || !printed(statement, code)) return [];
    const parts = [
      [printed(statement, code), 1] as const,
      ...lines.map(([line, sign]) => [printed(statement, line), sign === 1 ? -1 : 1] as const),
    ];
    return check(view, {
      name: sentence('identities.line', { code, period: statement.label }),
      left: sentence('identities.printed-total'),
      right: sentence('identities.sum-of-lines'),
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
  return check(view, {
    name: sentence('identities.cash', { period: year.label }),
    left: sentence('identities.change-in-sheets'),
    right: sentence('identities.change-in-flow'),
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
  return check(view, {
    name: sentence('identities.retained-earnings', { period: year.label }),
    left: sentence('identities.closing-balance'),
    right: sentence('identities.roll-forward'),
    parts,
    size: sizeOf(year.closing ?? year),
  });
}

/** T1: A = L + E, totals, Δcash, retained earnings; book debt against lenders and bank. */
export const identities: AuthenticityTest = {
  test: 'T1',
  groups: ['financial', 'monitoring'],
  run: (view) => {
    const { balanceSheets, years } = spreadOf(view);
    const debt = debtChecks(view);
    if (recordsOf(view, 'statement_line').records.length === 0 && debt.length === 0)
      return sentence('identities.no-statements');
    const checks = [
      ...balanceSheets.flatMap((sheet) => [...balanceIdentity(view, sheet), ...totals(view, sheet)]),
      ...years.flatMap((year) => [...totals(view, year), ...cashTie(view, year), ...retainedEarnings(view, year)]),
      ...debt,
    ];
    return checks.length > 0 ? checks : sentence('identities.too-few-figures');
  },
};
