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

/** Runs an operation that takes long: polls its progress and lets the person cancel it. */
export function useLongCall<N extends LongOperation>(operation: N): LongCall<N> {
  const client = useClient();
  const command = useDeskCommand(operation);
  const [progressId, setProgressId] = useState<string | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const cancelled = useRef(false);
  const polled = useDeskQuery(
    'progress.get',
    { progressId: progressId ?? '-' },
    { enabled: progressId !== null, every: POLL_MS },
  );
  const { mutateAsync } = command;

  const runOnce = useCallback(
    async (input: Omit<InputOf<N>, 'progressId'>) => {
      const id = freshId();
      cancelled.current = false;
      setCancelling(false);
      setProgressId(id);
      try {
        return await mutateAsync({ ...input, progressId: id } as InputOf<N>);
      } catch (error) {
        if (cancelled.current && error instanceof DeskFailure) return null;
        throw error;
      } finally {
        setProgressId(null);
        setCancelling(false);
      }
    },
    [mutateAsync],
  );

  const run = useSingleFlight(runOnce);

  const cancel = useCallback(() => {
    if (progressId === null) return;
    cancelled.current = true;
    setCancelling(true);
    void client('progress.cancel', { progressId });
  }, [client, progressId]);

  return { run, running: progressId !== null, progress: polled.data?.progress ?? null, cancelling, cancel };
}
