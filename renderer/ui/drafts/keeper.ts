/** Keeps what is typed in forms: a moment after the last key, in the workspace; in memory while the desk is locked. */
import type { Client } from '#shared/contract/client.ts';

const PAUSE_MS = 500;

export interface KeptDraft {
  readonly content: string;
  /** An instant; null for what could not be stored because the desk had locked. */
  readonly savedAt: string | null;
}

/** Drafts of one page, by officer and place. Calls about one place go out one after another. */
export class DraftKeeper {
  readonly #client: Client;
  readonly #waiting = new Map<string, { readonly save: () => void; readonly timer: ReturnType<typeof setTimeout> }>();
  readonly #unsaved = new Map<string, string>();
  #calls: Promise<unknown> = Promise.resolve();

  constructor(client: Client) {
    this.#client = client;
  }

  /** What was typed at a place before and not sent; null where nothing was. */
  async load(officer: string, place: string): Promise<KeptDraft | null> {
    const unsaved = this.#unsaved.get(keyOf(officer, place));
    if (unsaved !== undefined) {
      this.#put(officer, place, unsaved);
      return { content: unsaved, savedAt: null };
    }
    await this.#calls;
    const reply = await this.#client('draft.get', { place });
    return reply.ok ? reply.value.draft : null;
  }

  /** The form now holds this content. */
  type(officer: string, place: string, content: string): void {
    const key = keyOf(officer, place);
    const save = (): void => {
      this.#stop(key);
      this.#put(officer, place, content);
    };
    this.#stop(key);
    this.#waiting.set(key, { save, timer: setTimeout(save, PAUSE_MS) });
  }

  /** The form was sent, emptied or given up. */
  discard(officer: string, place: string): void {
    const key = keyOf(officer, place);
    this.#stop(key);
    this.#unsaved.delete(key);
    this.#calls = this.#calls.then(() => this.#client('draft.discard', { place }));
  }

  /** Saves at once what is still waiting for its moment: the page is going away. */
  flush(): void {
    for (const { save } of [...this.#waiting.values()]) save();
  }

  #stop(key: string): void {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
  }

  #put(officer: string, place: string, content: string): void {
    const key = keyOf(officer, place);
    this.#unsaved.set(key, content);
    this.#calls = this.#calls.then(async () => {
      const reply = await this.#client('draft.put', { place, content });
      const isLocked = !reply.ok && (reply.code === 'locked' || reply.code === 'unauthenticated');
      if (!isLocked && this.#unsaved.get(key) === content) this.#unsaved.delete(key);
    });
  }
}

function keyOf(officer: string, place: string): string {
  return `${officer} ${place}`;
}

const keepers = new WeakMap<Client, DraftKeeper>();

/** The keeper of a client's page. */
export function keeperOf(client: Client): DraftKeeper {
  const keeper = keepers.get(client) ?? new DraftKeeper(client);
  keepers.set(client, keeper);
  return keeper;
}
