/** Reads a table of applications from a CSV or the first filled sheet of a workbook. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { IntakeMapping } from '#shared/contract/operations/intake.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { EvidenceFile } from '../evidence/formats/reader.ts';
import { checkSize, readerFor, refusalReason } from '../evidence/formats/recognise-format.ts';
import { type Table, tableOf } from '../evidence/recognition/table.ts';
import { TARGETS, targetOf, targetOfHeader } from './targets.ts';

export interface IntakeTable {
  readonly table: Table;
  /** Rows that could not be read as rows of the table. */
  readonly problems: readonly FileProblem[];
}

/**
 * The table of applications in a file.
 * @throws DeskError('invalid-input') where the file is of another format, malformed, or has no table.
 */
export async function readIntakeTable(file: EvidenceFile): Promise<IntakeTable> {
  checkSize(file);
  const reader = readerFor(file);
  if (!reader) throw refusal(file.name, refusalReason(file, 'tables'));
  const { sheets } = await reader.read(file);
  const found = sheets.map((sheet) =>
    tableOf(file.name, sheet, { isHeader: (header) => targetOfHeader(header) !== undefined }),
  );
  const first = found.find(({ table }) => table !== null && table.headerRow > 0 && table.rows.length > 0);
  if (first?.table) return { table: first.table, problems: first.problems };
  const why = found[0]?.problems[0];
  throw refusal(
    file.name,
    sentence('intake.no-table', {
      file: file.name,
      row: why?.row ?? null,
      why: why?.message ?? sentence('table.no-rows'),
    }),
  );
}

/** A mapping from the headers, with fallbacks for what has no column. */
export function recogniseIntake(table: Table, level: InstitutionLevel, today: string): IntakeMapping {
  const columns: Record<string, string> = {};
  const ranks = new Map<string, number>();
  for (const header of table.headers) {
    const meaning = targetOfHeader(header);
    if (!meaning || (ranks.get(meaning.field) ?? Number.POSITIVE_INFINITY) <= meaning.rank) continue;
    columns[meaning.field] = header;
    ranks.set(meaning.field, meaning.rank);
  }
  const constants: Record<string, string> = {};
  for (const { field, fallback } of TARGETS) {
    if (!(field in columns) && fallback !== null && fallback !== '') constants[field] = fallback;
  }
  if (!('institutionLevel' in columns)) constants['institutionLevel'] = level;
  if (!('appliedOn' in columns)) constants['appliedOn'] = today;
  const currency = /\b(CNY|USD|EUR|GBP|HKD|JPY)\b/.exec(columns['amount'] ?? '')?.[1];
  if (currency !== undefined && !('currency' in columns)) constants['currency'] = currency;
  if ('industryCode' in columns && !('industryScheme' in columns)) {
    constants['industryScheme'] = /naics|sector/i.test(columns['industryCode'] ?? '') ? 'naics' : 'gbt-4754';
  }
  return { columns, constants };
}

/** What keeps a mapping from being applied; empty where nothing does. */
export function intakeFaults(table: Table, { columns, constants }: IntakeMapping): Sentence[] {
  const faults: Sentence[] = [];
  for (const [field, header] of Object.entries(columns)) {
    if (!targetOf(field)) faults.push(sentence('intake.no-target', { field }));
    if (!table.headers.includes(header)) faults.push(sentence('intake.column-missing', { header, field }));
  }
  for (const field of Object.keys(constants))
    if (!targetOf(field)) faults.push(sentence('intake.no-target', { field }));
  for (const { field, label, required } of TARGETS) {
    const isGiven = field in columns || (constants[field] ?? '') !== '';
    if (required && !isGiven) faults.push(sentence('intake.needs-column', { target: label }));
  }
  return faults;
}

function refusal(place: string, message: Sentence): DeskError {
  return new DeskError('invalid-input', message, [{ place, message }]);
}
