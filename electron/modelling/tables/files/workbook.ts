/** The first table of an Excel workbook: the first sheet that has a header with rows below it. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Sheet } from '../../../evidence/formats/reader.ts';
import { xlsxReader } from '../../../evidence/formats/xlsx.ts';
import { faultMessage } from '../../../evidence/formats/xlsx-cells.ts';
import { type Cell, type FileTable, fileTable } from '../cells.ts';

/** Errors of a ratio without a denominator, or of a value that is not there: not provided. */
const NO_VALUE: ReadonlySet<Cell> = new Set(['#DIV/0!', '#N/A', '#NUM!']);

/** Reads a workbook. Throws DeskError "invalid-input" naming the sheet and cell that is wrong. */
export async function readWorkbook(name: string, content: Uint8Array): Promise<FileTable> {
  const { sheets } = await xlsxReader.read({ name, content });
  for (const sheet of sheets) {
    const header = sheet.rows.findIndex(isHeader);
    if (header < 0 || !sheet.rows.slice(header + 1).some(isFilled)) continue;
    return tableOf(name, sheet, header);
  }
  throw new DeskError('invalid-input', sentence('lab-table.no-sheet', { file: name }));
}

function isFilled(row: readonly Cell[]): boolean {
  return row.some((cell) => cell !== '');
}

/** A header has at least two filled cells, all of them text that is no number. */
function isHeader(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return filled.length >= 2 && filled.every((cell) => typeof cell === 'string' && !Number.isFinite(Number(cell)));
}

function tableOf(name: string, sheet: Sheet, header: number): FileTable {
  const names = (sheet.rows[header] ?? []).map((cell) => String(cell).trim());
  const numbers: number[] = [];
  const rows: Cell[][] = [];
  for (const [index, row] of sheet.rows.entries()) {
    if (index <= header || !isFilled(row)) continue;
    numbers.push(index + 1);
    rows.push(row.map((cell, column) => cellOf(name, sheet, cell, index + 1, names[column] ?? '')));
  }
  return fileTable(names, rows, (row) => numbers[row] ?? 0);
}

function cellOf(file: string, { sheet }: Sheet, cell: Cell, row: number, column: string): Cell {
  if (typeof cell === 'number') return cell;
  const text = cell.trim();
  if (NO_VALUE.has(text)) return '';
  const fault = faultMessage(text);
  if (fault === undefined || column === '') return text;
  const place = sentence('file.cell', { column, row });
  const words = sentence('file.at-cell', { file, sheet, place, message: fault });
  throw new DeskError('invalid-input', words, [{ place, message: fault }]);
}
