/**
 * The spread of a case: its balance sheets and full-year statements read out of the statement lines.
 * For each date and section the best kind of accounts is used (audited, reviewed, tax, management).
 */
import { remembered } from '#electron/ground/remembered.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { STATEMENT_LINES, type StatementCode, type StatementSection } from '#shared/domain/spread.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { leftOutNote, oncePerView, recordsOf } from '../case-view/records.ts';
import { completeFigures, type Figure, type Figures } from './basis/derivation.ts';
import { joinNotes, type NumericOperand } from './indicator.ts';

export type StatementRecord = EvidenceRecord<'statement_line'>;
export type StatementKind = StatementRecord['fields']['kind'];

const KINDS_BEST_FIRST: readonly StatementKind[] = ['audited', 'reviewed', 'tax', 'management'];
/** Lengths that count as a full year: 52 or 53 weeks, or a calendar year. */
const FULL_YEAR_DAYS = { least: 357, most: 377 } as const;
/** Latest figures older than this are not evidence of the present (judgement). */
const OLDEST_DAYS = 731;
/** How far an opening balance sheet may lie from the day before the year begins. */
const OPENING_TOLERANCE_DAYS = 7;

export interface BalanceSheet {
  readonly end: IsoDate;
  /** "2025" for a calendar year's end, else "2026-03-31". */
  readonly label: string;
  readonly figures: Figures;
}

export interface FiscalYear extends BalanceSheet {
  readonly start: IsoDate;
  /** Balance sheet at the year's end, and at the end of the year before. */
  readonly closing: BalanceSheet | undefined;
  readonly opening: BalanceSheet | undefined;
}

interface Spread {
  /** Oldest first. */
  readonly balanceSheets: readonly BalanceSheet[];
  readonly years: readonly FiscalYear[];
  /** The most recent ones, where they are recent enough to speak of the present. */
  readonly latestBalanceSheet: BalanceSheet | undefined;
  readonly latestYear: FiscalYear | undefined;
  /** Why there is no latest one; undefined where there is. */
  readonly noBalanceSheet: Words | undefined;
  readonly noYear: Words | undefined;
}

function labelOf(end: IsoDate): string {
  return end.endsWith('-12-31') ? end.slice(0, 4) : end;
}

export function sectionOf(record: StatementRecord): StatementSection {
  return STATEMENT_LINES[record.fields.code].section;
}

/** Whether a period, "2025-01-01 2025-12-31", is as long as a year; every line of a statement asks. */
const isAYear = remembered((period) => {
  const days = daysBetween(period.slice(0, 10), period.slice(11)) + 1;
  return days >= FULL_YEAR_DAYS.least && days <= FULL_YEAR_DAYS.most;
});

export function isFullYear({ fields }: StatementRecord): boolean {
  return isAYear(`${fields.period_start} ${fields.period_end}`);
}

