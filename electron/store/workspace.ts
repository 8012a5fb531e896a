/** An open workspace: its lock, its write connection, a pool of read connections, one queue for commands. */
import { timingSafeEqual } from 'node:crypto';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { canonicalJson } from '../ground/canonical.ts';
import type { JsonValue } from '../ground/json.ts';
import { syncFile, syncFolder } from '../security/atomic-file.ts';
import { appendAuditEvent, auditHead, type Signer } from './audit.ts';
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
import { mustBeInPlace, type Placed, placeOf } from './unavailable.ts';

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
  /** Who signs it, where it is an act of decision. */
  readonly signer?: Signer | undefined;
}

/** Copies that a change of key makes; one that a crash left holds nothing the workspace does not. */
const REKEYING = '.rekeying';

export class WorkspaceStore {
  readonly file: string;
  readonly #lock: WorkspaceLock;
  readonly #durability: Durability | undefined;
  readonly #readers: Connection[] = [];
  #key: Buffer;
  #writer: Connection;
  #placed: Placed;
  #queue: Promise<unknown> = Promise.resolve();
  /** Reads under way, and what new ones wait for while the key is changed. */
  readonly #reading = new Set<Promise<unknown>>();
  #gate: Promise<unknown> = Promise.resolve();
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
    this.#placed = placeOf(file);
    this.#durability = durability;
  }

  /**
   * Opens (or creates) a workspace for this process alone and migrates it. Of several keys the
   * first that opens it counts: after a change of key that was cut off either may be the file's.
   */
  static open(
    file: string,
    keys: Buffer | readonly Buffer[],
    mode: 'create' | 'write',
    durability?: Durability,
  ): WorkspaceStore {
    const lock = lockWorkspace(file);
    try {
      rmSync(file + REKEYING, { force: true });
      const { writer, key } = openWithOneOf(file, Buffer.isBuffer(keys) ? [keys] : keys, mode, durability);
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

  /** Whether one of the keys is the workspace's: who brings another has not opened it. */
  isOpenedBy(keys: readonly Buffer[]): boolean {
    return keys.some((key) => key.length === this.#key.length && timingSafeEqual(key, this.#key));
  }

  /** Lends the workspace key to what wraps it for an officer; it is copied and wiped afterwards. */
  async withKey<T>(work: (key: Buffer) => T | Promise<T>): Promise<T> {
    const key = Buffer.from(this.#key);
    try {
      return await work(key);
    } finally {
      key.fill(0);
    }
  }

  /** Runs a read on one consistent state of the workspace, beside any command under way. */
  async read<T>(work: (store: ReadStore) => T | Promise<T>): Promise<T> {
    await this.#gate;
    const run = this.#readOnce(work);
    const ended = run.catch(() => undefined).finally(() => this.#reading.delete(ended));
    this.#reading.add(ended);
    return run;
  }

  async #readOnce<T>(work: (store: ReadStore) => T | Promise<T>): Promise<T> {
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
      mustBeInPlace(this.file, this.#placed);
      return audited(this.#writer, work);
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Runs a change that nothing decided rests on, in a transaction of its own: it leaves no audit event. */
  writeAside(work: (store: AsideStore) => void): Promise<void> {
    const run = this.#queue.then(() => {
      mustBeInPlace(this.file, this.#placed);
      const writer = this.#writer;
      writer.database.transaction(() => work(writer))();
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /**
   * Encrypts the workspace under another key. A copy is encrypted anew with the event of it inside
   * and takes the file's place by one renaming: `stage` puts the new key beside the old one before
   * that, so that whoever signs in after a crash can open whichever of the two files is there.
   * @param next the new key, which the workspace keeps
   */
  rekey(
    next: Buffer,
    work: (store: WriteStore) => { value: undefined; entry: AuditEntry },
    stage: () => void | Promise<void>,
  ): Promise<void> {
    const run = this.#queue.then(async () => {
      mustBeInPlace(this.file, this.#placed);
      let open = (): void => undefined;
      this.#gate = new Promise<void>((resolve) => {
        open = resolve;
      });
      try {
        await Promise.all(this.#reading);
        await this.#encryptAnew(next, work, stage);
      } finally {
        open();
      }
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #encryptAnew(
    next: Buffer,
    work: (store: WriteStore) => { value: undefined; entry: AuditEntry },
    stage: () => void | Promise<void>,
  ): Promise<void> {
    const copy = this.file + REKEYING;
    this.#writer.database.pragma('wal_checkpoint(TRUNCATE)');
    for (const reader of this.#readers.splice(0)) reader.close();
    this.#writer.close();
    try {
      copyFileSync(this.file, copy);
      const copied = openConnection(copy, this.#key, 'write');
      try {
        // The key is changed under a rollback journal: with a write-ahead log it is refused.
        copied.database.pragma('journal_mode=DELETE');
        copied.database.pragma(`rekey="x'${next.toString('hex')}'"`);
        await audited(copied, work);
      } finally {
        copied.close();
      }
      syncFile(copy);
      await stage();
      renameSync(copy, this.file);
      syncFolder(dirname(this.file));
      this.#key.fill(0);
      this.#key = next;
    } catch (error) {
      rmSync(copy, { force: true });
      throw error;
    } finally {
      this.#writer = openConnection(this.file, this.#key, 'write', this.#durability);
      this.#placed = placeOf(this.file);
    }
  }

  /** Waits for the command under way, folds the write-ahead log into the file and lets go of it. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#queue;
    for (const reader of this.#readers.splice(0)) reader.close();
    this.#writer.close();
    if (this.#durability === 'at-close') syncFile(this.file);
    this.#key.fill(0);
    this.#lock.release();
  }
}

/** One transaction with its audit event: both are there afterwards, or neither. */
async function audited<T>(
  writer: Connection,
  work: (store: WriteStore) => Promise<{ value: T; entry: AuditEntry }> | { value: T; entry: AuditEntry },
): Promise<T> {
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
    const { signer, ...facts } = entry;
    appendAuditEvent(writer, {
      ...facts,
      signer,
      sequence,
      previousHash: head.hash,
      before: canonicalJson(entry.before),
      after: canonicalJson(withClock(entry, head.at)),
    });
    writer.database.exec('COMMIT');
    return value;
  } catch (error) {
    if (writer.database.inTransaction) writer.database.exec('ROLLBACK');
    throw error;
  }
}

/** Milliseconds by which calls beside each other may be out of order. */
const CLOCK_SLACK = 60_000;

/** What an event says, with the time of the event before it where the clock was set back since: the order of the chain counts. */
function withClock({ at, after }: AuditEntry, before: string): JsonValue {
  if (Date.parse(at) >= Date.parse(before) - CLOCK_SLACK || before === '') return after;
  const facts = typeof after === 'object' && after !== null && !Array.isArray(after) ? after : {};
  return { ...facts, clockSetBack: before };
}

/** The first key that opens the file; the others are wiped. */
function openWithOneOf(
  file: string,
  keys: readonly Buffer[],
  mode: 'create' | 'write',
  durability: Durability | undefined,
): { writer: Connection; key: Buffer } {
  let refusal: unknown;
  for (const key of keys) {
    try {
      const writer = openConnection(file, key, mode, durability);
      for (const other of keys) if (other !== key) other.fill(0);
      return { writer, key };
    } catch (error) {
      refusal ??= error;
    }
  }
  throw refusal;
}
