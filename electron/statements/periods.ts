/** The columns of a spread: every date a balance sheet stands at and every period with an income or cash flow. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { leftOutNote, recordsOf } from '#electron/case-view/records.ts';
import {
  type BalanceSheet,
  type FiscalYear,
  flowsOf,
  isFullYear,
  kindUsed,
  printedFigures,
  type StatementKind,
  type StatementRecord,
  sectionOf,
  spreadOf,
} from '#electron/indicators/statements.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import {
  STATEMENT_LINES,
  STATEMENT_SECTIONS,
  type StatementCode,
  type StatementSection,
} from '#shared/domain/spread.ts';
import type { Figure, Figures } from '../indicators/basis/derivation.ts';

export interface StatementPeriod {
  /** Start and end, unique among the periods of a case. */
  readonly key: string;
  readonly label: string;
  /** Null where there is a balance sheet only. */
  readonly start: IsoDate | null;
  readonly end: IsoDate;
  readonly months: number | null;
  readonly kinds: readonly { readonly section: StatementSection; readonly kind: StatementKind }[];
  readonly sheet: BalanceSheet | undefined;
  readonly flows: FiscalYear | undefined;
  /** Figures as printed, by the kind of accounts used. */
  readonly given: Figures;
  /** All lines of the period, whatever their kind. */
  readonly records: readonly StatementRecord[];
}

/** Days in a month of an average year. */
const MONTH_DAYS = 365.25 / 12;

function monthsOf(start: IsoDate, end: IsoDate): number {
  return Math.round((daysBetween(start, end) + 1) / MONTH_DAYS);
}

function isOfBalance(record: StatementRecord): boolean {
  return sectionOf(record) === 'balance-sheet';
}

interface Flows {
  readonly flows: FiscalYear;
  readonly lines: readonly StatementRecord[];
}

/** Periods with flows that end on a date, longest first: a full year counts as one whatever its exact start. */
function flowsEnding(view: CaseView, end: IsoDate, lines: readonly StatementRecord[]): Flows[] {
  const { years, balanceSheets } = spreadOf(view);
  const note = leftOutNote(recordsOf(view, 'statement_line'));
  const ofFlows = lines.filter((record) => !isOfBalance(record));
  const year = years.find((candidate) => candidate.end === end);
  const shorter = ofFlows.filter((record) => !isFullYear(record));
  const starts = [...new Set(shorter.map(({ fields }) => fields.period_start))].sort();
  const interims = starts.flatMap((start) => {
    const ofPeriod = shorter.filter(({ fields }) => fields.period_start === start);
    const flows = flowsOf(ofPeriod, balanceSheets, note);
    return flows ? [{ flows, lines: ofPeriod }] : [];
  });
  return [...(year ? [{ flows: year, lines: ofFlows.filter(isFullYear) }] : []), ...interims];
}

function periodOf(
  sheet: BalanceSheet | undefined,
  flows: FiscalYear | undefined,
  records: readonly StatementRecord[],
): StatementPeriod[] {
  const either = flows ?? sheet;
  if (!either) return [];
  const given = new Map<StatementCode, Figure>();
  for (const section of STATEMENT_SECTIONS)
    for (const [code, figure] of printedFigures(records, section)) given.set(code, figure);
  const start = flows?.start ?? null;
  return [
    {
      key: `${start ?? ''}/${either.end}`,
      label: either.label,
      start,
      end: either.end,
      months: start === null ? null : monthsOf(start, either.end),
      kinds: STATEMENT_SECTIONS.flatMap((section) => {
        const kind = kindUsed(records, section);
        return kind === undefined ? [] : [{ section, kind }];
      }),
      sheet,
      flows,
      given,
      records,
    },
  ];
}

/**
 * The periods of a case's statements, oldest first. Where several periods end on one date, the balance
 * sheet of that date stands with the longest.
 */
export function periodsOf(view: CaseView): StatementPeriod[] {
  const { records } = recordsOf(view, 'statement_line');
  const { balanceSheets } = spreadOf(view);
  const ends = [...new Set(records.map(({ fields }) => fields.period_end))].sort();
  return ends.flatMap((end) => {
    const lines = records.filter(({ fields }) => fields.period_end === end);
    const sheet = balanceSheets.find((candidate) => candidate.end === end);
    const [longest, ...shorter] = flowsEnding(view, end, lines);
    return [
      ...shorter.reverse().flatMap((one) => periodOf(undefined, one.flows, one.lines)),
      ...periodOf(sheet, longest?.flows, [...lines.filter(isOfBalance), ...(longest?.lines ?? [])]),
    ];
  });
}

/** A period's figure, given or derived; undefined where there is none. */
export function figureIn(period: StatementPeriod, code: StatementCode): Figure | undefined {
  const statement = STATEMENT_LINES[code].section === 'balance-sheet' ? period.sheet : period.flows;
  return statement?.figures.get(code);
}

/** Days two ends or two lengths may differ by and still compare. */
const TOLERANCE_DAYS = 7;
const YEAR_DAYS = 365;

/**
 * The period a section's figures compare with. Flows: the period of the same length a year before.
 * Balance sheet: the one a year before, else the one before it.
 */
export function comparableTo(
  periods: readonly StatementPeriod[],
  period: StatementPeriod,
  section: StatementSection,
): StatementPeriod | undefined {
  const earlier = periods.filter(({ end }) => end < period.end);
  const isYearBefore = ({ end }: StatementPeriod) =>
    Math.abs(daysBetween(end, period.end) - YEAR_DAYS) <= TOLERANCE_DAYS;
  if (section === 'balance-sheet') {
    const sheets = earlier.filter(({ sheet }) => sheet !== undefined);
    return sheets.find(isYearBefore) ?? sheets.at(-1);
  }
  return earlier.find((other) => isYearBefore(other) && other.start !== null && other.months === period.months);
}