function byPeriodEnd(records: readonly StatementRecord[]): ReadonlyMap<IsoDate, StatementRecord[]> {
  const periods = new Map<IsoDate, StatementRecord[]>();
  for (const record of records) {
    const period = periods.get(record.fields.period_end);
    if (period) period.push(record);
    else periods.set(record.fields.period_end, [record]);
  }
  return new Map([...periods].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The best kind of accounts that has anything of a section; undefined where none has. */
export function kindUsed(records: readonly StatementRecord[], section: StatementSection): StatementKind | undefined {
  const kinds = new Set(records.flatMap((record) => (sectionOf(record) === section ? record.fields.kind : [])));
  return KINDS_BEST_FIRST.find((kind) => kinds.has(kind));
}

/** One section's printed figures from the best kind of accounts that has any. */
export function printedFigures(records: readonly StatementRecord[], section: StatementSection, note?: Words): Figures {
  const lines = records.filter((record) => sectionOf(record) === section);
  const kind = kindUsed(lines, section);
  const figures = new Map<StatementCode, Figure>();
  for (const { fields, recordId } of lines) {
    if (fields.kind !== kind) continue;
    const earlier = figures.get(fields.code);
    const conflict = earlier && earlier.value !== fields.amount ? sentence('statement.given-twice') : undefined;
    const words = joinNotes(sentence('statement.accounts', { kind }), conflict, note);
    figures.set(fields.code, { value: fields.amount, recordIds: [recordId], ...(words && { note: words }) });
  }
  return figures;
}

function balanceSheetsOf(records: readonly StatementRecord[], note?: Words): BalanceSheet[] {
  return [...byPeriodEnd(records)].flatMap(([end, lines]) => {
    const printed = printedFigures(lines, 'balance-sheet', note);
    return printed.size === 0 ? [] : [{ end, label: labelOf(end), figures: completeFigures(printed) }];
  });
}

function sheetNear(sheets: readonly BalanceSheet[], date: IsoDate, tolerance: number): BalanceSheet | undefined {
  return sheets.findLast((sheet) => Math.abs(daysBetween(sheet.end, date)) <= tolerance);
}

/**
 * The income and cash flow of one period out of its lines, with the balance sheets at both its ends;
 * undefined where the lines hold neither.
 */
export function flowsOf(
  lines: readonly StatementRecord[],
  sheets: readonly BalanceSheet[],
  note?: Words,
): FiscalYear | undefined {
  const printed = new Map([...printedFigures(lines, 'income', note), ...printedFigures(lines, 'cash-flow', note)]);
  const fields = lines[0]?.fields;
  if (printed.size === 0 || fields === undefined) return undefined;
  const { period_start: start, period_end: end } = fields;
  const closing = sheetNear(sheets, end, 0);
  const opening = sheetNear(sheets, addDays(start, -1), OPENING_TOLERANCE_DAYS);
  return { start, end, label: labelOf(end), figures: completeFigures(printed), closing, opening };
}

function yearsOf(records: readonly StatementRecord[], sheets: readonly BalanceSheet[], note?: Words): FiscalYear[] {
  return [...byPeriodEnd(records.filter(isFullYear)).values()].flatMap((lines) => flowsOf(lines, sheets, note) ?? []);
}

interface Latest<T> {
  readonly found: T | undefined;
  readonly reason: Sentence | undefined;
}

/** The last of a list where it is recent enough at `asOf`, or why there is none. */
function latest<T extends BalanceSheet>(
  list: readonly T[],
  asOf: IsoDate,
  what: 'balance-sheet' | 'full-year',
): Latest<T> {
  const last = list.at(-1);
  if (!last) return { found: undefined, reason: sentence(`absence.${what}`) };
  if (daysBetween(last.end, asOf) <= OLDEST_DAYS) return { found: last, reason: undefined };
  return { found: undefined, reason: sentence(`absence.stale-${what}`, { end: last.end, asOf }) };
}

/** The spread of a case, read once per view. */
export const spreadOf: (view: CaseView) => Spread = oncePerView((view) => {
  const selection = recordsOf(view, 'statement_line');
  const note = leftOutNote(selection);
  const balanceSheets = balanceSheetsOf(selection.records, note);
  const years = yearsOf(selection.records, balanceSheets, note);
  const sheet = latest(balanceSheets, view.asOf, 'balance-sheet');
  const year = latest(years, view.asOf, 'full-year');
  return {
    balanceSheets,
    years,
    latestBalanceSheet: sheet.found,
    latestYear: year.found,
    noBalanceSheet: joinNotes(sheet.reason, sheet.reason && note),
    noYear: joinNotes(year.reason, year.reason && note),
  };
});

function operandOf(name: Sentence, figure: Figure | undefined, note?: Words): NumericOperand {
  const words = joinNotes(figure?.note, note);
  return {
    name,
    value: figure ? figure.value : null,
    unit: 'money',
    recordSet: 'statement_line',
    recordIds: figure?.recordIds ?? [],
    ...(words && { note: words }),
  };
}

/** A figure of a balance sheet or of a year's income and cash flow, e.g. "revenue, 2025". */
export function figureOf(statement: BalanceSheet, code: StatementCode): NumericOperand {
  return operandOf(sentence('operand.line-in', { code, period: statement.label }), statement.figures.get(code));
}

/**
 * A figure that statements print with either sign (capital expenditure, dividends, principal): its
 * magnitude, an outflow.
 */
export function outflowOf(statement: BalanceSheet, code: StatementCode): NumericOperand {
  const operand = figureOf(statement, code);
  return { ...operand, value: operand.value === null ? null : Math.abs(operand.value) };
}

/** A figure of the year's closing balance sheet. */
export function closingOf(year: FiscalYear, code: StatementCode): NumericOperand {
  return operandOf(sentence('operand.line-at-end-of', { code, period: year.label }), year.closing?.figures.get(code));
}

/**
 * The year's average balance: the mean of opening and closing where both are there, else the
 * closing balance; the name and the note say which.
 */
export function averageOf(year: FiscalYear, code: StatementCode): NumericOperand {
  const closing = year.closing?.figures.get(code);
  const opening = year.opening?.figures.get(code);
  if (!closing || !opening || !year.opening) {
    const name = sentence('operand.line-at-end-of', { code, period: year.label });
    return operandOf(name, closing, closing && sentence('remark.closing-only'));
  }
  const mean: Figure = {
    value: (opening.value + closing.value) / 2,
    recordIds: [...new Set([...opening.recordIds, ...closing.recordIds])].sort((a, b) => a - b),
  };
  const name = sentence('operand.line-average', { code, from: year.opening.label, to: year.label });
  return operandOf(name, mean, joinNotes(closing.note, sentence('remark.average-of-both')));
}
