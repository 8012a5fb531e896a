/** How the cells of a table are written: decimal mark, order of dates, unit of money; each decided over whole columns. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { detectDecimalMark } from '#shared/values/amounts.ts';
import { detectDateOrder } from '#shared/values/dates.ts';
import { fieldSpecs } from '../mapping/check-record.ts';
import { warningAt } from '../problems.ts';
import type { Conventions } from '../values/parse-field.ts';
import type { Table } from './table.ts';

interface DetectedConventions {
  readonly conventions: Conventions;
  /** Which of them the cells prove; the others are defaults a remembered mapping may replace. */
  readonly certain: { readonly decimalMark: boolean; readonly dateOrder: boolean; readonly moneyUnit: boolean };
  readonly problems: readonly FileProblem[];
}

/** Rows whose amounts decide the decimal mark; dates are decided over all rows. */
const AMOUNT_ROWS = 5000;

const DATE_KINDS: ReadonlySet<string> = new Set(['date', 'period']);
const NUMBER_KINDS: ReadonlySet<string> = new Set(['money', 'decimal', 'integer']);
/** Auxiliary columns that hold amounts. */
const AMOUNT_COLUMNS: ReadonlySet<string> = new Set(['debit', 'credit']);

/** Conventions of a table whose columns (field → column index) are known. */
export function detectConventions(
  table: Table,
  recordSet: RecordSetName,
  columns: ReadonlyMap<string, number>,
): DetectedConventions {
  const specs = fieldSpecs(recordSet);
  const of = (wanted: (field: string) => boolean): number[] =>
    [...columns].flatMap(([field, index]) => (wanted(field) ? [index] : []));
  const numbers = of((field) => AMOUNT_COLUMNS.has(field) || NUMBER_KINDS.has(specs[field]?.kind ?? ''));
  const money = of((field) => AMOUNT_COLUMNS.has(field) || specs[field]?.kind === 'money');
  const dates = of((field) => DATE_KINDS.has(specs[field]?.kind ?? ''));
  return conventionsOfColumns(table, numbers, dates, money);
}

/** Conventions from the columns (by index) that hold numbers, dates and money. */
export function conventionsOfColumns(
  table: Table,
  numbers: readonly number[],
  dates: readonly number[],
  money: readonly number[],
): DetectedConventions {
  const { mark, certain } = detectDecimalMark(textsOf(table, numbers, AMOUNT_ROWS));
  const order = detectDateOrder(cellsOf(table, dates));
  const unit = moneyUnitOf(
    table,
    money.map((index) => table.headers[index] ?? ''),
  );
  const place = { file: table.file, sheet: table.sheet };
  const problems: FileProblem[] = [];
  if (!order.certain) {
    const message = sentence('table.dates-two-ways');
    problems.push(warningAt(place, message));
  }
  if (order.contradictory) {
    problems.push(
      warningAt(place, sentence('table.dates-contradict', { order: order.order === 'mdy' ? 'mdy' : 'dmy' })),
    );
  }
  return {
    conventions: { decimalMark: mark, dateOrder: order.order, moneyUnit: unit ?? 1 },
    certain: { decimalMark: certain, dateOrder: order.certain, moneyUnit: unit !== undefined },
    problems,
  };
}

const UNITS: readonly (readonly [Conventions['moneyUnit'], RegExp])[] = [
  [10_000, /万元|萬元|\bin ten thousands\b|\bten thousands? of\b/i],
  [
    1000,
    /千元|仟元|\bin thousands\b|\bthousands? of\b|'000\b|’000\b|\b000s\b|\b(?:CNY|RMB|USD|EUR|GBP) ?k\b|\bk(?:CNY|RMB|USD|EUR|GBP)\b|\b(?:T|k)(?:€|EUR)\b/i,
  ],
  [1, /(?:单位|unit|units)\s*[:：]?\s*(?:人民币)?\s*(?:元|yuan|CNY|RMB|USD|EUR)(?!\s*k)/i],
];

/** Amounts stated in millions cannot be mapped; the caller refuses the table. */
export function statesMillions(table: Table): boolean {
  const texts = [...table.preamble, ...table.headers, table.sheet ?? ''].join(' ');
  return /百万元|\bin millions\b|\bmillions? of\b|\b(?:CNY|RMB|USD|EUR|GBP) ?(?:m|mn|million)\b/i.test(texts);
}

/** The unit the money headers agree on, else the one in the titles; undefined where none is stated. */
function moneyUnitOf(table: Table, headers: readonly string[]): Conventions['moneyUnit'] | undefined {
  const stated = headers.map(unitIn);
  const first = stated[0];
  if (first !== undefined && stated.every((unit) => unit === first)) return first;
  return unitIn([table.sheet ?? '', ...table.preamble, ...table.headers.slice(0, 1)].join(' '));
}

function unitIn(text: string): Conventions['moneyUnit'] | undefined {
  return UNITS.find(([, pattern]) => pattern.test(text))?.[0];
}

function* cellsOf(table: Table, columns: readonly number[]): Iterable<string | number> {
  for (const row of table.rows) for (const column of columns) yield row.cells[column] ?? '';
}

function* textsOf(table: Table, columns: readonly number[], rows: number): Iterable<string> {
  for (const row of table.rows.slice(0, rows)) {
    for (const column of columns) {
      const cell = row.cells[column];
      if (typeof cell === 'string' && cell !== '') yield cell;
    }
  }
}
