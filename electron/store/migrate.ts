/** Brings a workspace file to the present schema, one numbered migration at a time. */

import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { addFunctions, Connection, type ReadStore } from './connection.ts';
import { initialMigration } from './migrations/0001-initial.ts';
import { evidenceMigration } from './migrations/0002-evidence.ts';
import { modelsMigration } from './migrations/0003-models.ts';
import { languageMigration } from './migrations/0004-language.ts';
import { draftsMigration } from './migrations/0005-drafts.ts';
import { statementsMigration } from './migrations/0006-statements.ts';
import { twoAdministratorsMigration } from './migrations/0007-two-administrators.ts';
import { conflictsMigration } from './migrations/0008-conflicts.ts';
import { facilityTermsMigration } from './migrations/0009-facility-terms.ts';
import { keysMigration } from './migrations/0010-keys.ts';
import { secondWallMigration } from './migrations/0011-second-wall.ts';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  initialMigration,
  evidenceMigration,
  modelsMigration,
  languageMigration,
  draftsMigration,
  statementsMigration,
  twoAdministratorsMigration,
  conflictsMigration,
  facilityTermsMigration,
  keysMigration,
  secondWallMigration,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** What SQLite says of the objects of a schema: tables, indices, triggers, views, as they were made. */
const OBJECTS = 'SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL';

/** Names of what a workspace of this version has in its schema and this one has not, or has changed: a guard among them. */
export function schemaDifferences(store: ReadStore): string[] {
  const fresh = new Connection(new Database(':memory:'));
  try {
    addFunctions(fresh.database);
    for (const { sql } of MIGRATIONS) fresh.database.exec(sql);
    const given = new Map(store.all<{ name: string; sql: string }>(OBJECTS).map(({ name, sql }) => [name, sql]));
    const differing = fresh
      .all<{ name: string; sql: string }>(OBJECTS)
      .flatMap(({ name, sql }) => (given.get(name) === sql ? [] : [name]));
    const known = new Set(fresh.all<{ name: string }>(OBJECTS).map(({ name }) => name));
    return [...differing, ...[...given.keys()].filter((name) => !known.has(name))];
  } finally {
    fresh.close();
  }
}

/** The schema version a file is at; 0 for an empty one. */
export function schemaVersion(connection: Connection): number {
  return connection.database.pragma('user_version', { simple: true }) as number;
}

/**
 * Runs the migrations a file lacks, each in a transaction of its own together with its version.
 * A file that already has content is copied beside itself first (`<file>.before-v<N>`; the copy is
 * as encrypted as the original). Refuses a file written by a newer version of the desk.
 */
export function migrate(connection: Connection, file: string): void {
  const current = schemaVersion(connection);
  if (current > SCHEMA_VERSION) {
    throw new DeskError('conflict', sentence('workspace.from-the-future', { current, known: SCHEMA_VERSION }));
  }
  if (current > 0 && current < SCHEMA_VERSION) {
    connection.database.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, `${file}.before-v${SCHEMA_VERSION}`);
  }
  for (const migration of MIGRATIONS.slice(current)) {
    connection.database.exec('BEGIN IMMEDIATE');
    try {
      connection.database.exec(migration.sql);
      connection.database.pragma(`user_version = ${migration.version}`);
      connection.database.exec('COMMIT');
    } catch (error) {
      connection.database.exec('ROLLBACK');
      throw error;
    }
  }
}
