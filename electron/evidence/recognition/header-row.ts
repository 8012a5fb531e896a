/** Which row of a sheet heads its table, and what its columns are called. */
import { type Cell, columnLetters } from '../formats/reader.ts';
import { HEADER_FIELDS } from './header-synonyms.ts';
import { normaliseLabel } from './normalise.ts';
import { closingDateIn, isSplitYear, statementPeriodOf } from './statement-periods.ts';

/** Whether a text heads a column. */
export type IsHeader = (text: string) => boolean;

/** How far down a header is looked for. */
const HEADER_SEARCH_ROWS = 40;
/** Known headers that make a header of a row however many others it has. */
const CERTAIN = 4;
/** Characters beyond which a cell is no value. */
const VALUE_TEXT = 80;
/** Characters kept of a text above the header. */
const TITLE_TEXT = 500;

/** The filled cells of a row as one text. */
export function textOf(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => cell !== '')
    .map((cell) => String(cell).slice(0, TITLE_TEXT))
    .join(' ')
    .slice(0, TITLE_TEXT);
}

/** The index of the row that reads most like a header among the first rows; null where the first rows are data. */
export function headerIndex(rows: readonly (readonly Cell[])[], isHeader: IsHeader): number | null {
  let best: { index: number; score: number } | null = null;
  const widths: number[] = [];
  const preamble: string[] = [];
  for (const [index, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const score = headerScore(cells, preamble, isHeader);
    if (score > (best?.score ?? 0)) best = { index, score };
    widths.push(cells.filter((cell) => cell !== '').length);
    preamble.push(textOf(cells));
  }
  if (best) return best.index;
  // No header is known: the first row of full width is one, unless it holds values.
  const width = Math.max(...widths);
  const index = widths.indexOf(width);
  return looksLikeData(rows[index] ?? []) ? null : index;
}

function headerScore(cells: readonly Cell[], preamble: readonly string[], isHeader: IsHeader): number {
  const texts = textsOf(cells);
  const known = texts.filter(isHeader).length;
  const mayHeadTable = known >= 2 || (known === 1 && texts.length === 1);
  const mayHeadStatement = known <= 3 && headsStatement(cells);
  // Looking for periods is slow, and most of the first rows are data.
  if (!mayHeadTable && !mayHeadStatement) return 0;
  const periods = periodsAmong(texts, preamble);
  const others = texts.length - known - periods;
  // Columns of periods head a statement; the same texts among many others are values of a data row.
  if (periods > 0 && mayHeadStatement && others <= 1) return 2 * (known + periods);
  return mayHeadTable && (known * 2 > others || known >= CERTAIN) ? known : 0;
}

function textsOf(cells: readonly Cell[]): string[] {
  return cells.map((cell) => String(cell).trim()).filter((text) => text !== '');
}

function periodsAmong(texts: readonly string[], preamble: readonly string[]): number {
  const stated = closingDateIn(preamble.join(' ')) ?? '2000-12-31';
  return texts.filter((text) => statementPeriodOf(text, stated) !== undefined || isSplitYear(text)).length;
}

function headsStatement(cells: readonly Cell[]): boolean {
  const first = cells.find((cell) => cell !== '');
  const label = normaliseLabel(String(first ?? ''));
  return HEADER_FIELDS.statement_line.get(label)?.field === 'code' || cells[0] === '';
}

function looksLikeData(cells: readonly Cell[]): boolean {
  const texts = textsOf(cells);
  const values = texts.filter(
    (text) =>
      text.length <= VALUE_TEXT && (/^[-+(]?[\d.,\s]*\d[\d.,\s)%]*$/.test(text) || /^\d{1,4}[-/.年]\d{1,2}/.test(text)),
  );
  return values.length * 3 >= texts.length;
}

export interface HeaderRow {
  /** What each column is called; empty where nothing stands above it. */
  readonly texts: readonly string[];
  /** Index of the last row of the header: the table begins below it. */
  readonly last: number;
  /** Index of its first row: titles end above it. */
  readonly first: number;
  /** A statement printed in two halves side by side is read as one below the other. */
  readonly halfWidth: number | null;
}

/** The header at a row, with the row above or below it where both make one: 发生额 over 借方 and 贷方. */
export function headerRowAt(rows: readonly (readonly Cell[])[], at: number, isHeader: IsHeader): HeaderRow {
  const own = labelsOf(rows[at] ?? []);
  const below = labelsOf(rows[at + 1] ?? []);
  if (parts(own, below, isHeader)) {
    return { texts: joined(own, below), first: at, last: at + 1, halfWidth: null };
  }
  const above = labelsOf(rows[at - 1] ?? []);
  if (at > 0 && parts(above, own, isHeader)) {
    return { texts: joined(above, own), first: at - 1, last: at, halfWidth: null };
  }
  const halfWidth = halfOf(own);
  return { texts: halfWidth === null ? own : own.slice(0, halfWidth), first: at, last: at, halfWidth };
}

function labelsOf(cells: readonly Cell[]): string[] {
  const texts = cells.map((cell) => String(cell).trim());
  while (texts.length > 0 && texts.at(-1) === '') texts.pop();
  return texts;
}

/**
 * Whether a lower row divides columns of an upper one: it has names alone, at least two of them, some below
 * a name and its blank neighbour; and the upper row has names for columns the lower one leaves blank.
 */
function parts(upper: readonly string[], lower: readonly string[], isHeader: IsHeader): boolean {
  const filled = lower.flatMap((text, index) => (text === '' ? [] : [index]));
  if (filled.length < 2 || !filled.every((index) => isHeader(lower[index] ?? ''))) return false;
  const belowBlank = filled.filter((index) => (upper[index] ?? '') === '');
  const groups = filled.filter((index) => (upper[index] ?? '') !== '');
  const alone = upper.some((text, index) => text !== '' && (lower[index] ?? '') === '');
  return belowBlank.length > 0 && groups.length > 0 && alone && !looksLikeData(upper);
}

/** The lower names, with the group above where they would not be told apart without it. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const names = lower.filter((text) => text !== '').map(normaliseLabel);
  const isOwn = (text: string): boolean => names.filter((name) => name === normaliseLabel(text)).length === 1;
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [over, under] = [upper[index] ?? '', lower[index] ?? ''];
    if (over !== '') group = over;
    if (under === '') return over;
    return isOwn(under) ? under : `${group} ${under}`.trim();
  });
}

function halfOf(texts: readonly string[]): number | null {
  const labels = texts.map(normaliseLabel);
  const half = texts.length / 2;
  const isCode = (label: string | undefined): boolean =>
    HEADER_FIELDS.statement_line.get(label ?? '')?.field === 'code';
  const isDouble =
    Number.isInteger(half) &&
    half >= 2 &&
    isCode(labels[0]) &&
    isCode(labels[half]) &&
    labels.slice(1, half).every((label, index) => label === labels[half + 1 + index]);
  return isDouble ? half : null;
}

/** A name for every column of a table without a header, and for those a header leaves blank: "(C)". */
export function letterName(index: number): string {
  return `(${columnLetters(index)})`;
}
