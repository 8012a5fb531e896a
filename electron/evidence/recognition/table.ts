/** From the cells of a sheet to a table: the header, what stands above it, and the rows below. */

import type { FileProblem } from '#shared/contract/fields.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Cell, columnLetters, type Sheet } from '../formats/reader.ts';
import { errorAt, warningAt } from '../problems.ts';
import { HEADER_FIELDS, KNOWN_HEADERS } from './header-synonyms.ts';
import { normaliseLabel, withoutBrackets } from './normalise.ts';
import { closingDateIn, isSplitYear, statementPeriodOf } from './statement-periods.ts';

export interface TableRow {
  /** Row of the file as a spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The place of the row where it is no row of a sheet: an XML path. */
  readonly locator?: string;
}

export interface Table {
  readonly file: string;
  readonly sheet: string | null;
  /** Texts above the header: titles, account numbers, units. */
  readonly preamble: readonly string[];
  readonly headerRow: number;
  /** Unique; a column without a header is named by its letter. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Characters kept of a text above the header. */
const PREAMBLE_TEXT = 500;
/** Characters beyond which a cell is no value. */
const VALUE_TEXT = 80;
/** How far down a header is looked for. */
const HEADER_SEARCH_ROWS = 40;

/**
 * Finds the table of a sheet. Null with a problem where there is none: no rows, no header,
 * headers that occur twice. `isHeader` knows the headers of the purpose. Rows with a wrong number of cells are left out and listed.
 */
export function tableOf(
  file: string,
  sheet: Sheet,
  isHeader: (text: string) => boolean = isKnownHeader,
): { table: Table | null; problems: FileProblem[] } {
  const place = { file, sheet: sheet.sheet };
  const filled = sheet.rows.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (filled === -1) {
    const empty =
      sheet.sheet === null
        ? errorAt(place, sentence('table.no-rows'))
        : warningAt(place, sentence('table.empty-sheet'));
    return { table: null, problems: [empty] };
  }
  const at = headerIndex(sheet.rows, isHeader);
  if (at === null) {
    const message = sentence('table.no-header', { row: filled + 1 });
    return { table: null, problems: [errorAt({ ...place, row: filled + 1 }, message)] };
  }
  const { headers, halfWidth } = headersOf(sheet.rows[at] ?? []);
  const duplicates = duplicatesIn(headers);
  if (duplicates.length > 0) {
    const problems = duplicates.map(({ header, letters }) =>
      errorAt({ ...place, row: at + 1, column: header }, sentence('table.header-twice', { header, letters })),
    );
    return { table: null, problems };
  }
  const { rows, problems } = dataRows(sheet, at, headers.length, halfWidth, place);
  if (rows.length === 0) problems.push(errorAt({ ...place, row: at + 1 }, sentence('table.header-only')));
  const preamble = sheet.rows.slice(0, at).flatMap((cells) => {
    const text = textOf(cells);
    return text === '' ? [] : [text];
  });
  return { table: { ...place, preamble, headerRow: at + 1, headers, rows }, problems };
}

/** The filled cells of a row as one text. */
function textOf(cells: readonly Cell[]): string {
  return cells
    .filter((cell) => cell !== '')
    .map((cell) => String(cell).slice(0, PREAMBLE_TEXT))
    .join(' ')
    .slice(0, PREAMBLE_TEXT);
}

/** The row that reads most like a header among the first rows; null where the first rows are data. */
function headerIndex(rows: readonly (readonly Cell[])[], isHeader: (text: string) => boolean): number | null {
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

function headerScore(cells: readonly Cell[], preamble: readonly string[], isHeader: (text: string) => boolean): number {
  const texts = cells.map((cell) => String(cell).trim()).filter((text) => text !== '');
  const known = texts.filter(isHeader).length;
  const mayHeadTable = known >= 2 || (known === 1 && texts.length === 1);
  const mayHeadStatement = known <= 3 && headsStatement(cells);
  // Looking for periods is slow, and most of the first rows are data.
  if (!mayHeadTable && !mayHeadStatement) return 0;
  const periods = periodsAmong(texts, preamble);
  const others = texts.length - known - periods;
  // Columns of periods head a statement; the same texts among many others are values of a data row.
  if (periods > 0 && mayHeadStatement && others <= 1) return 2 * (known + periods);
  return mayHeadTable && known * 2 > others ? known : 0;
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

function isKnownHeader(text: string): boolean {
  return KNOWN_HEADERS.has(normaliseLabel(text)) || KNOWN_HEADERS.has(normaliseLabel(withoutBrackets(text)));
}

function looksLikeData(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => String(cell).trim()).filter((text) => text !== '');
  const values = texts.filter(
    (text) =>
      text.length <= VALUE_TEXT && (/^[-+(]?[\d.,\s]*\d[\d.,\s)%]*$/.test(text) || /^\d{1,4}[-/.年]\d{1,2}/.test(text)),
  );
  return values.length * 3 >= texts.length;
}

/** Headers of the table; a statement printed in two halves side by side is read as one below the other. */
function headersOf(cells: readonly Cell[]): { headers: string[]; halfWidth: number | null } {
  const texts = cells.map((cell) => String(cell).trim());
  while (texts.length > 0 && texts.at(-1) === '') texts.pop();
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
  const named = (isDouble ? texts.slice(0, half) : texts).map((text, index) => text || `(${columnLetters(index)})`);
  return { headers: named, halfWidth: isDouble ? half : null };
}

function duplicatesIn(headers: readonly string[]): { header: string; letters: string }[] {
  const places = new Map<string, { header: string; letters: string[] }>();
  for (const [index, header] of headers.entries()) {
    const key = header.toLowerCase();
    const known = places.get(key) ?? { header, letters: [] };
    known.letters.push(columnLetters(index));
    places.set(key, known);
  }
  return [...places.values()]
    .filter(({ letters }) => letters.length > 1)
    .map(({ header, letters }) => ({ header, letters: letters.join(' and ') }));
}

function dataRows(
  sheet: Sheet,
  at: number,
  width: number,
  halfWidth: number | null,
  place: { file: string; sheet: string | null },
): { rows: TableRow[]; problems: FileProblem[] } {
  const rows: TableRow[] = [];
  const right: TableRow[] = [];
  const problems: FileProblem[] = [];
  for (let index = at + 1; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    if (isEmpty(cells)) continue;
    const row = index + 1;
    if (halfWidth !== null) {
      rows.push({ row, cells: cells.slice(0, halfWidth) });
      right.push({ row, cells: cells.slice(halfWidth) });
    } else if (sheet.sheet === null && cells.length !== width && !isSameButBlank(cells, width)) {
      const message = sentence('table.row-width', { cells: cells.length, width });
      problems.push(errorAt({ ...place, row }, message));
    } else {
      const beyond = cells.length > width ? cells.findIndex((cell, column) => column >= width && cell !== '') : -1;
      if (beyond !== -1) {
        problems.push(warningAt({ ...place, row, column: columnLetters(beyond) }, sentence('table.outside-columns')));
      }
      if (beyond === -1 || !isEmpty(cells.slice(0, width))) rows.push({ row, cells });
    }
  }
  return { rows: right.length > 0 ? [...rows, ...right] : rows, problems };
}

function isEmpty(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (cell !== '') return false;
  return true;
}

function isSameButBlank(cells: readonly Cell[], width: number): boolean {
  return cells.length > width && isEmpty(cells.slice(width));
}
