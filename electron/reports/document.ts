/**
 * The report as a document: sections of blocks whose cells are typed values. It knows neither PDF
 * nor XLSX; each renderer decides how a value is printed or stored.
 */
import type { ReportSetting } from './report-teller.ts';

/** How a number is written. Money is minor units; percent is a fraction; basis points are as they are. */
export type NumberFormat =
  | { readonly kind: 'integer' }
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'points'; readonly digits: number }
  | { readonly kind: 'decimal'; readonly digits: number }
  | { readonly kind: 'percent'; readonly digits: number }
  | { readonly kind: 'money'; readonly currency: string; readonly named: boolean };

export type Tone = 'normal' | 'quiet' | 'strong' | 'adverse';

export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'date'; readonly date: string; readonly tone: Tone }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly format: NumberFormat;
      readonly tone: Tone;
      /** How a spreadsheet recomputes the value from other cells of the report. */
      readonly formula?: Formula;
    };

/** A column's body cells, or one cell of it, in a table named by its id. */
export interface CellReference {
  readonly table: string;
  readonly column: string;
  /** Key of the row; all body rows when absent. */
  readonly row?: string;
}

/** Spreadsheet formula: literal text and references, concatenated. */
export type Formula = ReadonlyArray<string | CellReference>;

export interface Column {
  readonly key: string;
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Printed width in points; "fill" shares what is left. */
  readonly width: number | 'fill';
  /** Printed beneath this other column's value instead of in a column of its own. */
  readonly under?: string;
  /** Printed only where it differs from the row above. */
  readonly once?: true;
}

export interface Row {
  readonly key: string;
  /** By column key; a column without a cell stays blank. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Headers of the columns that hold each table's caption, and its note, when neighbours become one. */
interface Stack {
  readonly caption: string;
  readonly note: string | null;
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string | null;
  /** A line beneath the caption: a formula or a remark. */
  readonly note: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly totals: readonly Row[];
  /** Shown when there are no rows; null for the document's word for none. */
  readonly emptyText: string | null;
  /** Set where the table is one of several alike, which a spreadsheet keeps as one. */
  readonly stack: Stack | null;
  /** Printed without a header row, caption and note on one line: for many small tables. */
  readonly compact: boolean;
  /** Rows printed on paper at most; the spreadsheet has all. */
  readonly printedRows: number;
}

export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: Cell;
}

/** Label and value pairs. */
export interface Facts {
  readonly kind: 'facts';
  readonly id: string;
  readonly columns: 1 | 2;
  readonly facts: readonly Fact[];
}

/** The few large figures a reader looks for first. */
export interface Headline {
  readonly kind: 'headline';
  readonly id: string;
  readonly figures: ReadonlyArray<{
    readonly key: string;
    readonly label: string;
    readonly value: Cell;
    readonly note: string;
  }>;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone: Tone;
}

export type Shape =
  | {
      readonly shape: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly fill: string;
    }
  | {
      readonly shape: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly stroke: string;
      readonly width: number;
      readonly dashed: boolean;
    }
  | {
      readonly shape: 'label';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: string;
      readonly bold: boolean;
    };

/** A vector figure; the tables beside it carry the same numbers. */
export interface Drawing {
  readonly kind: 'drawing';
  /** Blank where the next drawing's caption is of both. */
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** A text for a camera, as a QR code; what it says stands in the facts beside it. */
export interface QrCode {
  readonly kind: 'qr-code';
  readonly caption: string;
  readonly text: string;
}

export type Block = Table | Facts | Headline | Paragraph | Drawing | QrCode;

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Name of its sheet, at most 31 characters. */
  readonly sheet: string;
  /** Printed from the top of a page. */
  readonly startsPage?: true;
  readonly blocks: readonly Block[];
}

export interface ReportDocument {
  /** What its words, numbers and days are set in. */
  readonly setting: ReportSetting;
  readonly title: string;
  /** What kind of report it is: "Decision report". */
  readonly kind: string;
  /** What it is about, by its number or version: "case 2026-000123". */
  readonly reference: string;
  /** What it is about, by name. */
  readonly subject: string;
  /** The hashes it rests on, a line each at the foot of every page. */
  readonly seals: readonly string[];
  readonly generatedAt: string;
  readonly generatedBy: string;
  readonly sections: readonly Section[];
}

/** A table with the usual defaults: no caption, no totals, everything printed. */
export function table(
  given: Pick<Table, 'id' | 'columns' | 'rows'> & Partial<Omit<Table, 'kind' | 'id' | 'columns' | 'rows'>>,
): Table {
  return {
    kind: 'table',
    caption: null,
    note: null,
    totals: [],
    emptyText: null,
    stack: null,
    compact: false,
    printedRows: Number.POSITIVE_INFINITY,
    ...given,
  };
}

/** A left-aligned column. */
export function textColumn(key: string, header: string, width: number | 'fill'): Column {
  return { key, header, align: 'left', width };
}

/** A right-aligned column of figures. */
export function figureColumn(key: string, header: string, width: number): Column {
  return { key, header, align: 'right', width };
}

export function paragraph(text: string, tone: Tone = 'normal'): Paragraph {
  return { kind: 'paragraph', text, tone };
}
