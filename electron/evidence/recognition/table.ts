/** From the cells of a sheet to a table: the header, what stands above it, and the rows below. */

import type { FileProblem } from '#shared/contract/fields.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Cell, columnLetters, type Sheet } from '../formats/reader.ts';
import { errorAt, type Place, warningAt } from '../problems.ts';
import { footRow, leftOutRow } from './edge-rows.ts';
import { type HeaderRow, headerIndex, headerRowAt, type IsHeader, letterName, textOf } from './header-row.ts';
import { KNOWN_HEADERS } from './header-synonyms.ts';
import { normaliseLabel, withoutBrackets } from './normalise.ts';

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
  /** Row of the header, from 1; 0 for a table without one, whose columns are named by their letters. */
  readonly headerRow: number;
  /** Unique; a column without a header is named by its letter. */
  readonly headers: readonly string[];
  /** Headers that occurred more than once over different values: which column is meant is never guessed. */
  readonly ambiguous?: ReadonlySet<string>;
  readonly rows: readonly TableRow[];
  /** The first rows of the sheet, for whoever chooses another header. */
  readonly firstRows?: readonly (readonly Cell[])[];
}

/** How the header of a sheet is found. */
export interface HeaderTerms {
  /** Knows the headers of the purpose. */
  readonly isHeader?: IsHeader;
  /** The row an officer chose, from 1; 0 says that there is none. */
  readonly headerRow?: number | undefined;
  /** Whether a row of texts headed a table whose mapping is remembered. */
  readonly isRemembered?: (headers: readonly string[]) => boolean;
}

interface FoundTable {
  readonly table: Table | null;
  readonly problems: FileProblem[];
}

/** First rows shown to whoever chooses a header. */
const FIRST_ROWS = 15;
/** Rows in which a remembered header is looked for. */
const REMEMBERED_ROWS = 40;

/**
 * Finds the table of a sheet. Null with a problem where there are no rows; one without a header comes with
 * its columns named by their letters, and a problem. Rows with a wrong number of cells are left out and listed.
 */
export function tableOf(file: string, sheet: Sheet, terms: HeaderTerms = {}): FoundTable {
  const { isHeader = isKnownHeader } = terms;
  const place = { file, sheet: sheet.sheet };
  const filled = sheet.rows.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (filled === -1) {
    const empty =
      sheet.sheet === null
        ? errorAt(place, sentence('table.no-rows'))
        : warningAt(place, sentence('table.empty-sheet'));
    return { table: null, problems: [empty] };
  }
  const at = headerAt(sheet, terms, isHeader);
  const firstRows = sheet.rows.slice(0, FIRST_ROWS);
  if (at === null) {
    const problems =
      terms.headerRow === 0
        ? []
        : [errorAt({ ...place, row: filled + 1 }, sentence('table.no-header', { row: filled + 1 }))];
    const width = Math.max(...sheet.rows.map((cells) => cells.length));
    const headers = Array.from({ length: width }, (_, index) => letterName(index));
    const { rows, problems: ofRows } = dataRows(sheet, { texts: headers, first: -1, last: -1, halfWidth: null }, place);
    return {
      table: { ...place, preamble: [], headerRow: 0, headers, rows, firstRows },
      problems: [...problems, ...ofRows],
    };
  }
  const header = headerRowAt(sheet.rows, at, isHeader);
  const { rows, problems } = dataRows(sheet, header, place);
  const named = headersOf(header, rows, { ...place, row: header.last + 1 });
  problems.unshift(...named.problems);
  if (rows.length === 0) problems.push(errorAt({ ...place, row: header.last + 1 }, sentence('table.header-only')));
  const preamble = sheet.rows.slice(0, header.first).flatMap((cells) => {
    const text = textOf(cells);
    return text === '' ? [] : [text];
  });
  const { headers, ambiguous } = named;
  return { table: { ...place, preamble, headerRow: header.last + 1, headers, ambiguous, rows, firstRows }, problems };
}

/** Index of the header's row: the chosen one, one that is remembered, else the one that reads most like it. */
function headerAt({ rows }: Sheet, { headerRow, isRemembered }: HeaderTerms, isHeader: IsHeader): number | null {
  if (headerRow === 0) return null;
  if (headerRow !== undefined && headerRow <= rows.length) return headerRow - 1;
  if (isRemembered) {
    for (const [index, cells] of rows.slice(0, REMEMBERED_ROWS).entries()) {
      if (cells.filter((cell) => cell !== '').length < 2) continue;
      const { texts, last } = headerRowAt(rows, index, isHeader);
      if (isRemembered(texts.map((text, column) => text || letterName(column)))) return last;
    }
  }
  return headerIndex(rows, isHeader);
}

