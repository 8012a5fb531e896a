/** Commands on evidence files: read one without a workspace, import some into a case. */

import { basename } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Taxonomy, taxonomyFileSchema, taxonomyOf } from '../evidence/mappings/taxonomies.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { ReadTable } from '../evidence/reading.ts';
import { checkDocument, parseJsonDocument } from '../ground/checked-document.ts';
import { systemClock, todayOf } from '../ground/clock.ts';
import { type Command, caseIdOf, required, SESSION_OPTIONS, UsageError, withSession } from './command.ts';
import { readBytes, readText } from './files.ts';

/** Currency of amounts in files that name none, where no application says which it is. */
const DEFAULT_CURRENCY = 'CNY';

/** A mapping file of the form of those that come with the desk. */
function readTaxonomy(path: string): Taxonomy {
  const what = sentence('document.file', { what: sentence('document.taxonomy'), path });
  return taxonomyOf(checkDocument(taxonomyFileSchema, parseJsonDocument(readText(path), what), what));
}

/** What of a table no record set took. */
function unmappedOf({ table, mapping, unmappedColumns }: ReadTable): object[] {
  const { sheet, headers } = table;
  if (!mapping) return [{ sheet, message: sentence('command.table-not-recognised', { headers }) }];
  return unmappedColumns.map((column) => ({ sheet, column, message: sentence('command.column-not-taken') }));
}

export const readCommand: Command = {
  words: ['read'],
  usage: sentence('command-help.read-usage'),
  summary: sentence('command-help.read', { currency: DEFAULT_CURRENCY }),
  options: { currency: { type: 'string' }, applicant: { type: 'string' }, taxonomy: { type: 'string' } },
  run: async ({ positionals, values }) => {
    const [path] = positionals;
    if (path === undefined) throw new UsageError(sentence('command.no-file'));
    const currency = typeof values['currency'] === 'string' ? values['currency'] : DEFAULT_CURRENCY;
    const given = values['applicant'];
    const applicant = typeof given === 'string' ? { name: given, registrationId: given } : undefined;
    const mappingPath = values['taxonomy'];
    const taxonomies = typeof mappingPath === 'string' ? [readTaxonomy(mappingPath)] : undefined;
    const file = { name: basename(path), content: readBytes(path) };
    const { format, tables, problems } = await readEvidence(file, {
      currency,
      applicant,
      taxonomies,
      today: todayOf(systemClock),
    });
    if (format === null)
      throw new DeskError('invalid-input', problems[0]?.message ?? sentence('command.no-format', { path }));
    const records: Record<string, object[]> = {};
    for (const { recordSet, locator, fields } of tables.flatMap((table) => table.records)) {
      const set = records[recordSet] ?? [];
      set.push({ locator, ...fields });
      records[recordSet] = set;
    }
    const unmapped = [...tables.flatMap(unmappedOf), ...problems.map(({ file: _, ...problem }) => problem)];
    return { format, records, unmapped };
  },
};

export const importCommand: Command = {
  words: ['import'],
  usage: sentence('command-help.import-usage'),
  summary: sentence('command-help.import'),
  options: { ...SESSION_OPTIONS, case: { type: 'string' } },
  run: async (input) => {
    if (input.positionals.length === 0) throw new UsageError(sentence('command.no-files'));
    const caseText = required(input, 'case');
    const files = input.positionals.map((path) => ({
      name: basename(path),
      contentBase64: readBytes(path).toString('base64'),
    }));
    return withSession(input, async (call) =>
      call('evidence.import', { caseId: await caseIdOf(call, caseText), files }),
    );
  },
};
