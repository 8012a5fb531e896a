/** Parquet files as tables: those of the disk through DuckDB, those of the workspace from memory. */
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { Compressors, SchemaElement } from 'hyparquet';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
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

/** Decompressions the reader in memory lacks. */
const COMPRESSORS: Compressors = {
  GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: size }),
  BROTLI: (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: size }),
  ZSTD: (bytes, size) => zstdDecompressSync(bytes, { maxOutputLength: size }),
};

/** Reads a Parquet file from memory: no copy of it stands on the disk. Throws DeskError "invalid-input" where it cannot. */
export async function readParquet(content: Uint8Array, name: string): Promise<FileTable> {
  const file = new Uint8Array(content).buffer;
  try {
    const { parquetMetadata, parquetRead, parquetSchema } = await import('hyparquet');
    const metadata = parquetMetadata(file);
    const columns = parquetSchema(metadata).children.map(({ element }) => element);
    const rows: Cell[][] = [];
    await parquetRead({
      file,
      metadata,
      compressors: COMPRESSORS,
      onComplete: (read) => {
        for (const row of read) rows.push(columns.map((column, index) => cellOf(row[index], column)));
      },
    });
    return fileTable(
      columns.map((column) => column.name.trim()),
      rows,
      (row) => row + 1,
    );
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new DeskError(
      'invalid-input',
      /magic|footer|metadata length|too short/i.test(why)
        ? sentence('lab-table.no-parquet', { file: name })
        : sentence('lab-table.unreadable', { file: name, why }),
    );
  }
}

/** A value as the cell that DuckDB makes of it: numbers as numbers, everything else as text. */
function cellOf(value: unknown, { type, converted_type, logical_type }: SchemaElement): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string') return value.trim();
  if (value instanceof Date) {
    const isDay = converted_type === 'DATE' || logical_type?.type === 'DATE';
    const [day = '', time = ''] = value.toISOString().split('T');
    return isDay && type === 'INT32'
      ? day
      : `${day} ${time.replace('Z', '').replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros))}`;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
