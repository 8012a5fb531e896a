/** The XML of one sheet → its rows of cells, read sparsely: what it costs follows from the cells there are. */

import { addDays } from '#shared/domain/dates.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Cell, MAX_ROWS } from '../reader.ts';
import { unsavedFormula } from '../xlsx-cells.ts';
import { unescaped } from './shared-strings.ts';
import type { CellStyles } from './styles.ts';
import { Tags } from './tags.ts';

/** The last row and column a workbook can have (ECMA-376 part 1, 18.3.1.73). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Empty cells filled in before the ones there are, over a whole sheet. */
const MOST_GAPS = 5_000_000;

/** What the other parts of the workbook say of its cells. */
export interface SheetTerms {
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  /** Days are counted from 1904, as old programs of the Macintosh did. */
  readonly isFrom1904: boolean;
  readonly refuse: (why: Sentence) => never;
}

/** What every row without cells is; nothing is ever put into it. */
const NO_CELLS: Cell[] = [];

/** The rows of a sheet; entry i is row i + 1, and rows without cells are one and the same empty list. */
export function sheetCells(part: Buffer, terms: SheetTerms): readonly (readonly Cell[])[] {
  const grid = new Grid(terms);
  const cell = new OpenCell(terms);
  for (const tags = new Tags(part); tags.next(); ) {
    if (tags.kind === 'text') cell.take(tags);
    else if (tags.name === 'c') {
      // A cell that is never closed ends where the next one begins.
      cell.putInto(grid);
      if (tags.kind === 'open') {
        cell.begin(tags, grid);
        if (tags.isEmpty) cell.putInto(grid);
      }
    } else if (tags.name === 'row') {
      cell.putInto(grid);
      if (tags.kind === 'open') grid.beginRow(tags.attribute('r'));
    } else cell.enter(tags);
  }
  cell.putInto(grid);
  return grid.rows;
}

/** Rows as they grow. */
class Grid {
  readonly rows: Cell[][] = [];
  readonly #terms: SheetTerms;
  #cells = NO_CELLS;
  #row = 0;
  #filled = 0;
  #gaps = 0;

  constructor(terms: SheetTerms) {
    this.#terms = terms;
  }

  /** The column, from 0, a cell without an address has. */
  get nextColumn(): number {
    return this.#cells.length;
  }

  beginRow(address: string | undefined): void {
    this.#toRow(address === undefined ? this.#row + 1 : Number(address));
  }

  /** Puts a value into a cell of the row its address names, else of the row that is open. */
  put(row: number, column: number, value: Cell): void {
    if (column < 0 || column >= LAST_COLUMN) this.#refuseAddress();
    if (row !== this.#row && (row !== 0 || this.#row === 0)) this.#toRow(row || 1);
    if (this.#cells === NO_CELLS) {
      this.#cells = [];
      this.rows[this.#row - 1] = this.#cells;
      this.#filled += 1;
      if (this.#filled > MAX_ROWS + 1) {
        this.#terms.refuse(sentence('file.sheet-too-long', { sheet: this.#terms.sheet, most: MAX_ROWS }));
      }
    }
    this.#gaps += Math.max(0, column - this.#cells.length);
    if (this.#gaps > MOST_GAPS) {
      this.#terms.refuse(sentence('file.sheet-too-sparse', { sheet: this.#terms.sheet, most: MOST_GAPS }));
    }
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = value;
  }

  #toRow(row: number): void {
    if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) this.#refuseAddress();
    while (this.rows.length < row) this.rows.push(NO_CELLS);
    this.#row = row;
    // A row that is begun twice goes on.
    this.#cells = this.rows[row - 1] ?? NO_CELLS;
  }

  #refuseAddress(): never {
    return this.#terms.refuse(sentence('file.no-such-cell', { sheet: this.#terms.sheet }));
  }
}

/** One cell while it is read. */
class OpenCell {
  readonly #terms: SheetTerms;
  #isOpen = false;
  #column = 0;
  #address = '';
  #type = '';
  #style = 0;
  #value: string | undefined;
  #hasFormula = false;
  #inside: 'value' | 'text' | 'reading' | undefined;

