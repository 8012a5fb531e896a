/** Handles on the encrypted database. What a handle may do is in its type: only a WriteStore can run. */

import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DeskError } from '#shared/contract/reply.ts';
import { canonicalName } from '#shared/domain/sign-in-names.ts';
import { sentence } from '#shared/text/sentence.ts';
import { typedRefusal } from './four-eyes-refusal.ts';

export type SqlValue = string | number | bigint | Buffer | null;

export interface ReadStore {
  /** All rows of a query, as objects with the column names. */
  all<Row>(sql: string, ...parameters: SqlValue[]): Row[];
  /** The first row, or undefined. */
  get<Row>(sql: string, ...parameters: SqlValue[]): Row | undefined;
}

/** Changes beside the audit chain: of what no decision rests on. */
export interface AsideStore extends ReadStore {
  /** Runs a statement that writes. Throws FourEyesRefusal where the schema sees one person in two parts. */
  run(sql: string, ...parameters: SqlValue[]): { changes: number; lastInsertRowid: number };
}

export interface WriteStore extends AsideStore {
  /** Number of the audit event this transaction will write: the point in time of all it changes. */
  readonly sequence: number;
}

/**
 * When a commit is on the disk: before the command is answered, or only once the file is closed,
 * for a workspace that is still being made and is thrown away unless it becomes whole.
 */
export type Durability = 'every-commit' | 'at-close';

/** Statements are prepared once per connection and text. */
export class Connection implements ReadStore {
  readonly database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.database = database;
  }

  statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  all<Row>(sql: string, ...parameters: SqlValue[]): Row[] {
    return this.statement(sql).all(...parameters) as Row[];
  }

  get<Row>(sql: string, ...parameters: SqlValue[]): Row | undefined {
    return this.statement(sql).get(...parameters) as Row | undefined;
  }

  run(sql: string, ...parameters: SqlValue[]): { changes: number; lastInsertRowid: number } {
    try {
      const result = this.statement(sql).run(...parameters);
      return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) };
    } catch (error) {
      throw typedRefusal(error);
    }
  }

  close(): void {
    this.#statements.clear();
    this.database.close();
  }
}

/** What SQL has no function for and a migration asks: the form a sign-in name is known by. */
export function addFunctions(database: Database.Database): void {
  database.function('canonical_name', { deterministic: true }, (name) => canonicalName(String(name)));
}

/**
 * Opens the SQLCipher database at `file` with a raw 32-byte key. The key comes first, then the
 * pragmas; `recursive_triggers` is what keeps INSERT OR REPLACE from slipping past the
 * append-only triggers. Throws `conflict` where the file cannot be read with its own key.
 */
export function openConnection(
  file: string,
  key: Buffer,
  mode: 'create' | 'write' | 'read',
  durability: Durability = 'every-commit',
): Connection {
  // For its user alone, which SQLite's own files beside it take over.
  if (mode === 'create') closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file, { fileMustExist: mode !== 'create', readonly: mode === 'read' });
  try {
    database.pragma("cipher='sqlcipher'");
    database.pragma('legacy=4');
    database.pragma(`key="x'${key.toString('hex')}'"`);
    database.pragma('foreign_keys=ON');
    if (mode !== 'read') database.pragma('journal_mode=WAL');
    database.pragma(durability === 'every-commit' ? 'synchronous=FULL' : 'synchronous=OFF');
    database.pragma('recursive_triggers=ON');
    database.pragma('trusted_schema=OFF');
    // What SQLite sorts or keeps aside it would else write into the temporary folder, in clear.
    database.pragma('temp_store=MEMORY');
    database.pragma('cache_size=-32000');
    addFunctions(database);
    database.prepare('SELECT count(*) FROM sqlite_master').get();
  } catch (error) {
    database.close();
    throw isDamage(error) ? new DeskError('conflict', sentence('workspace.damaged')) : error;
  }
  return new Connection(database);
}

/** Whether an error of the database says that the file's content is broken. */
function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR');
}
