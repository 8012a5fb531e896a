/** DuckDB in memory, for reading large CSV and Parquet files. */
import type { DuckDBResult } from '@duckdb/node-api';
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

export interface DuckDb extends AsyncDisposable {
  run(sql: string): Promise<void>;
  /** Rows as they are computed, in chunks. */
  stream(sql: string): Promise<DuckDBResult>;
}

/** Text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Work on a file. What DuckDB says of it is an expected failure, told in words of the desk where it has some. */
async function told<T>(work: Promise<T>, file: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new DeskError('invalid-input', troubleOf(error instanceof Error ? error.message : String(error), file));
  }
}

function troubleOf(message: string, file: string): Sentence {
  const [, line] = /CSV Error on Line: (\d+)/.exec(message) ?? [];
  const [, headers, cells] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? [];
  if (line && headers && cells) {
    return sentence('file.at-line', {
      place: sentence('file.line', { file, line: Number(line) }),
      message: sentence('file.short-row', { cells: Number(cells), headers: Number(headers) }),
    });
  }
  if (/magic bytes|too small to be a Parquet/i.test(message)) return sentence('lab-table.no-parquet', { file });
  // What follows the error itself are options of DuckDB and its SQL, which are not the reader's to mend.
  const [why = ''] = message.split(/\n(?:\n|Possible )/);
  return sentence('lab-table.unreadable', { file, why: why.replace(/^[\w ]+ Error: /, '').trim() });
}

/**
 * Opens a database in memory; closed with the scope that holds it. It has one thread: with more, DuckDB
 * streams the rows of a large file in any order. Errors name the file.
 */
export async function openDuckDb(file: string): Promise<DuckDb> {
  // Loaded when a file asks for it: the desk starts without it.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await told(connection.run(sql), file);
    },
    stream: (sql) => told(connection.stream(sql), file),
    [Symbol.asyncDispose]: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
