/** Makes the sample workspace: a workspace like any other, filled through the same front door. */
import { dirname } from 'node:path';
import { clientOver } from '#shared/contract/client.ts';
import type { Reply } from '#shared/contract/reply.ts';
import type { IsoInstant, TimeZone } from '#shared/domain/dates.ts';
import type { Language } from '#shared/domain/language.ts';
import { type Clock, todayOf } from '../ground/clock.ts';
import type { Progress } from '../ground/progress.ts';
import { makeAside } from '../store/made-aside.ts';
import { SAMPLE_ADMINISTRATORS } from './officers.ts';
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

  /** The story plays in China, wherever it is told. */
  zone(): TimeZone {
    return 'Asia/Shanghai';
  }
}

/** Who fills the sample: a desk of its own, on the folder and the clock of the story. */
interface SampleDesk {
  connect(host: 'command-line'): {
    call(operation: string, input: unknown, language: Language): Promise<Reply<unknown>>;
  };
  close(): Promise<void>;
}

/** What the sample is made with: the desk's own way to make a workspace and to open a backend. */
export interface SampleMaking {
  readonly clock: Clock;
  /** The language its officers write. */
  readonly language: Language;
  readonly createWorkspace: (
    file: string,
    facts: { readonly now: IsoInstant; readonly administrators: typeof SAMPLE_ADMINISTRATORS },
  ) => Promise<unknown>;
  readonly openDesk: (own: {
    readonly dataFolder: string;
    readonly clock: Clock;
    readonly idleLockSeconds: number;
    readonly durability: 'at-close';
  }) => SampleDesk;
}

/** A century: the story's days pass without the sessions locking. */
const NEVER_LOCK_SECONDS = 100 * 365 * 86_400;

/**
 * Makes the sample workspace at `file`. Made aside and put in place when it is whole, so that a
 * cancelled or crashed run leaves nothing behind under its name.
 */
export function makeSampleWorkspace(file: string, making: SampleMaking, progress: Progress): Promise<void> {
  return makeAside(file, (made) => fill(made, making, progress));
}

async function fill(made: string, making: SampleMaking, progress: Progress): Promise<void> {
  const clock = new StoryClock(making.clock.now());
  const desk = making.openDesk({
    dataFolder: dirname(made),
    clock,
    idleLockSeconds: NEVER_LOCK_SECONDS,
    durability: 'at-close',
  });
  try {
    const story = {
      asOf: todayOf(making.clock),
      count: SAMPLE_COUNT,
      language: making.language,
      setTime: (instant: IsoInstant) => clock.set(instant),
    };
    await making.createWorkspace(made, { now: storyStart(story.asOf), administrators: SAMPLE_ADMINISTRATORS });
    await populateSample(
      made,
      () => {
        const connection = desk.connect('command-line');
        return clientOver((operation, input) => connection.call(operation, input, making.language));
      },
      story,
      progress,
    );
  } finally {
    await desk.close();
  }
}