  constructor(terms: SheetTerms) {
    this.#terms = terms;
  }

  begin(tags: Tags, grid: Grid): void {
    this.#isOpen = true;
    this.#address = tags.attribute('r') ?? '';
    this.#column = this.#address === '' ? grid.nextColumn : columnIndex(this.#address);
    this.#type = tags.attribute('t') ?? 'n';
    this.#style = Number(tags.attribute('s') ?? 0);
    this.#value = undefined;
    this.#hasFormula = false;
    this.#inside = undefined;
  }

  /** Opens or closes an element inside the cell. */
  enter(tags: Tags): void {
    if (!this.#isOpen) return;
    const isOpening = tags.kind === 'open';
    if (tags.name === 'f') this.#hasFormula = true;
    if (tags.name === 'v') this.#inside = isOpening && !tags.isEmpty ? 'value' : undefined;
    else if (tags.name === 'rPh') this.#inside = isOpening ? 'reading' : undefined;
    else if (tags.name === 't' && this.#inside !== 'reading') {
      this.#inside = isOpening && !tags.isEmpty ? 'text' : undefined;
    }
  }

  take(tags: Tags): void {
    if (!this.#isOpen || this.#inside === undefined || this.#inside === 'reading') return;
    this.#value = (this.#value ?? '') + tags.text();
  }

  putInto(grid: Grid): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const cell = this.#cell();
    if (cell !== '') grid.put(rowNumber(this.#address), this.#column, cell);
  }

  #cell(): Cell {
    const value = this.#value;
    if (value === undefined) return this.#hasFormula ? unsavedFormula(this.#address) : '';
    switch (this.#type) {
      case 's':
        return this.#terms.strings[Number(value)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescaped(value);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.slice(0, 10);
      default:
        return numberCell(value.trim(), this.#terms, this.#style);
    }
  }
}

/** Digits a number is kept with; what lies beyond them in a whole number is an identifier's. */
const KEPT_DIGITS = 15;

function numberCell(text: string, { styles, isFrom1904 }: SheetTerms, style: number): Cell {
  if (text === '') return '';
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const meaning = styles[style] ?? 'number';
  if (meaning === 'date' || meaning === 'time') return dayOf(number, isFrom1904, meaning) ?? number;
  if (typeof meaning === 'object')
    return number >= 0 && Number.isInteger(number) ? padded(text, meaning.digits) : number;
  // Some programs write every digit of an identifier although a number keeps fifteen: the text has them all.
  return /^[1-9]\d{15,}$/.test(text) && /[1-9]/.test(text.slice(KEPT_DIGITS)) ? text : number;
}

function padded(text: string, digits: number): string {
  return /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
}

const SECONDS_OF_DAY = 86_400;
/** Days from the first of 1900 to the first of 1904. */
const DAYS_TO_1904 = 1462;
/** 31 December 9999, the last day a workbook knows. */
const LAST_DAY = 2_958_465;

/** A serial number as the day, or as the time of day where it is less than one. */
function dayOf(serial: number, isFrom1904: boolean, meaning: 'date' | 'time'): string | undefined {
  const seconds = Math.round(serial * SECONDS_OF_DAY);
  const days = Math.floor(seconds / SECONDS_OF_DAY) + (isFrom1904 ? DAYS_TO_1904 : 0);
  if (meaning === 'time' && serial >= 0 && serial < 1) {
    return new Date((seconds % SECONDS_OF_DAY) * 1000).toISOString().slice(11, 19);
  }
  // Serials below 61 stand before 1 March 1900, where programs disagree; no evidence is so old.
  return days >= 1 && days <= LAST_DAY ? addDays('1899-12-30', days) : undefined;
}

/** "AB12" → 12; 0 where the address names no row. */
function rowNumber(address: string): number {
  let at = 0;
  while (at < address.length && address.charCodeAt(at) > 57) at += 1;
  return Number(address.slice(at)) || 0;
}

/** "AB12" → 27; −1 where the address begins with no letter or with more than a workbook has columns. */
function columnIndex(address: string): number {
  let index = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    index = index * 26 + letter - 64;
    if (index > LAST_COLUMN) return LAST_COLUMN;
  }
  return index - 1;
}
