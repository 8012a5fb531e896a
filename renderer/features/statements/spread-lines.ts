/** What the spread shows of each figure, by the view chosen; pure. */

import type { Agreement } from '#shared/contract/operations/statement.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { StatementSection } from '#shared/domain/spread.ts';
import { type Formats, MISSING } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export type Spread = AnswerOf<'statement.spread'>;
export type Period = Spread['periods'][number];
export type Line = Spread['lines'][number];
export type Figure = Line['figures'][number];
export type StatementRow = Spread['records'][number];

export const SPREAD_VIEWS = ['amount', 'share', 'change'] as const;
export type SpreadView = (typeof SPREAD_VIEWS)[number];

/** A figure as text in a view: whole units, a share, or the change against the period before. */
export function figureText(text: Text, formats: Formats, figure: Figure, view: SpreadView, currency: string): string {
  if (view === 'amount') return formats.money(figure.value, currency, 'whole');
  if (view === 'share') return formats.percent(figure.share, 1);
  const { change } = figure;
  if (change === null) return MISSING;
  if (change.amount === 0) return '0%';
  return change.share === null ? text.statements.spread.notMeaningful : `${formats.signed(change.share * 100, 1)}%`;
}

export interface FigureMark {
  readonly glyph: string;
  readonly words: string;
  readonly tone: 'quiet' | 'adverse';
}

const GLYPHS: Readonly<Record<Exclude<Agreement, 'open'>, string>> = { agrees: '✓', rounding: '≈', differs: '≠' };

/** The sign of an agreement. */
export function agreementMark(text: Text, agreement: Agreement): FigureMark | null {
  if (agreement === 'open') return null;
  const words = text.statements.marks[agreement];
  return { glyph: GLYPHS[agreement], words, tone: agreement === 'differs' ? 'adverse' : 'quiet' };
}

/** What stands beside a figure: that it was derived, or how it compares with its lines. */
export function markOf(text: Text, figure: Figure): FigureMark | null {
  if (figure.origin === 'derived') return { glyph: '∑', words: text.statements.marks.derived, tone: 'quiet' };
  return figure.check === null ? null : agreementMark(text, figure.check.agreement);
}

/** Whether a line says nothing over all periods: nil or not provided, and no check of it fails. */
export function isBlank({ figures }: Line): boolean {
  return figures.every(({ value, check }) => (value === null || value === 0) && check?.agreement !== 'differs');
}

/** The values a line's course is drawn from; of flows only those over as many months as the last. */
export function courseOf(line: Line, periods: readonly Period[], view: SpreadView): (number | null)[] {
  const months = periods.findLast((period) => period.months !== null && period.months >= 11)?.months ?? null;
  return line.figures.flatMap((figure, index) => {
    const period = periods[index];
    const comparable = line.section === 'balance-sheet' || months === null || period?.months === months;
    if (!comparable) return [];
    return view === 'share' ? figure.share : figure.value;
  });
}

/** Whether a given figure stands in a record that a person entered or corrected. */
export function isByHand(figure: Figure, byHand: ReadonlySet<number>): boolean {
  return figure.origin === 'given' && figure.recordIds.some((id) => byHand.has(id));
}

/** What a column's head says last: its files, or in the view of changes the period it is held against. */
export function headNote(text: Text, spread: Spread, view: SpreadView, index: number): string | null {
  if (view !== 'change') return null;
  const words = text.statements.spread;
  const againstIn = (isSheet: boolean) =>
    spread.lines
      .filter(({ section }) => (section === 'balance-sheet') === isSheet)
      .flatMap(({ figures }) => figures[index]?.change?.against ?? [])[0];
  const flows = againstIn(false);
  const sheet = againstIn(true);
  if (flows !== undefined) return words.against(flows);
  return sheet === undefined ? words.nothingBefore : words.sheetAgainst(sheet);
}

/** The kind of accounts a section of a period is read from. */
export function kindOf(period: Period, section: StatementSection): string | null {
  return period.kinds.find((entry) => entry.section === section)?.kind ?? null;
}

/** A kind of accounts in words. */
export function kindWords(text: Text, kind: string): string {
  const known: Readonly<Record<string, string>> = text.statements.kinds;
  return known[kind] ?? kind;
}

/** What a period covers and how good its accounts are: "12 months, audited". */
export function coverWords(text: Text, formats: Formats, { months, kinds }: Period): string {
  const words = [...new Set(kinds.map(({ kind }) => kindWords(text, kind)))];
  const cover = months === null ? text.statements.spread.balanceOnly : text.statements.spread.months(months);
  return formats.clauses(cover, ...words);
}

/** A figure in one place of the spread. */
export interface Place {
  readonly code: Line['code'];
  readonly period: string;
}
