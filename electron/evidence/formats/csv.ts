/** CSV-like text: fields separated by comma, semicolon, tab or bar, quoted as in RFC 4180. */

import { CsvError, parse } from 'csv-parse/sync';
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { decodeText, looksLikeText } from './decode.ts';
import { type EvidenceFile, MAX_ROWS, type Reader, type Reading } from './reader.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Reads delimited text of any supported encoding and delimiter into one sheet. */
export const csvReader: Reader = {
  format: 'csv',
  recognises: looksLikeText,
  read: async (file) => readCsv(file),
};

function readCsv(file: EvidenceFile): Reading {
  const { text } = decodeText(file);
  // A spreadsheet's own hint, "sep=;" on the first line, is not data but keeps its row number.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = hint?.[1] ?? detectDelimiter(text);
  const rows = parseRows(file, text, delimiter);
  if (hint) rows[0] = [];
  if (rows.length > MAX_ROWS + 1) {
    throw new DeskError(
      'invalid-input',
      sentence('file.too-many-rows', { file: file.name, rows: rows.length, most: MAX_ROWS }),
      [{ place: file.name, message: sentence('file.rows-too-many') }],
    );
  }
  return { sheets: [{ sheet: null, rows }] };
}

function parseRows(file: EvidenceFile, text: string, delimiter: string): string[][] {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    for (const cells of rows) emptyBlanks(cells);
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DeskError('invalid-input', sentence('file.not-csv', { file: file.name, why: causeOf(error) }), [
      { place: sentence('file.line', { file: file.name, line: lineOf(error) }), message: causeOf(error) },
    ]);
  }
}

/** Programs that print fixed widths fill empty cells with blanks. */
function emptyBlanks(cells: string[]): void {
  for (const [index, cell] of cells.entries()) if (cell !== '' && cell.trim() === '') cells[index] = '';
}

function causeOf(error: CsvError): Sentence {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return sentence('file.open-quotation', { line: lineOf(error) });
  if (error.code === 'CSV_MAX_RECORD_SIZE') return sentence('file.long-line', { line: lineOf(error) });
  return sentence('file.bad-quotation', { line: lineOf(error) });
}

function lineOf(error: CsvError): number {
  const line: unknown = error['lines'];
  return typeof line === 'number' ? line : 1;
}

/**
 * The delimiter that splits the first lines into the same number (at least two) of fields most
 * often; ties go to the one that makes more fields, then in the order comma, semicolon, tab, bar.
 */
export function detectDelimiter(text: string): string {
  const lines = firstLines(text, 50);
  let best: { delimiter: string; agreeing: number; fields: number } = { delimiter: ',', agreeing: 0, fields: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const fields = line.split(delimiter).length;
      if (fields > 1) counts.set(fields, (counts.get(fields) ?? 0) + 1);
    }
    for (const [fields, agreeing] of counts) {
      if (agreeing > best.agreeing || (agreeing === best.agreeing && fields > best.fields)) {
        best = { delimiter, agreeing, fields };
      }
    }
  }
  return best.delimiter;
}

/** The first lines with quoted parts blanked, so that a delimiter or line end inside quotes does not count. */
function firstLines(text: string, count: number): string[] {
  return text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, count);
}
