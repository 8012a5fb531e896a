/** Sentences about labelled tables: reading them, the roles of their columns, the rows held out. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

/** A cell as its file holds it. */
export type FileCell = string | number;

export const labTableSentences = {
  'lab-table.no-rows': 'The file has no rows below its header.',
  'lab-table.not-csv': ({ why }: { readonly why: string }) => `The file is not readable as CSV: ${why}.`,
  'lab-table.too-large': ({ file, megabytes }: { readonly file: string; readonly megabytes: number }) =>
    `${file} is larger than ${megabytes} MB; save it as Parquet, which is smaller.`,
  'lab-table.no-table': ({ file }: { readonly file: string }) =>
    `${file} is neither delimited text nor an Excel workbook (XLSX) nor Parquet.`,
  'lab-table.no-sheet': ({ file }: { readonly file: string }) =>
    `${file} has no sheet with a header of two or more columns and rows below it.`,
  /** What DuckDB says of a file that it cannot read. */
  'lab-table.unreadable': ({ file, why }: { readonly file: string; readonly why: string }) =>
    `${file} cannot be read: ${why}`,
  'lab-table.no-parquet': ({ file }: { readonly file: string }) => `${file} is no Parquet file, or is damaged.`,
  'lab-table.cell': ({ column, row }: { readonly column: string; readonly row: number }) =>
    `column "${column}", row ${row}`,
  'lab-table.wrong-cell': (
    { place, cell, expected }: { readonly place: Words; readonly cell: FileCell; readonly expected: Words },
    t: Teller,
  ) => `${t.say(place)} is ${JSON.stringify(cell)}; it must be ${t.say(expected)}.`,
  'lab-table.must-be': ({ expected }: { readonly expected: Words }, t: Teller) => `must be ${t.say(expected)}`,
  'lab-table.outcome': '0 or 1',
  'lab-table.whole-number': 'a whole number',
  'lab-table.positive-number': 'a positive number',
  'lab-table.number-or-empty': 'a number, or empty',
  'lab-table.number-as-others': 'a number as in the other rows, or empty; or leave the column out',
  'lab-table.empty-outcome': ({ place }: { readonly place: Words }, t: Teller) =>
    `${t.say(place)} is empty; it must be 0 or 1. With reject inference (--rejects), rows without an outcome are read as rejected applications.`,
  'lab-table.dates': ({ column }: { readonly column: string }) =>
    `The column "${column}" holds dates, which are no input.`,
  'lab-table.no-column': ({ column, columns }: { readonly column: string; readonly columns: readonly string[] }) =>
    `The file has no column "${column}". Its columns are: ${columns.join(', ')}.`,
  'lab-table.column-missing': 'the column is missing',
  'lab-table.other-role': ({ column }: { readonly column: string }) =>
    `The column "${column}" has another role; it cannot be an input.`,
  'lab-table.range': ({ low, high }: { readonly low: FileCell; readonly high: FileCell }) => `${low} to ${high}`,
  'lab-table.levels': ({ levels, more }: { readonly levels: readonly FileCell[]; readonly more: boolean }) =>
    levels.join(', ') + (more ? ', …' : ''),
  'lab-table.no-time': ({ untimed, rows }: { readonly untimed: number; readonly rows: number }) =>
    `${untimed} of ${rows} rows have no time; a holdout by time needs one in every row.`,
  'lab-table.none-later': ({ from }: { readonly from: string }) =>
    `No row is of ${from} or later; choose another date to hold out from.`,
  'lab-table.all-later': ({ from }: { readonly from: string }) =>
    `Every row is of ${from} or later; choose another date to hold out from.`,
} as const;
