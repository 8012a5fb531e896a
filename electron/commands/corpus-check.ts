/** Reads every file of a folder and says what came of it. */

import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DeskError } from '#shared/contract/reply.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { say } from '#shared/text/tell.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { ReadFile } from '../evidence/reading.ts';
import { differences } from './corpus-expectations.ts';

export interface CheckedFile {
  readonly file: string;
  readonly outcome: 'read' | 'refused' | 'mismatch' | 'crashed';
  readonly format: string;
  /** Records by set: "bank_transaction 12". */
  readonly counts: string;
  readonly errors: number;
  readonly warnings: number;
  readonly milliseconds: number;
  /** Whether expected content lay beside it and was compared. */
  readonly isCompared: boolean;
  readonly remark: string;
}

/** Currency of files that name none. */
const CURRENCY = 'CNY';
/** Files that only describe a folder. */
const DESCRIPTION = /^(?:readme|licen[cs]e|notice|authors|\.)/i;

/** Checks all files of a folder and its folders, in order of their names. */
export async function checkFolder(folder: string, today: IsoDate): Promise<CheckedFile[]> {
  const names = filesIn(folder);
  const checked: CheckedFile[] = [];
  for (const name of names) {
    if (isExpectation(name, names)) continue;
    checked.push(await checkFile(folder, name, expectationOf(folder, name, names), today));
  }
  return checked;
}

function filesIn(folder: string): string[] {
  const isWanted = (entry: Dirent): boolean => entry.isFile() && !DESCRIPTION.test(entry.name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const stem = (name: string): string => name.replace(/\.[^./\\]*$/, '');

/** JSON beside a file of the same name says what it should hold. */
function isExpectation(name: string, names: readonly string[]): boolean {
  return (
    name.endsWith('.json') &&
    names.some((other) => !other.endsWith('.json') && [other, stem(other)].includes(stem(name)))
  );
}

function expectationOf(folder: string, name: string, names: readonly string[]): unknown {
  const beside = [`${stem(name)}.json`, `${name}.json`].find((other) => names.includes(other));
  return beside === undefined ? undefined : JSON.parse(readFileSync(join(folder, beside), 'utf8'));
}

async function checkFile(folder: string, name: string, expected: unknown, today: IsoDate): Promise<CheckedFile> {
  const start = performance.now();
  const blank = { file: name, format: '', counts: '', errors: 0, warnings: 0, isCompared: false };
  const taken = (): number => Math.round(performance.now() - start);
  try {
    const content = readFileSync(join(folder, name));
    const read = await readEvidence({ name, content }, { currency: CURRENCY, today });
    if (read.format === null) {
      return {
        ...blank,
        outcome: 'refused',
        milliseconds: taken(),
        remark: say(read.problems[0]?.message ?? '', 'en'),
      };
    }
    return judged(name, read, read.format, expected, taken());
  } catch (error) {
    const isRefusal = error instanceof DeskError && error.code === 'invalid-input';
    const remark = error instanceof DeskError ? say(error.words, 'en') : String(error);
    return { ...blank, outcome: isRefusal ? 'refused' : 'crashed', milliseconds: taken(), remark };
  }
}

function judged(name: string, read: ReadFile, format: string, expected: unknown, milliseconds: number): CheckedFile {
  const records = read.tables.flatMap((table) => table.records);
  const found = expected === undefined ? null : differences(expected, format, records);
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  const counts = [...Map.groupBy(records, ({ recordSet }) => recordSet)].map(([set, own]) => `${set} ${own.length}`);
  const unlike = expected !== undefined && found === null ? 'the JSON beside it is in a form that is not compared' : '';
  return {
    file: name,
    outcome: found && found.length > 0 ? 'mismatch' : 'read',
    format,
    counts: counts.join(', ') || 'no records',
    errors: errors.length,
    warnings: read.problems.length - errors.length,
    milliseconds,
    isCompared: found !== null,
    remark: found?.join('; ') || unlike || say(errors[0]?.message ?? '', 'en'),
  };
}
