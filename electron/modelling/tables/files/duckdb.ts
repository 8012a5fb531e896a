/** DuckDB in memory, for reading large CSV and Parquet files. */
import type { DuckDBResult } from '@duckdb/node-api';
import { DeskError } from '#shared/contract/reply.ts';
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

/** What DuckDB says is about the file it reads: an expected failure, told in its words. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // What follows the error itself are options of DuckDB, which are not the reader's to set.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\nPossible ');
    throw new DeskError('invalid-input', sentence('lab-table.unreadable', { why: message.trim() }));
  }
}

/**
 * Opens a database in memory; closed with the scope that holds it. It has one thread: with more, DuckDB
 * streams the rows of a large file in any order.
 */
export async function openDuckDb(): Promise<DuckDb> {
  // Loaded when a file asks for it: the desk starts without it.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await told(connection.run(sql));
    },
    stream: (sql) => told(connection.stream(sql)),
    [Symbol.asyncDispose]: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
