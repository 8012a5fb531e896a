/** A made-up file of loans for the commands on models, and the command line to run them. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { interactionTable, recordOf } from '../modelling/training/synthetic.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
export const table = interactionTable(400, 3);
export const records = Array.from({ length: table.rows }, (_, row) => recordOf(table, row));
export const INPUTS = ['a', 'b', 'c', 'd', 'k'];
export const HEADER = ['note', ...INPUTS, 'fold', 'constant', 'bad'];
export const ROWS = records.map((record, row) => [
  ...['seen', ...INPUTS.map((name) => record[name])],
  ...[row % 2, 1, table.target[row]],
]);

export function csv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => `${row.map((cell) => cell ?? '').join(',')}\n`).join('');
}

/** Runs the command line in a folder. */
export async function runDesk(folder: string, ...words: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [join(ROOT, 'electron', 'desk.ts'), ...words], { cwd: folder });
}
