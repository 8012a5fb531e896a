/** First looks at a table of the lab: its size, its columns, what each tells of the outcome, whether settings fit. */
import type { LabSettings } from '#shared/domain/lab.ts';
import { type ColumnDescription, describeTable, sampleOf } from '../tables/describe.ts';
import { readTable } from '../tables/files/read-table.ts';
import { labelledData } from '../tables/labelled.ts';
import { profileTable, type TableProfile } from '../tables/profile.ts';
import { type LabFile, readRunTable } from './run-table.ts';

/** Rows of a table that are shown. */
const SAMPLE_ROWS = 20;

/** Rows and columns of a file. Throws DeskError "invalid-input" where it is no table. */
export async function measureFile({ name, content }: LabFile): Promise<{ rows: number; columns: number }> {
  const { rows, columns } = await readTable(name, content);
  return { rows, columns: columns.length };
}

/** What the columns look like, and the first rows. */
export async function describeFile({
  name,
  content,
}: LabFile): Promise<{ columns: readonly ColumnDescription[]; sample: string[][] }> {
  const table = await readTable(name, content);
  return { columns: describeTable(table).columns, sample: sampleOf(table, SAMPLE_ROWS) };
}

/** Profile of every column for an outcome; rows without one are counted apart. */
export async function profileFile({
  file,
  target,
}: {
  readonly file: LabFile;
  readonly target: string;
}): Promise<TableProfile & { readonly unknown: number }> {
  const table = await readTable(file.name, file.content);
  const data = labelledData(table, { target, emptyOutcome: 'rejected' });
  return { ...profileTable(data.table), unknown: data.rejected?.rows ?? 0 };
}

/** Number of folds that settings make of a table. Throws DeskError "invalid-input" where they do not fit it. */
export async function countFolds({
  file,
  settings,
}: {
  readonly file: LabFile;
  readonly settings: LabSettings;
}): Promise<number> {
  return new Set((await readRunTable(file, settings)).folds).size;
}
