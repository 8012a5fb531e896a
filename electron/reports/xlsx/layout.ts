/** Where everything of a report stands in its workbook; formulas refer to cells by it. */
import { Fault } from '#shared/domain/fault.ts';
import {
  type Block,
  type CellReference,
  type Column,
  type Facts,
  type Headline,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ReportTeller } from '../report-teller.ts';

/** One row of a sheet as it will be written; cells by column number, 1 the leftmost. */
export interface PlacedRow {
  readonly number: number;
  readonly kind: 'title' | 'caption' | 'header' | 'body' | 'total' | 'note';
  readonly row: Row | null;
  /** Text of a title, caption, header or note by column number. */
  readonly texts: ReadonlyMap<number, string>;
  readonly columns: readonly Column[];
  /** Number of the first of `columns`. */
  readonly firstColumn: number;
}

export interface PlacedSheet {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  /** Rows that stay in view: up to the first table's header. */
  readonly frozenRows: number;
  readonly widths: readonly number[];
}

interface Place {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly first: number;
  readonly last: number;
}

/** Places of tables by id. */
export type Places = ReadonlyMap<string, Place>;

/** A1 letters of a column number: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

function itemColumns(r: ReportTeller): Column[] {
  const { item, value, note } = r.words.document;
  return [textColumn('label', item, 190), textColumn('value', value, 190), textColumn('note', note, 190)];
}

/** Facts and headlines as a table of items. */
function itemTable(block: Facts | Headline, r: ReportTeller): Table {
  const rows =
    block.kind === 'facts'
      ? block.facts.map(({ key, label, value }): Row => ({ key, cells: { label: textCell(label), value } }))
      : block.figures.map(({ key, label, value, note }): Row => {
          return { key, cells: { label: textCell(label), value, note: textCell(note) } };
        });
  const columns = itemColumns(r);
  return table({ id: block.id, columns: block.kind === 'facts' ? columns.slice(0, 2) : columns, rows, emptyText: '' });
}

function textCell(text: string): Row['cells'][string] {
  return { kind: 'text', text, tone: 'normal' };
}

function asTable(block: Block, r: ReportTeller): Table | null {
  if (block.kind === 'table') return block;
  return block.kind === 'facts' || block.kind === 'headline' ? itemTable(block, r) : null;
}

interface Head {
  readonly header: string;
  readonly text: string;
}

/** The columns in front of a stacked table's own: its caption, and its note where the stack keeps notes. */
function headsOf(table: Table): Head[] {
  if (table.stack === null) return [];
  const caption = { header: table.stack.caption, text: table.caption ?? '' };
  return table.stack.note === null ? [caption] : [caption, { header: table.stack.note, text: table.note ?? '' }];
}

/** Fills one sheet from the top, remembering where each table's rows came to stand. */
class SheetWriter {
  readonly rows: PlacedRow[] = [];
  readonly widths: number[] = [];
  frozenRows = 1;
  #next = 1;
  #stack: string | null = null;
  readonly #sheet: string;
  readonly #places: Map<string, Place>;
  readonly #none: string;

  /** `none` stands where a table without rows has no words of its own for that. */
  constructor(sheet: string, places: Map<string, Place>, none: string) {
    this.#none = none;
    this.#sheet = sheet;
    this.#places = places;
  }

  text(kind: PlacedRow['kind'], texts: ReadonlyMap<number, string>): void {
    this.rows.push({ number: this.#next, kind, row: null, texts, columns: [], firstColumn: 1 });
    this.#next += 1;
  }

  gap(): void {
    this.#next += 1;
    this.#stack = null;
  }

  table(table: Table): void {
    const heads = headsOf(table);
    const firstColumn = heads.length + 1;
    const stackedBy = table.stack?.caption ?? null;
    if (stackedBy === null || this.#stack !== stackedBy) this.#header(table, firstColumn);
    this.#stack = stackedBy;
    const first = this.#next;
    const rows = new Map<string, number>();
    const place = (row: Row, kind: 'body' | 'total'): void => {
      rows.set(row.key, this.#next);
      const texts = new Map(heads.map((head, index) => [index + 1, head.text]));
      this.rows.push({ number: this.#next, kind, row, texts, columns: table.columns, firstColumn });
      this.#next += 1;
    };
    for (const row of table.rows) place(row, 'body');
    const last = this.#next - 1;
    if (table.rows.length === 0) this.#empty(table, heads);
    for (const row of table.totals) place(row, 'total');
    const columns = new Map(table.columns.map((column, index) => [column.key, firstColumn + index]));
    this.#places.set(table.id, { sheet: this.#sheet, columns, rows, first, last });
  }

  #header(table: Table, firstColumn: number): void {
    if (this.rows.length > 1) this.gap();
    const isFirst = this.rows.length === 1;
    if (table.stack === null && table.caption !== null) this.text('caption', new Map([[1, table.caption]]));
    if (table.stack === null && table.note !== null) this.text('note', new Map([[1, table.note]]));
    const texts = new Map(table.columns.map((column, index) => [firstColumn + index, column.header]));
    headsOf(table).forEach((head, index) => {
      texts.set(index + 1, head.header);
      this.#widen(index + 1, index === 0 ? 130 : 200);
    });
    if (isFirst) this.frozenRows = this.#next;
    this.text('header', texts);
    table.columns.forEach((column, index) => {
      this.#widen(firstColumn + index, column.width === 'fill' || column.width === 0 ? 200 : column.width);
    });
  }

  #empty(table: Table, heads: readonly Head[]): void {
    const texts = new Map(heads.map((head, index) => [index + 1, head.text]));
    this.text('note', texts.set(heads.length + 1, table.emptyText ?? this.#none));
  }

  #widen(column: number, points: number): void {
    const width = Math.min(60, Math.max(9, Math.round(points / 4.6)));
    this.widths[column - 1] = Math.max(this.widths[column - 1] ?? 0, width);
  }
}

/** Places a section: title, its tables in order, then its remarks. */
export function placeSection(
  section: Section,
  title: string,
  places: Map<string, Place>,
  r: ReportTeller,
): PlacedSheet {
  const writer = new SheetWriter(section.sheet, places, r.words.document.none);
  writer.text('title', new Map([[1, title]]));
  for (const block of section.blocks) {
    const placed = asTable(block, r);
    if (placed) writer.table(placed);
  }
  writer.gap();
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') writer.text('note', new Map([[1, block.text]]));
  }
  return { name: section.sheet, rows: writer.rows, frozenRows: writer.frozenRows, widths: writer.widths };
}

/**
 * The address of a reference: 'Score'!$B$5, or a range of the body rows. Undefined for a range
 * without rows. Throws for a reference to nothing: the document would be wrong.
 */
export function addressOf(reference: CellReference, places: Places): string | undefined {
  const place = places.get(reference.table);
  const column = place?.columns.get(reference.column);
  if (!place || column === undefined)
    throw new Fault('layout.no-column', { table: reference.table, column: reference.column });
  const letters = `$${columnLetters(column)}`;
  if (reference.row === undefined) {
    if (place.last < place.first) return undefined;
    return `'${place.sheet}'!${letters}$${place.first}:${letters}$${place.last}`;
  }
  const row = place.rows.get(reference.row);
  if (row === undefined) throw new Fault('layout.no-row', { table: reference.table, row: reference.row });
  return `'${place.sheet}'!${letters}$${row}`;
}
