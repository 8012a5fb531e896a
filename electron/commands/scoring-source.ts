/** The inputs of a model as an SQL query over a CSV or Parquet file. */
import { closeSync, openSync, readSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { MISSING_WORDS } from '../modelling/tables/cells.ts';
import { type DuckDb, sqlName, sqlText } from '../modelling/tables/files/duckdb.ts';
import type { LearnedInput } from '../modelling/training/learned/schema.ts';
import { checkReadable } from './files.ts';
import { isParquet } from './model-files.ts';

interface InputsQuery {
  /** One column per input in order (DOUBLE or VARCHAR, missing is NULL), then whether a number of the row is none. */
  readonly sql: string;
  /** The error that names the column and cell of a row, counted from 0, whose number is none. */
  wrongNumber(row: number): Promise<DeskError>;
}

/** Most of a file's start that is read for its header. */
const HEADER_BYTES = 1 << 20;

/** The query of a model's inputs. Throws DeskError "invalid-input" naming the columns that are not there. */
export async function inputsQuery(
  database: DuckDb,
  path: string,
  inputs: readonly LearnedInput[],
): Promise<InputsQuery> {
  checkReadable(path);
  const { source, columns } = isParquet(path) ? await parquetSource(database, path) : csvSource(path);
  const absent = inputs.filter(({ name }) => !columns.has(name)).map(({ name }) => name);
  if (absent.length > 0) {
    const message = sentence('command.columns-absent', { path, columns: absent });
    throw new DeskError(
      'invalid-input',
      message,
      absent.map((name) => ({ place: name, message: sentence('lab-table.column-missing') })),
    );
  }
  const cellOf = (name: string): string => columns.get(name)?.cell ?? '';
  const values = inputs.map(({ kind, name }) =>
    kind === 'numeric' ? `TRY_CAST(${cellOf(name)} AS DOUBLE)` : cleanText(cellOf(name)),
  );
  const doubtful = inputs.filter(({ kind, name }) => kind === 'numeric' && columns.get(name)?.isText);
  const wrong = doubtful.map(({ name }) => isNoNumber(cellOf(name)));
  return {
    sql: `SELECT ${[...values, wrong.join(' OR ') || 'false'].join(', ')} FROM ${source}`,
    wrongNumber: async (row) => {
      const cells = doubtful.map(({ name }) => cellOf(name)).join(', ');
      const tests = wrong.join(', ');
      const result = await database.stream(`SELECT [${cells}], [${tests}] FROM ${source} LIMIT 1 OFFSET ${row}`);
      const [found] = await result.getRowsJson();
      const [texts, flags] = (found ?? [[], []]) as unknown as [unknown[], unknown[]];
      const at = flags.indexOf(true);
      const place = sentence('command.row-below', { column: doubtful[at]?.name ?? '', row: row + 1 });
      const message = sentence('command.not-a-number', { place, cell: JSON.stringify(texts[at]) });
      return new DeskError('invalid-input', message, [
        { place, message: sentence('lab-table.must-be', { expected: sentence('lab-table.number-or-empty') }) },
      ]);
    },
  };
}

/** Text of a cell without blanks around it; NULL where it stands for "not provided". */
function cleanText(cell: string): string {
  const text = `trim(CAST(${cell} AS VARCHAR))`;
  return `CASE WHEN ${text} IN (${MISSING_WORDS.map(sqlText).join(', ')}) THEN NULL ELSE ${text} END`;
}

/** Whether a cell of text is neither a number nor missing; only cells that are no number are looked at again. */
function isNoNumber(cell: string): string {
  const isOther = `trim(${cell}) NOT IN (${MISSING_WORDS.map(sqlText).join(', ')})`;
  return `CASE WHEN ${cell} IS NOT NULL AND TRY_CAST(${cell} AS DOUBLE) IS NULL THEN ${isOther} ELSE false END`;
}

interface Source {
  /** What stands after FROM. */
  readonly source: string;
  /** By name, the column in SQL and whether it holds text. */
  readonly columns: ReadonlyMap<string, { readonly cell: string; readonly isText: boolean }>;
}

function csvSource(path: string): Source {
  const names = csvHeader(path);
  // SQL knows no letter case in names and takes none twice; in a CSV the first column of a name counts.
  const cells = names.map((_, index) => `c${index}`);
  const types = cells.map((cell) => `${cell}: 'VARCHAR'`).join(', ');
  // Nothing is guessed from the first rows: a file says the same whatever stands in them.
  const options = `auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}}`;
  return {
    source: `read_csv(${sqlText(path)}, ${options})`,
    columns: new Map(names.map((name, index) => [name, { cell: `c${index}`, isText: true }] as const).toReversed()),
  };
}

function csvHeader(path: string): string[] {
  const file = openSync(path, 'r');
  const start = Buffer.alloc(HEADER_BYTES);
  let length: number;
  try {
    length = readSync(file, start, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
  const options = { bom: true, skip_empty_lines: true, trim: true, to: 1 };
  const [names] = parse(start.toString('utf8', 0, length), options) as string[][];
  if (!names) throw new DeskError('invalid-input', sentence('command.empty-table', { path }));
  return names;
}

async function parquetSource(database: DuckDb, path: string): Promise<Source> {
  const source = `read_parquet(${sqlText(path)})`;
  const result = await database.stream(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${source})`);
  const rows = (await result.getRowsJson()) as unknown as [string, string][];
  return {
    source,
    columns: new Map(rows.map(([name, type]) => [name, { cell: sqlName(name), isText: type === 'VARCHAR' }])),
  };
}
