/** The workspaces this process has open, shared by its sessions and jobs and closed with the last of them. */

import { realpathSync } from 'node:fs';
import { DeskError } from '#shared/contract/reply.ts';
import { Fault } from '#shared/domain/fault.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Durability } from '../store/connection.ts';
import { WorkspaceStore } from '../store/workspace.ts';

interface Entry {
  readonly store: WorkspaceStore;
  /** Sessions and background jobs that hold it. */
  holders: number;
}

export class OpenWorkspaces {
  readonly #open = new Map<string, Entry>();
  readonly #durability: Durability | undefined;

  constructor(durability: Durability | undefined) {
    this.#durability = durability;
  }

  /** A share in the open workspace at `file`, by the first of the keys that opens it; keys are copied, the caller keeps its own. */
  acquire(file: string, keys: readonly Buffer[]): WorkspaceStore {
    const path = realpathSync(file);
    const known = this.#open.get(path);
    if (known && !known.store.isOpenedBy(keys))
      throw new DeskError('unauthenticated', sentence('vault.other-workspace'));
    const copies = () => keys.map((key) => Buffer.from(key));
    const entry = known ?? { store: WorkspaceStore.open(path, copies(), 'write', this.#durability), holders: 0 };
    entry.holders += 1;
    this.#open.set(path, entry);
    return entry.store;
  }

  /** Another share in a workspace that is open; call what it returns to let go of it. */
  share(store: WorkspaceStore): () => Promise<void> {
    const entry = this.#open.get(store.file);
    if (!entry || entry.store !== store) throw new Fault('workspace.closed');
    entry.holders += 1;
    return () => this.release(store);
  }

  async release(store: WorkspaceStore): Promise<void> {
    const entry = this.#open.get(store.file);
    if (!entry || entry.store !== store) return;
    entry.holders -= 1;
    if (entry.holders > 0) return;
    this.#open.delete(store.file);
    await store.close();
  }
}
