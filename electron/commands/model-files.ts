/** Files that the commands on models read and write: models, directions of risk, labelled tables. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import type { Direction } from '#shared/domain/assessment.ts';
import { parseJsonDocument } from '../ground/checked-document.ts';
import type { FileTable } from '../modelling/tables/cells.ts';
import { parseRows } from '../modelling/tables/files/delimited.ts';
import { readParquetFile } from '../modelling/tables/files/parquet.ts';
import { readTable } from '../modelling/tables/files/read-table.ts';
import { type LabelledData, labelledData, type TableRoles } from '../modelling/tables/labelled.ts';
import { checkLearnedModel } from '../modelling/training/learned/checked-learned.ts';
import { LEARNED_FORMAT, type LearnedModel } from '../modelling/training/learned/schema.ts';

/** Throws DeskError "not-found" where there is no such file that can be read. */
export function checkReadable(path: string): void {
  let isFile: boolean;
  try {
    isFile = statSync(path).isFile();
    accessSync(path, constants.R_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DeskError('not-found', `${path} cannot be read: ${why}`);
  }
  if (!isFile) throw new DeskError('not-found', `${path} is not a file.`);
}

/** Text of a file. Throws DeskError "not-found" where it cannot be read. */
export function readText(path: string): string {
  checkReadable(path);
  return readFileSync(path, 'utf8');
}

/** Refuses a place that nothing can be written to, before long work and not after it. */
export function checkWritable(path: string): void {
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
  } catch {
    throw new DeskError('invalid-input', `${path} cannot be written: its folder is not there or is read-only.`);
  }
}

/** Whether a file is Parquet, by the ending of its name. */
export function isParquet(path: string): boolean {
  return /\.(parquet|pq)$/i.test(path);
}

/** A table of a CSV, XLSX or Parquet file, cell by cell. Throws DeskError where it cannot be read. */
export async function readFileTable(path: string): Promise<FileTable> {
  checkReadable(path);
  return isParquet(path) ? readParquetFile(path) : readTable(path, readFileSync(path));
}

/** A labelled table of a CSV, XLSX or Parquet file. Throws DeskError with the column and row that is wrong. */
export async function readLabelledFile(path: string, roles: TableRoles): Promise<LabelledData> {
  return labelledData(await readFileTable(path), roles);
}

/** A model that `desk train` wrote. Throws DeskError "invalid-input" for a file of any other format. */
export function readModel(path: string): LearnedModel {
  const value = parseJsonDocument(readText(path), `model ${path}`);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== LEARNED_FORMAT) {
    const found = format === undefined ? 'names no format' : `is of the format ${JSON.stringify(format)}`;
    const message = `${path} ${found}; models made by \`desk train\` are of the format "${LEARNED_FORMAT}".`;
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
  const entries = text.trimStart().startsWith('{')
    ? Object.entries(parseJsonDocument(text, `file of directions ${path}`) as object)
    : parseRows(text, ',').rows.map((row) => [row[0] ?? '', row[1] ?? ''] as const);
  return Object.fromEntries(
    entries.map(([name, word]) => {
      const direction = DIRECTION_OF.get(String(word));
      if (direction) return [name, direction];
      const message = `The direction of ${name} in ${path} is ${JSON.stringify(word)}; it must be "higher-is-riskier", "lower-is-riskier" or "none" (or 1, -1, 0: whether the PD rises with the input).`;
      throw new DeskError('invalid-input', message, [{ place: name, message }]);
    }),
  );
}
