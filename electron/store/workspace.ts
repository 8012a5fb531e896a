/** An open workspace: its lock, its write connection, a pool of read connections, one queue for commands. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { canonicalJson } from '../ground/canonical.ts';
import type { JsonValue } from '../ground/json.ts';
import { appendAuditEvent, auditHead } from './audit.ts';
import {
  type AsideStore,
  type Connection,
  type Durability,
  openConnection,
  type ReadStore,
  type WriteStore,
} from './connection.ts';
import { lockWorkspace, type WorkspaceLock } from './lock.ts';
import { migrate } from './migrate.ts';

/** Who acts, as the audit chain names them. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

export interface AuditEntry {
  readonly at: string;
  readonly actor: Actor;
  readonly operation: string;
  readonly subject: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

export class WorkspaceStore {
  readonly file: string;
  readonly #key: Buffer;
  readonly #lock: WorkspaceLock;
  readonly #writer: Connection;
  readonly #durability: Durability | undefined;
  readonly #readers: Connection[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(
    file: string,
    key: Buffer,
    lock: WorkspaceLock,
    writer: Connection,
    durability: Durability | undefined,
  ) {
    this.file = file;
    this.#key = key;
    this.#lock = lock;
    this.#writer = writer;
    this.#durability = durability;
  }

  /** Opens (or creates) a workspace for this process alone and migrates it. */
  static open(file: string, key: Buffer, mode: 'create' | 'write', durability?: Durability): WorkspaceStore {
    const lock = lockWorkspace(file);
    try {
      const writer = openConnection(file, key, mode, durability);
      try {
        migrate(writer, file);
        return new WorkspaceStore(file, key, lock, writer, durability);
      } catch (error) {
        writer.close();
        throw error;
      }
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Runs a read on one consistent state of the workspace, beside any command under way. */
  async read<T>(work: (store: ReadStore) => T | Promise<T>): Promise<T> {
    const reader = this.#readers.pop() ?? openConnection(this.file, this.#key, 'read');
    reader.database.exec('BEGIN');
    try {
      return await work(reader);
    } finally {
      reader.database.exec('ROLLBACK');
      if (this.#closed) reader.close();
      else this.#readers.push(reader);
    }
  }

  /**
   * Runs one command alone, in one transaction together with its audit event: both are there
   * afterwards, or neither.
   */
  write<T>(
    work: (store: WriteStore) => Promise<{ value: T; entry: AuditEntry }> | { value: T; entry: AuditEntry },
  ): Promise<T> {
    const run = this.#queue.then(async () => {
      const writer = this.#writer;
      writer.database.exec('BEGIN IMMEDIATE');
      try {
        const head = auditHead(writer);
        const sequence = head.sequence + 1;
        const store: WriteStore = {
          all: (sql, ...parameters) => writer.all(sql, ...parameters),
          get: (sql, ...parameters) => writer.get(sql, ...parameters),
          run: (sql, ...parameters) => writer.run(sql, ...parameters),
          sequence,
        };
        const { value, entry } = await work(store);
        appendAuditEvent(writer, {
          ...entry,
          sequence,
          previousHash: head.hash,
          before: canonicalJson(entry.before),
          after: canonicalJson(entry.after),
        });
        writer.database.exec('COMMIT');
        return value;
      } catch (error) {
        if (writer.database.inTransaction) writer.database.exec('ROLLBACK');
        throw error;
      }
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Runs a change that nothing decided rests on, in a transaction of its own: it leaves no audit event. */
  writeAside(work: (store: AsideStore) => void): Promise<void> {
    const run = this.#queue.then(() => {
      const writer = this.#writer;
      writer.database.transaction(() => work(writer))();
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Waits for the command under way, folds the write-ahead log into the file and lets go of it. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#queue;
    for (const reader of this.#readers.splice(0)) reader.close();
    this.#writer.close();
    if (this.#durability === 'at-close') syncToDisk(this.file);
    this.#key.fill(0);
    this.#lock.release();
  }
}

function syncToDisk(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
