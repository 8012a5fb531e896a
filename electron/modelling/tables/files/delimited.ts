/** Delimited text as a table: comma, semicolon, tab or bar; UTF-8, UTF-16 or GB18030. */
import { parse } from 'csv-parse/sync';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { detectDelimiter } from '../../../evidence/formats/csv.ts';
import { decodeText } from '../../../evidence/formats/decode.ts';
import { type Cell, type FileTable, fileTable, isMissing } from '../cells.ts';

/** Cells by row, header first. Throws DeskError "invalid-input" with the line of a broken row. */
export function parseRows(text: string, delimiter: string): { names: string[]; rows: string[][] } {
  let records: string[][];
  try {
    records = parse(text, { bom: true, skip_empty_lines: true, trim: true, delimiter });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DeskError('invalid-input', sentence('lab-table.not-csv', { why }));
  }
  const [names, ...rows] = records;
  if (!names || rows.length === 0) throw new DeskError('invalid-input', sentence('lab-table.no-rows'));
  return { names, rows };
}

/** Reads delimited text. Throws DeskError "invalid-input" naming what is broken and where. */
export function readDelimited(name: string, content: Uint8Array): FileTable {
  const { text } = decodeText({ name, content });
  // A spreadsheet's own hint on the first line is not data.
  const hint = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? detectDelimiter(body);
  const { names, rows } = parseRows(body, delimiter);
  const header = hint ? 2 : 1;
  const table = fileTable(names, rows, (row) => row + header + 1);
  if (delimiter === ',') return table;
  return { ...table, columns: table.columns.map(({ name: own, cells }) => ({ name: own, cells: withPoints(cells) })) };
}

const DECIMAL_COMMA = /^[+-]?\d*(,\d+)?([eE][+-]?\d+)?$/;

/** Numbers with a decimal comma as numbers with a point, where every filled cell of the column is one. */
function withPoints(cells: readonly Cell[]): readonly Cell[] {
  const filled = cells.filter((cell) => !isMissing(cell));
  const texts = filled.map(String);
  if (!texts.some((text) => text.includes(',')) || !texts.every((text) => DECIMAL_COMMA.test(text))) return cells;
  return cells.map((cell) => String(cell).replace(',', '.'));
}
