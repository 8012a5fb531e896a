/** An applicant's evidence as the CSV files it hands over: every record is a row a person can open. */
import { decimalFromMinorUnits } from '#shared/domain/money.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { type FieldSpec, type FieldValue, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { STATEMENT_CODES } from '#shared/domain/spread.ts';
import type { SampleApplicant } from '../applicant.ts';
import { CHINESE_CHOICES, CHINESE_HEADERS, CHINESE_LINES, FILE_NAMES } from './paper-headers.ts';

interface Paper {
  readonly name: string;
  readonly text: string;
}

type Fields = Readonly<Record<string, FieldValue>>;

function cellOf(spec: FieldSpec, value: FieldValue | undefined, currency: string, chinese: boolean): string {
  if (value === null || value === undefined) return '';
  if (spec.kind === 'money' && typeof value === 'number') return decimalFromMinorUnits(value, currency);
  if (typeof value === 'boolean') return chinese ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (!chinese || spec.kind !== 'choice') return String(value);
  return CHINESE_CHOICES[String(value)] ?? String(value);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function englishHeader(field: string): string {
  return (field.charAt(0).toUpperCase() + field.slice(1)).replaceAll('_', ' ');
}

function csvOf(set: RecordSetName, records: readonly Fields[], currency: string, chinese: boolean): string {
  const specs: Readonly<Record<string, FieldSpec>> = RECORD_SETS[set].fields;
  const fields = Object.entries(specs);
  const header = chinese ? CHINESE_HEADERS[set] : fields.map(([field]) => englishHeader(field)).join(',');
  const rows = records.map((record) =>
    fields.map(([field, spec]) => quoted(cellOf(spec, record[field], currency, chinese))).join(','),
  );
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

/** "2025年度" for a calendar year, "2026年1-9月" for part of one. */
function periodHeader({ period_start: start, period_end: end }: RecordFields<'statement_line'>): string {
  const [year, first, last] = [end.slice(0, 4), Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  return first === 1 && last === 12 ? `${year}年度` : `${year}年${first}-${last}月`;
}

/** A Chinese statement: lines down, periods across, one file for each kind of accounts. */
function chineseStatements({ applicant, evidence }: SampleApplicant): Paper[] {
  const kinds = Map.groupBy(evidence.statement_line, ({ kind }) => kind);
  return [...kinds].map(([kind, lines]) => {
    const word = CHINESE_CHOICES[kind] ?? kind;
    const periods = Map.groupBy(lines, periodHeader);
    const rows = STATEMENT_CODES.map((code) => {
      const amounts = [...periods.values()].map((period) => period.find((line) => line.code === code)?.amount ?? 0);
      return [CHINESE_LINES[code], ...amounts.map((amount) => decimalFromMinorUnits(amount, 'CNY'))].join(',');
    });
    const title = `${applicant.legalName} 财务报表（${word}） 单位：元 币种：人民币`;
    return {
      name: `${FILE_NAMES.statement_line[0]}-${word}.csv`,
      text: `${[title, ['项目', ...periods.keys()].join(','), ...rows].join('\r\n')}\r\n`,
    };
  });
}

/** The CSV files of an applicant, in Chinese for a Chinese one; record sets that are not provided make no file. */
export function papersOf(sample: SampleApplicant): Paper[] {
  const { evidence } = sample;
  const { currency } = sample.application;
  const chinese = currency === 'CNY';
  const paper = (name: keyof typeof FILE_NAMES, set: RecordSetName, records: readonly Fields[]): Paper[] =>
    records.length === 0
      ? []
      : [{ name: `${FILE_NAMES[name][chinese ? 0 : 1]}.csv`, text: csvOf(set, records, currency, chinese) }];
  const names = Object.keys(FILE_NAMES) as (keyof typeof FILE_NAMES)[];
  return names.flatMap((name) => {
    if (name === 'statement_line' && chinese) return chineseStatements(sample);
    if (name !== 'sale' && name !== 'purchase') return paper(name, name, evidence[name]);
    const invoices = evidence.invoice.filter(({ direction }) => direction === name);
    return paper(name, 'invoice', invoices);
  });
}
