/** Makes the sample workspace: a workspace like any other, filled through the same front door. */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clientOver } from '#shared/contract/client.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import { type BackendOptions, createBackend } from '../backend/backend.ts';
import { createWorkspace } from '../backend/new-workspace.ts';
import type { Progress } from '../backend/progress.ts';
import { vaultFile } from '../security/key-vault.ts';
import { SAMPLE_ADMINISTRATOR } from './officers.ts';
import { populateSample, SAMPLE_COUNT } from './populate.ts';
import { storyStart } from './staging/schedule.ts';

/** A clock that stands where the sample's story is. */
class StoryClock {
  #instant: IsoInstant;

  constructor(instant: IsoInstant) {
    this.#instant = instant;
  }

  set(instant: IsoInstant): void {
    this.#instant = instant;
  }

  now(): IsoInstant {
    return this.#instant;
  }

  today(): IsoDate {
    return this.#instant.slice(0, 10);
  }
}

/** A century: the story's days pass without the sessions locking. */
const NEVER_LOCK_SECONDS = 100 * 365 * 86_400;

/**
 * Makes the sample workspace at `file`. Built in a folder of its own and moved into place when it
 * is whole, so that a cancelled or crashed run leaves nothing behind under its name.
 */
export async function makeSampleWorkspace(file: string, options: BackendOptions, progress: Progress): Promise<void> {
  const folder = mkdtempSync(join(dirname(file), '.making-sample-'));
  const made = join(folder, basename(file));
  const clock = new StoryClock(options.clock.now());
  const backend = createBackend({
    ...options,
    dataFolder: folder,
    clock,
    idleLockSeconds: NEVER_LOCK_SECONDS,
    durability: 'at-close',
  });
  try {
    const story = {
      asOf: options.clock.today(),
      count: SAMPLE_COUNT,
      setTime: (instant: IsoInstant) => clock.set(instant),
    };
    await createWorkspace(made, {
      now: storyStart(story.asOf),
      newId: options.newId,
      administrator: SAMPLE_ADMINISTRATOR,
    });
    await populateSample(
      made,
      () => {
        const connection = backend.connect('command-line');
        return clientOver((operation, input) => connection.call(operation, input));
      },
      story,
      progress,
    );
    await backend.close();
    // The key file first: a workspace file without its keys would look like a finished one.
    renameSync(vaultFile(made), vaultFile(file));
    renameSync(made, file);
  } finally {
    await backend.close();
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}