function isKnownHeader(text: string): boolean {
  return KNOWN_HEADERS.has(normaliseLabel(text)) || KNOWN_HEADERS.has(normaliseLabel(withoutBrackets(text)));
}

interface NamedColumns {
  readonly headers: string[];
  readonly ambiguous: ReadonlySet<string>;
  readonly problems: FileProblem[];
}

/**
 * Unique names for the columns. Of columns with one name the one that alone has values keeps it, or the
 * first of those that all have the same; else each is told apart by its letter and none is taken by itself.
 */
function headersOf({ texts }: HeaderRow, rows: readonly TableRow[], place: Place): NamedColumns {
  const headers = texts.map((text, index) => text || letterName(index));
  const ambiguous = new Set<string>();
  const problems: FileProblem[] = [];
  const columns = Map.groupBy(headers.keys(), (index) => (headers[index] ?? '').toLowerCase());
  for (const same of columns.values()) {
    if (same.length < 2) continue;
    const filled = same.filter((index) => rows.some(({ cells }) => (cells[index] ?? '') !== ''));
    const [first = same[0] ?? 0] = filled;
    const isClear = rows.every(({ cells }) => filled.every((index) => (cells[index] ?? '') === (cells[first] ?? '')));
    const header = headers[first] ?? '';
    const letters = same.map(columnLetters);
    for (const index of same) {
      if (isClear && index === first) continue;
      headers[index] = `${header} (${columnLetters(index)})`;
      ambiguous.add(headers[index] ?? '');
    }
    if (isClear) continue;
    problems.push(warningAt({ ...place, column: header }, sentence('table.header-twice', { header, letters })));
  }
  return { headers, ambiguous, problems };
}

function dataRows(
  sheet: Sheet,
  { texts, last, halfWidth }: HeaderRow,
  place: Place,
): { rows: TableRow[]; problems: FileProblem[] } {
  const width = halfWidth === null ? texts.length : 2 * halfWidth;
  const rows: TableRow[] = [];
  const right: TableRow[] = [];
  const problems: FileProblem[] = [];
  for (let index = last + 1; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    if (isEmpty(cells)) continue;
    const row = index + 1;
    if (last >= 0 && isRepeatedHeader(cells, texts)) {
      problems.push(warningAt({ ...place, row }, sentence('table.header-repeated')));
    } else if (halfWidth !== null) {
      rows.push({ row, cells: cells.slice(0, halfWidth) });
      right.push({ row, cells: cells.slice(halfWidth) });
    } else if (sheet.sheet === null && cells.length !== width && !isSameButBlank(cells, width)) {
      const problem = otherWidth(cells, width, { ...place, row });
      if (problem) problems.push(problem);
      else rows.push({ row, cells });
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

/**
 * What is wrong with a row of a text file that has another number of cells than the header; undefined for one
 * of totals or balances, which whoever maps the rows leaves out or learns from.
 */
function otherWidth(cells: readonly Cell[], width: number, place: Place): FileProblem | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (leftOutRow(cells, NO_COLUMNS) !== undefined && cells.length < width) return undefined;
  const foot = footRow(cells);
  if (foot !== undefined)
    return warningAt(place, sentence(foot === 'totals' ? 'table.totals-left-out' : 'table.balance-left-out'));
  // Below and between the rows of a table files put remarks of their own.
  if (filled.length === 1 && width > 2) {
    return warningAt(place, sentence('table.remark-left-out', { text: String(filled[0]).slice(0, REMARK_TEXT) }));
  }
  return errorAt(place, sentence('table.row-width', { cells: cells.length, width }));
}

/** Characters of a remark that are quoted. */
const REMARK_TEXT = 80;
const NO_COLUMNS = { labels: [], amounts: [], sides: [], balance: -1 };

/** Programs that print pages print the header on each. */
function isRepeatedHeader(cells: readonly Cell[], texts: readonly string[]): boolean {
  if (String(cells.find((cell) => cell !== '') ?? '').trim() !== texts.find((text) => text !== '')) return false;
  return texts.length > 1 && texts.every((text, index) => String(cells[index] ?? '').trim() === text);
}

function isEmpty(cells: readonly Cell[]): boolean {
  for (const cell of cells) if (cell !== '') return false;
  return true;
}

function isSameButBlank(cells: readonly Cell[], width: number): boolean {
  return cells.length > width && isEmpty(cells.slice(width));
}
