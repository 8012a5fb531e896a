/** Parquet files as tables, through DuckDB. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cell, type FileTable, fileTable } from '../cells.ts';
import { openDuckDb, sqlName, sqlText } from './duckdb.ts';

/** Whether bytes begin like a Parquet file. */
export function isParquetContent(content: Uint8Array): boolean {
  return Buffer.from(content.subarray(0, 4)).toString('latin1') === 'PAR1';
}

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/;

/** Reads a Parquet file of this machine. Throws DeskError "invalid-input" where it is damaged; errors call it by its name. */
export async function readParquetFile(path: string, name: string): Promise<FileTable> {
  await using database = await openDuckDb(name);
  const source = `read_parquet(${sqlText(path)})`;
  const described = await database.stream(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${source})`);
  const columns = (await described.getRowsJson()) as unknown as [string, string][];
  const cells = columns.map(([name, type]) =>
    NUMBERS.test(type) ? `CAST(${sqlName(name)} AS DOUBLE)` : `trim(CAST(${sqlName(name)} AS VARCHAR))`,
  );
  const result = await database.stream(`SELECT ${cells.join(', ')} FROM ${source}`);
  const rows = (await result.getRows()).map((row) => row.map((cell): Cell => (isCell(cell) ? cell : '')));
  return fileTable(
    columns.map(([name]) => name.trim()),
    rows,
    (row) => row + 1,
  );
}

function isCell(value: unknown): value is Cell {
  return typeof value === 'number' || typeof value === 'string';
}

/** Reads a Parquet file from memory. DuckDB reads files only, so a private copy stands on disk while it reads. */
export async function readParquet(content: Uint8Array, name: string): Promise<FileTable> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-table-'));
  try {
    const path = join(folder, 'table.parquet');
    writeFileSync(path, content, { mode: 0o600 });
    return await readParquetFile(path, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
