/** A Parquet file from memory against the same file read by DuckDB, and that nothing of it stands on the disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readParquet, readParquetFile } from '#electron/modelling/tables/files/parquet.ts';
import { saying } from '#test/support/saying.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parquet-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COLUMNS = `i::INTEGER AS whole, (i * 1.5)::DOUBLE AS broken, (i / 3)::FLOAT AS single, i::BIGINT * 1000000 AS large,
  (i * 1.25)::DECIMAL(12, 2) AS money, ('  client ' || i) AS text, i % 2 = 0 AS yes, DATE '2026-01-30' + i::INTEGER AS day,
  TIMESTAMP '2026-01-30 08:05:00' + to_seconds(i * 100) AS at, CASE WHEN i % 3 = 0 THEN NULL ELSE '餐饮' END AS gap,
  i::UTINYINT AS small, CASE WHEN i % 4 = 0 THEN NULL ELSE i END AS hole`;

it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli'])(
  'is the same table from memory, %s',
  async (compression) => {
    const path = join(folder, `${compression}.parquet`);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      `COPY (SELECT ${COLUMNS} FROM range(60) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION ${compression}, ROW_GROUP_SIZE 20)`,
    );
    connection.closeSync();
    const [memory, disk] = [await readParquet(readFileSync(path), 'table'), await readParquetFile(path, 'table')];
    expect(memory.columns.length).toBe(12);
    expect(memory.columns).toEqual(disk.columns);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('desk-table-'))).toEqual([]);
  },
);

it('says what it cannot read', async () => {
  await expect(readParquet(Buffer.from('PAR1 and no more'), 'p')).rejects.toThrow(saying(/parquet/i));
  const path = join(folder, 'snappy.parquet');
  const bytes = readFileSync(path);
  await expect(readParquet(bytes.subarray(0, bytes.length / 2), 'p')).rejects.toMatchObject({ code: 'invalid-input' });
});
