/**
 * `npm run corpus -- FOLDER`: reads every file of a folder, compares it with expected JSON beside it
 * and prints a table. Exit code 0 where nothing crashed and nothing differs, else 1; 2 without a folder.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock, todayOf } from '../ground/clock.ts';
import { type CheckedFile, checkFolder } from './corpus-check.ts';

/** Characters of a remark shown. */
const WIDEST_REMARK = 110;

/** The table, its columns as wide as what stands in them, and a line of totals. */
export function corpusTable(files: readonly CheckedFile[]): string {
  const header = ['file', 'outcome', 'format', 'records', 'errors', 'warnings', 'ms', 'compared', 'remark'];
  const rows = files.map(({ file, outcome, format, counts, errors, warnings, milliseconds, isCompared, remark }) => [
    file,
    outcome,
    format,
    counts,
    String(errors),
    String(warnings),
    String(milliseconds),
    isCompared ? 'yes' : '',
    remark.length > WIDEST_REMARK ? `${remark.slice(0, WIDEST_REMARK - 1)}…` : remark,
  ]);
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => (row[column] ?? '').length)));
  const lines = [header, widths.map((width) => '-'.repeat(width)), ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n\n${totalsOf(files)}\n`;
}

function totalsOf(files: readonly CheckedFile[]): string {
  const count = (outcome: CheckedFile['outcome']): number => files.filter((file) => file.outcome === outcome).length;
  const compared = files.filter(({ isCompared }) => isCompared).length;
  const compare = `${compared} compared with expected content, ${count('mismatch')} of them different`;
  return `${files.length} files: ${count('read') + count('mismatch')} read (${compare}), ${count('refused')} refused, ${count('crashed')} crashed`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function run([given]: readonly string[]): Promise<number> {
  // npm runs scripts in the project; a relative path is meant from where the command was typed.
  const folder = given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (folder === undefined || !isFolder(folder)) {
    process.stderr.write('Usage: npm run corpus -- FOLDER (a folder that exists)\n');
    return 2;
  }
  const files = await checkFolder(folder, todayOf(systemClock));
  process.stdout.write(corpusTable(files));
  return files.some(({ outcome }) => outcome === 'crashed' || outcome === 'mismatch') ? 1 : 0;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
