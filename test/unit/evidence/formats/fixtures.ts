/** The fixtures of structured documents, read as evidence. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvidenceReading, ReadFile } from '#electron/evidence/reading.ts';
import { say } from '#shared/text/tell.ts';
import { read } from '#test/unit/evidence/reading.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url));

export const FIXTURES: readonly string[] = readdirSync(FOLDER).sort();

/** The bytes of a fixture. */
export function bytesOf(name: string): Buffer {
  return readFileSync(`${FOLDER}${name}`);
}

/** A fixture as text, for tests that change it. */
export function textOf(name: string): string {
  return bytesOf(name).toString('utf8');
}

/** Reads a fixture. */
export function readFixture(name: string, reading: Partial<EvidenceReading> = {}): Promise<ReadFile> {
  return read(bytesOf(name), name, reading);
}

/** The records of one set, in order, with their places. */
export function recordsIn(file: ReadFile, recordSet: string): Record<string, unknown>[] {
  return file.tables
    .flatMap(({ records }) => records)
    .flatMap((record) => (record.recordSet === recordSet ? [{ locator: record.locator, ...record.fields }] : []));
}

/** The messages of all problems. */
export function messagesOf(file: ReadFile): string[] {
  return file.problems.map(({ message }) => say(message, 'en'));
}
