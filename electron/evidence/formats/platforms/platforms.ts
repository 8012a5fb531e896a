/** Merchant bills of the payment platforms (Alipay, WeChat Pay): comma-separated, with lines above and totals below. */
import { sentence } from '#shared/text/sentence.ts';
import { PLATFORM_BILLS, type PlatformBill } from '../../mappings/platform-bills.ts';
import { errorAt, ProblemList, warningAt } from '../../problems.ts';
import { decodeText, looksLikeText } from '../decode.ts';
import { type DocumentReader, type DocumentReading, type DocumentRow, joinedText } from '../document.ts';
import type { Cell, EvidenceFile } from '../reader.ts';
import { billLines, plainHeader } from './bill-lines.ts';

/** Lines in which the header is looked for. */
const HEADER_LINES = 40;
const HEAD_BYTES = 64 * 1024;

export const platformReader: DocumentReader = {
  recognises: ({ root, content }) => (!root && billIn(headText(content)) ? 'csv' : undefined),
  read: readBill,
};

/** The begin of a file as text; Chinese bills are GB18030 as often as UTF-8. */
function headText(content: Uint8Array): string {
  if (!looksLikeText(content)) return '';
  const head = content.subarray(0, HEAD_BYTES);
  const text = new TextDecoder('utf-8').decode(head);
  return /[交记账][易账务]/.test(text) ? text : new TextDecoder('gb18030').decode(head);
}

/** The kind of bill, where a line among the first has its columns. */
function billIn(text: string): PlatformBill | undefined {
  const lines = text.split('\n', HEADER_LINES).map((line) => line.split(',').map(plainHeader));
  return PLATFORM_BILLS.find(({ headers }) => lines.some((cells) => headers.every((header) => cells.includes(header))));
}

interface Walk {
  readonly file: string;
  readonly bill: PlatformBill;
  readonly headers: readonly string[];
  /** What holds for every row. */
  readonly constants: Readonly<Record<string, string>>;
  readonly problems: ProblemList;
}

function readBill(file: EvidenceFile): DocumentReading {
  const { text } = decodeText(file);
  const bill = billIn(text);
  const problems = new ProblemList();
  if (!bill) {
    const message = sentence('statement-file.unknown-bill');
    return { tables: [], problems: [errorAt({ file: file.name, sheet: null }, message)] };
  }
  const { preamble, header, rows, totals } = billLines(text, bill);
  const walk: Walk = {
    file: file.name,
    bill,
    headers: header.cells.map(plainHeader),
    constants: { ...bill.constants, ...accountIn(bill, preamble) },
    problems,
  };
  const read = rows.flatMap(({ line, cells }) => readRow(walk, line, cells) ?? []);
  checkCount(walk, rows.length, totals, header.line);
  listUnused(walk, header.line);
  return { tables: [{ recordSet: bill.recordSet, rows: read }], problems: problems.list(file.name) };
}

function accountIn({ account }: PlatformBill, preamble: string): Record<string, string> {
  if (account === undefined) return {};
  const number = new RegExp(`${account}[:：]\\s*\\[?([\\w@.*-]+)`).exec(preamble)?.[1];
  return number === undefined ? {} : { account: number };
}

function readRow(walk: Walk, line: number, cells: readonly string[]): DocumentRow | undefined {
  const { bill, file, headers, problems } = walk;
  const place = { file, sheet: null, row: line };
  if (cells.length < headers.length) {
    problems.add(errorAt(place, sentence('file.short-row', { cells: cells.length, headers: headers.length })));
    return undefined;
  }
  const value = (column: string): string => cells[headers.indexOf(column)] ?? '';
  if (bill.leftOut?.values.includes(value(bill.leftOut.column))) {
    problems.add(
      warningAt(
        place,
        sentence('statement-file.row-left-out', { column: bill.leftOut.column, value: value(bill.leftOut.column) }),
      ),
    );
    return undefined;
  }
  const fields: Record<string, Cell | null> = { ...walk.constants };
  for (const [field, columns] of Object.entries(bill.columns)) {
    const texts = columns.map(value).filter((text) => text !== '');
    if (texts.length > 0) fields[field] = field === 'remittance' ? joinedText(texts) : (texts[0] ?? null);
  }
  if (bill.refunds?.values.includes(value(bill.refunds.column))) {
    const paidBack = isNothing(fields['refunded']) ? fields['gross'] : fields['refunded'];
    fields['refunded'] = String(paidBack ?? '').replace(/^-/, '');
    fields['gross'] = '0';
  }
  return { line, locator: String(line), cells: withSign(bill, fields) };
}

function isNothing(cell: Cell | null | undefined): boolean {
  return cell === null || cell === undefined || /^[0.]*$/.test(String(cell));
}

/** Outgoings are printed with and without a minus; the column they stand in decides. */
function withSign({ recordSet }: PlatformBill, fields: Record<string, Cell | null>): DocumentRow['cells'] {
  if (recordSet !== 'bank_transaction') return fields;
  const { side, debit, credit, ...rest } = fields;
  const amount = String(rest['amount'] ?? (isNothing(debit) ? credit : debit) ?? '').replace(/^[-+]/, '');
  const isOut = side === undefined ? !isNothing(debit) : /支/.test(String(side));
  return { ...rest, amount: isOut && !isNothing(amount) ? `-${amount}` : amount };
}

/** The platform says how many rows there are; a bill that was cut has fewer. */
function checkCount({ file, bill, problems }: Walk, rows: number, totals: string | undefined, line: number): void {
  const stated = /^\d+(?:\.0+)?$/.test(totals ?? '') ? Number(totals) : undefined;
  const place = { file, sheet: null, row: line };
  if (bill.totals !== undefined && totals === undefined) {
    problems.add(warningAt(place, sentence('statement-file.totals-missing', { totals: bill.totals })));
  } else if (stated !== undefined && stated !== rows) {
    problems.add(
      warningAt(place, sentence('statement-file.rows-missing', { totals: bill.totals ?? '', stated, rows })),
    );
  }
}

function listUnused({ file, bill, headers, problems }: Walk, line: number): void {
  const used = new Set([...Object.values(bill.columns).flat(), bill.refunds?.column, bill.leftOut?.column]);
  for (const header of headers) {
    if (header === '' || used.has(header)) continue;
    problems.add(warningAt({ file, sheet: null, row: line, column: header }, sentence('file.column-not-used')));
  }
}
