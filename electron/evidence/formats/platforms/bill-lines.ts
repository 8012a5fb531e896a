/** A platform's bill as lines: what stands above, the header, the rows, and the totals below. */
import { parse } from 'csv-parse/sync';
import type { PlatformBill } from '../../mappings/platform-bills.ts';

interface BillLine {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface BillLines {
  readonly preamble: string;
  readonly header: BillLine;
  readonly rows: readonly BillLine[];
  /** The first value below the header of the totals. */
  readonly totals: string | undefined;
}

/** A header in one spelling: full-width brackets plain, no blanks around. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^[`\ufeff]|[\t"]/g, '')
    .trim();
}

/** Splits the text of a bill that is known to have the columns. Lines that begin with # are the platform's remarks. */
export function billLines(text: string, bill: PlatformBill): BillLines {
  const lines = text.split(/\r\n|\n|\r/).map((raw, index) => ({ raw, line: index + 1 }));
  const at = lines.findIndex(({ raw }) => {
    const cells = raw.split(',').map(plainHeader);
    return bill.headers.every((header) => cells.includes(header));
  });
  const header = { line: at + 1, cells: cellsOf(lines[at]?.raw ?? '') };
  const rest = lines.slice(at + 1).filter(({ raw }) => raw.trim() !== '' && !raw.startsWith('#'));
  const end =
    bill.totals === undefined ? -1 : rest.findIndex(({ raw }) => plainHeader(raw.split(',')[0] ?? '') === bill.totals);
  const rows = end === -1 ? rest : rest.slice(0, end);
  return {
    preamble: lines
      .slice(0, Math.max(0, at))
      .map(({ raw }) => raw)
      .join('\n'),
    header,
    rows: rows.map(({ raw, line }) => ({ line, cells: cellsOf(raw) })),
    totals: end === -1 ? undefined : totalsOf(rest[end]?.raw ?? '', rest[end + 1]?.raw),
  };
}

/** Values may stand in the line below the totals' header, or behind the label itself. */
function totalsOf(header: string, below: string | undefined): string | undefined {
  return cellsOf(below ?? '')[0] || cellsOf(header)[1];
}

/** WeChat Pay begins every value with a backtick, so that a comma inside a value divides nothing. */
function cellsOf(line: string): string[] {
  if (line.startsWith('`'))
    return line
      .slice(1)
      .split(',`')
      .map((cell) => cell.trim());
  return fieldsOf(line).map((cell) => cell.replace(/^`/, '').trim());
}

function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  try {
    const rows: string[][] = parse(line, { relax_quotes: true, relax_column_count: true });
    return rows[0] ?? [];
  } catch {
    // A quotation mark that is never closed is part of a value.
    return line.split(',');
  }
}
