/** Lists that print an invoice line by line, or on two sheets: one invoice is one record. */
import type { FieldValue } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type ProblemList, warningAt } from '../problems.ts';
import { normaliseLabel } from '../recognition/normalise.ts';
import type { Table } from '../recognition/table.ts';
import type { Fields } from './check-record.ts';
import { locatorOf, type MappedRecord } from './mapped-record.ts';

/** A record and the row it came from. */
export interface RowRecord extends MappedRecord {
  readonly row: number;
}

/** Columns only a list of lines has: what was sold, how many, at which price. */
const LINE_COLUMN =
  /货物或应税劳务名称|货物.*服务.*名称|商品名称|项目名称|规格型号|单价|税收分类编码|^(?:item|item name|product|product name|article|sku|unit price|quantity|qty|line|line no|line number|description)$/;

/** Rows of one invoice in a list of lines become one record: their amounts add up, and each row is named. */
export function mergedLines(table: Table, records: readonly RowRecord[], problems: ProblemList): MappedRecord[] {
  const isByLine = table.headers.some((header) => LINE_COLUMN.test(normaliseLabel(header)));
  const groups = isByLine ? [...Map.groupBy(records, ({ fields }) => identityOf(fields)).values()] : [];
  if (groups.length === 0 || groups.length === records.length) return records.map(bare);
  const message = sentence('invoice-list.lines-merged', { lines: records.length, invoices: groups.length });
  problems.add(warningAt({ file: table.file, sheet: table.sheet }, message));
  return groups.flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const rows = lines.map(({ row }) => row);
    return [{ recordSet: first.recordSet, locator: locatorOf(table, ...rows), fields: sumOf(lines, first.fields) }];
  });
}

/** Records of a later table whose invoice an earlier one of the file already brought. */
export function withoutKnown(
  records: readonly MappedRecord[],
  known: Set<string>,
): { readonly records: MappedRecord[]; readonly repeated: number } {
  const kept = records.filter(({ recordSet, fields }) => recordSet !== 'invoice' || !known.has(identityOf(fields)));
  for (const { recordSet, fields } of kept) if (recordSet === 'invoice') known.add(identityOf(fields));
  return { records: kept, repeated: records.length - kept.length };
}

/** One invoice: a seller's number is its own; the applicant's are one series. */
function identityOf({ direction, number, counterparty_id, counterparty_name, issue_date, status }: Fields): string {
  return JSON.stringify([direction, number, counterparty_id ?? counterparty_name, issue_date, status]);
}

function bare({ recordSet, locator, fields }: RowRecord): MappedRecord {
  return { recordSet, locator, fields };
}

function sumOf(lines: readonly RowRecord[], first: Fields): Fields {
  const sum = (field: string): FieldValue => {
    const figures = lines.map(({ fields }) => fields[field]).filter((value) => typeof value === 'number');
    return figures.length === 0 ? null : figures.reduce((total, figure) => total + figure, 0);
  };
  const [net, tax, gross] = [sum('net'), sum('tax'), sum('gross')];
  // Some programs print the total of the invoice on each of its lines.
  const printed = first['gross'];
  const isPrintedTotal =
    typeof net === 'number' &&
    lines.every(({ fields }) => fields['gross'] === printed) &&
    net + Number(tax ?? 0) === printed;
  return { ...first, net, tax, gross: isPrintedTotal ? printed : gross };
}
