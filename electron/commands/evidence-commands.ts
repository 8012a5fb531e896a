/** Commands on evidence files: read one without a workspace, import some into a case. */

import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ZodError } from 'zod';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Taxonomy, taxonomyFileSchema, taxonomyOf } from '../evidence/mappings/taxonomies.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { ReadTable } from '../evidence/reading.ts';
import { systemClock, todayOf } from '../ground/clock.ts';
import { type Command, caseIdOf, required, SESSION_OPTIONS, UsageError, withSession } from './command.ts';

/** Currency of amounts in files that name none, where no application says which it is. */
const DEFAULT_CURRENCY = 'CNY';

function readBytes(path: string): Buffer {
  try {
    return readFileSync(resolve(path));
  } catch (error) {
    throw new DeskError(
      'not-found',
      sentence('command.unreadable', { path, why: error instanceof Error ? error.message : String(error) }),
    );
  }
}

/** A mapping file of the form of those that come with the desk. */
function readTaxonomy(path: string): Taxonomy {
  try {
    return taxonomyOf(taxonomyFileSchema.parse(JSON.parse(readBytes(path).toString('utf8'))));
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const details =
      error instanceof ZodError
        ? error.issues.map(({ path: at, message }) => ({ place: at.map(String).join('.'), message }))
        : [{ place: path, message: error instanceof Error ? error.message : String(error) }];
    throw new DeskError('invalid-input', sentence('command.no-taxonomy', { path }), details);
  }
}

/** What of a table no record set took. */
function unmappedOf({ table, mapping, unmappedColumns }: ReadTable): object[] {
  const { sheet, headers } = table;
  if (!mapping) return [{ sheet, message: sentence('command.table-not-recognised', { headers }) }];
  return unmappedColumns.map((column) => ({ sheet, column, message: sentence('command.column-not-taken') }));
}

export const readCommand: Command = {
  name: 'read',
  usage: 'read FILE [--currency CODE] [--applicant NAME-OR-ID] [--taxonomy MAPPING.json]',
  summary: `Parses one evidence file without a workspace: its format, records by record set, and what was not understood. Amounts without a currency are read as ${DEFAULT_CURRENCY} unless --currency says otherwise; --applicant tells sales from purchases; --taxonomy maps an XBRL taxonomy the desk has no mapping file for.`,
  options: { currency: { type: 'string' }, applicant: { type: 'string' }, taxonomy: { type: 'string' } },
  run: async ({ positionals, values }) => {
    const [path] = positionals;
    if (path === undefined) throw new UsageError('The file to read is missing.');
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
  name: 'import',
  usage: 'import --workspace FILE --officer NAME --case ID FILE…',
  summary: 'Imports evidence files into a case, all or nothing; prints what came in and what was not understood.',
  options: { ...SESSION_OPTIONS, case: { type: 'string' } },
  run: async (input) => {
    if (input.positionals.length === 0) throw new UsageError('The files to import are missing.');
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
