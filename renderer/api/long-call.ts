import { useCallback, useRef, useState } from 'react';
import type { AnswerOf, InputOf, OperationName } from '#shared/contract/operations.ts';
import { useClient } from './client-context.tsx';
import { DeskFailure } from './failure.ts';
import { useDeskCommand, useDeskQuery } from './queries.ts';
import { useSingleFlight } from './single-flight.ts';

/** Operations that report progress under an id the caller chose. */
type LongOperation = {
  [N in OperationName]: 'progressId' extends keyof InputOf<N> ? (N extends `progress.${string}` ? never : N) : never;
}[OperationName];

export interface Progress {
  readonly phase: string;
  readonly completed: number;
  readonly total: number | null;
}

interface LongCall<N extends LongOperation> {
  /** Resolves to the answer, or to null when the person cancelled. Throws DeskFailure otherwise. */
  readonly run: (input: Omit<InputOf<N>, 'progressId'>) => Promise<AnswerOf<N> | null>;
  /** Runs it; what comes of it stands in `answer` or `failure`. */
  readonly start: (input: Omit<InputOf<N>, 'progressId'>) => void;
  /** The last answer; it stays while the next one is on its way. */
  readonly answer: AnswerOf<N> | null;
  readonly failure: DeskFailure | null;
  /** Forgets answer and failure. */
  readonly reset: () => void;
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly cancel: () => void;
}

const POLL_MS = 250;

/** Random identifier for progress; `randomUUID` is missing outside secure contexts. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ofThisPage = new Set<string>();

/** Whether a long call was started by this page, and not before it was loaded or by another tab. */
export function isOfThisPage(progressId: string): boolean {
  return ofThisPage.has(progressId);
}

interface Outcome<N extends LongOperation> {
  readonly answer: AnswerOf<N> | null;
  readonly failure: DeskFailure | null;
}

const NOTHING = { answer: null, failure: null } as const;

/** Runs an operation that takes long: polls its progress and lets the person cancel it. */
export function useLongCall<N extends LongOperation>(operation: N): LongCall<N> {
  const client = useClient();
  const command = useDeskCommand(operation);
  const [progressId, setProgressId] = useState<string | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<N>>(NOTHING);
  const cancelled = useRef(false);
  /** The call that is watched: the last one, until it is over or no longer wanted. */
  const watched = useRef<string | null>(null);
  const polled = useDeskQuery(
    'progress.get',
    { progressId: progressId ?? '-' },
    { enabled: progressId !== null, every: POLL_MS },
  );
  const { mutateAsync } = command;

  const runOnce = useCallback(
    async (input: Omit<InputOf<N>, 'progressId'>) => {
      const id = freshId();
      ofThisPage.add(id);
      watched.current = id;
      cancelled.current = false;
      setCancelling(false);
      setProgressId(id);
      const settle = (next: (before: Outcome<N>) => Outcome<N>): void => {
        if (watched.current === id) setOutcome(next);
      };
      settle(({ answer }) => ({ answer, failure: null }));
      try {
        const answer = await mutateAsync({ ...input, progressId: id } as InputOf<N>);
        settle(() => ({ answer, failure: null }));
        return answer;
      } catch (error) {
        if (cancelled.current && error instanceof DeskFailure) return null;
        if (error instanceof DeskFailure) settle(({ answer }) => ({ answer, failure: error }));
        throw error;
      } finally {
        // One that was started meanwhile goes on being watched.
        if (watched.current === id) {
          watched.current = null;
          setProgressId(null);
          setCancelling(false);
        }
      }
    },
    [mutateAsync],
  );

  const run = useSingleFlight(runOnce);

  const start = useCallback(
    (input: Omit<InputOf<N>, 'progressId'>) => {
      run(input).catch((error: unknown) => {
        // What the desk says against it stands in `failure`.
        if (!(error instanceof DeskFailure)) throw error;
      });
    },
    [run],
  );

  const reset = useCallback(() => {
    // What is still on its way is no longer wanted.
    if (watched.current !== null) void client('progress.cancel', { progressId: watched.current });
    watched.current = null;
    setProgressId(null);
    setOutcome(NOTHING);
  }, [client]);

  const cancel = useCallback(() => {
    if (progressId === null) return;
    cancelled.current = true;
    setCancelling(true);
    void client('progress.cancel', { progressId });
  }, [client, progressId]);

  const progress = polled.data?.progress ?? null;
  return { run, start, ...outcome, reset, running: progressId !== null, progress, cancelling, cancel };
}
