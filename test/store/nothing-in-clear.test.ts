/** After heavy use and after a kill nothing a client is known by stands in clear in the data or the temporary folder. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

/** Words of the client, of the files and of the table, which the child uses: see nothing-in-clear-child.ts. */
const KNOWN = [
  'Klartext Kunde GmbH',
  'Verborgene Mühle',
  'PLAINTEXT-INVOICE-7731',
  'Geheime Branche',
  'geheimes Passwort',
];

let folder: string;
let elsewhere: string;
let loans: string;

beforeAll(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), 'loans-'));
  loans = join(elsewhere, 'loans.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = `SELECT i AS n, '${KNOWN[3]} ' || (i % 7) AS sector, i % 5 = 0 AS bad FROM range(3000) t(i)`;
  await connection.run(`COPY (${rows}) TO '${loans}' (FORMAT parquet)`);
  connection.closeSync();
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clear-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place).flatMap((name) => {
    const path = join(place, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Places where a known word stands in clear, in UTF-8 or UTF-16. */
function inClear(): string[] {
  return filesIn(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return KNOWN.flatMap((word) =>
      [Buffer.from(word), Buffer.from(word, 'utf16le')].flatMap((form) =>
        bytes.includes(form) ? [`${file}: ${word}`] : [],
      ),
    );
  });
}

/** Runs the child up to a line it prints, and kills it there, or lets it end. */
function work(until: string | null): Promise<string> {
  const [data, temporary] = [join(folder, 'data'), join(folder, 'tmp')];
  mkdirSync(temporary, { recursive: true });
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'nothing-in-clear-child.ts'), data, loans, ...KNOWN],
    {
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    },
  );
  const said: string[] = [];
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => said.push(text));
  child.stdout.on('data', (text: string) => {
    said.push(text);
    if (!/^at /m.test(text)) return;
    if (until !== null && text.includes(until)) child.kill('SIGKILL');
    else child.stdin.write('go on\n');
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(said.join('')));
  });
}

test('nothing stands in clear after everything was done and closed', async () => {
  const said = await work(null);
  expect(said).toContain('closed');
  expect(filesIn(join(folder, 'data')).length).toBeGreaterThan(1);
  expect(inClear()).toEqual([]);
});

test.each(['case', 'evidence', 'table', 'profile', 'report'])(
  'nothing stands in clear after a kill once the %s is there',
  async (point) => {
    const said = await work(`at ${point}\n`);
    expect(said).toContain(`at ${point}\n`);
    expect(said).not.toContain('closed');
    expect(inClear()).toEqual([]);
  },
);
