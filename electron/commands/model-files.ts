/** Files that the commands on models read and write: models, directions of risk, labelled tables. */
import { writeFileSync } from 'node:fs';
import { DeskError } from '#shared/contract/reply.ts';
import type { Direction } from '#shared/domain/assessment.ts';
import type { Passport } from '#shared/domain/passport.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { hashOf } from '../ground/canonical.ts';
import { parseJsonDocument } from '../ground/checked-document.ts';
import { indicatorDefinition } from '../indicators/catalogue.ts';
import type { FileTable } from '../modelling/tables/cells.ts';
import { parseRows } from '../modelling/tables/files/delimited.ts';
import { readParquetFile } from '../modelling/tables/files/parquet.ts';
import { readTable } from '../modelling/tables/files/read-table.ts';
import { type LabelledData, labelledData, type TableRoles } from '../modelling/tables/labelled.ts';
import { checkLearnedModel } from '../modelling/training/learned/checked-learned.ts';
import { LEARNED_FORMAT, type LearnedModel } from '../modelling/training/learned/schema.ts';
import type { ModelDocument } from '../scoring/model.ts';
import { checkReadable, readBytes, readText } from './files.ts';

/** Whether a file is Parquet, by the ending of its name. */
export function isParquet(path: string): boolean {
  return /\.(parquet|pq)$/i.test(path);
}

/** A table of a CSV, XLSX or Parquet file, cell by cell. Throws DeskError where it cannot be read. */
export async function readFileTable(path: string): Promise<FileTable> {
  checkReadable(path);
  return isParquet(path) ? readParquetFile(path, path) : readTable(path, readBytes(path));
}

/** A labelled table of a CSV, XLSX or Parquet file. Throws DeskError with the column and row that is wrong. */
export async function readLabelledFile(path: string, roles: TableRoles): Promise<LabelledData> {
  return labelledData(await readFileTable(path), roles);
}

/** A model that `desk train` wrote. Throws DeskError "invalid-input" for a file of any other format. */
export function readModel(path: string): LearnedModel {
  const what = sentence('document.file', { what: sentence('document.model'), path });
  const value = parseJsonDocument(readText(path), what);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== LEARNED_FORMAT) {
    const named = format === undefined ? null : JSON.stringify(format);
    const message = sentence('command.model-format', { path, format: named, expected: LEARNED_FORMAT });
    throw new DeskError('invalid-input', message, [{ place: 'format', message }]);
  }
  return checkLearnedModel(value);
}

/** Words for a direction of risk. 1 and −1 are as gradient boosting takes them: whether the PD rises with the input. */
const DIRECTION_OF: ReadonlyMap<string, Direction> = new Map([
  ['higher-is-riskier', 'higher-is-riskier'],
  ['lower-is-riskier', 'lower-is-riskier'],
  ['none', 'none'],
  ['1', 'higher-is-riskier'],
  ['+1', 'higher-is-riskier'],
  ['-1', 'lower-is-riskier'],
  ['0', 'none'],
]);

/**
 * Directions of risk by input: a JSON object, or a CSV of two columns (input, direction). Throws
 * DeskError "invalid-input" naming the input whose direction is none.
 */
export function readDirections(path: string): Record<string, Direction> {
  const text = readText(path);
  const what = sentence('document.file', { what: sentence('document.directions'), path });
  const entries = text.trimStart().startsWith('{')
    ? Object.entries(parseJsonDocument(text, what) as object)
    : parseRows(text, ',').rows.map((row) => [row[0] ?? '', row[1] ?? ''] as const);
  return Object.fromEntries(
    entries.map(([name, word]) => {
      const direction = DIRECTION_OF.get(String(word));
      if (direction) return [name, direction];
      const given = JSON.stringify(word);
      const message = sentence('command.no-direction', { input: name, path, given });
      throw new DeskError('invalid-input', message, [{ place: name, message }]);
    }),
  );
}

/** What a passport says of the case model itself; an input is called as `named` calls its indicator, else by its name. */
export function modelFacts(
  model: ModelDocument,
  named: ReadonlyMap<string | null, Words>,
): Pick<Passport, 'model' | 'inputs'> {
  const { id, name, version, format, inputs } = model;
  return {
    model: { id, name, version, hash: hashOf(model), format, purpose: 'cases' },
    inputs: inputs.map(({ indicator, direction, origin }) => ({
      input: named.get(indicator) ?? indicatorDefinition(indicator).name,
      indicator,
      direction,
      origin,
    })),
  };
}

/** Writes a case model and, where there is one, its passport beside it ("m.json", "m-passport.json"). Returns the passport's path. */
export function writeCaseModel(out: string, model: ModelDocument, passport: Passport | null): string | null {
  const write = (path: string, document: unknown) => writeFileSync(path, `${JSON.stringify(document, null, 1)}\n`);
  write(out, model);
  if (!passport) return null;
  const beside = `${out.replace(/\.json$/i, '')}-passport.json`;
  write(beside, passport);
  return beside;
}
