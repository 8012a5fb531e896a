/** Every call the screens make: cached queries and commands, typed by the contract. */
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  type AnswerOf,
  type InputOf,
  type OperationName,
  type Operations,
  operations,
} from '#shared/contract/operations.ts';
import { useClient } from './client-context.tsx';
import { answerOf, type DeskFailure } from './failure.ts';
import { useSingleFlight } from './single-flight.ts';

/** Names of the operations that only read. */
type QueryName = { [N in OperationName]: Operations[N] extends { kind: 'query' } ? N : never }[OperationName];

interface DeskQueryOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Show the last answer while the next one is on its way (paging, filtering). */
  readonly keepPrevious?: boolean;
  /** Ask again every so many milliseconds; 0 for never. */
  readonly every?: number;
}

/** Asks a query and keeps its answer until a command changes the workspace. */
export function useDeskQuery<N extends QueryName>(
  operation: N,
  input: InputOf<N>,
  options: DeskQueryOptions = {},
): UseQueryResult<AnswerOf<N>, DeskFailure> {
  const client = useClient();
  return useQuery<AnswerOf<N>, DeskFailure>({
    queryKey: [operation, input],
    queryFn: () => answerOf(client(operation, input)),
    enabled: options.enabled ?? true,
    // Who was turned away is so until the person acts.
    refetchInterval: ({ state }) =>
      (options.every ?? 0) > 0 && state.error?.code !== 'unauthenticated' ? (options.every ?? 0) : false,
    staleTime: Number.POSITIVE_INFINITY,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * Runs an operation when asked to: commands, and queries whose answer is an act (a preview, a file).
 * After a command that changes the workspace every answer read from it is asked again. Run twice with
 * the same input before it is answered, it is sent once.
 */
export function useDeskCommand<N extends OperationName>(
  operation: N,
): UseMutationResult<AnswerOf<N>, DeskFailure, InputOf<N>> {
  const client = useClient();
  const queryClient = useQueryClient();
  const call = useCallback((input: InputOf<N>) => answerOf(client(operation, input)), [client, operation]);
  const mutationFn = useSingleFlight(call);
  return useMutation<AnswerOf<N>, DeskFailure, InputOf<N>>({
    mutationFn,
    onSuccess: async () => {
      const { kind, scope } = operations[operation];
      if (kind !== 'command') return;
      if (scope === 'workspace')
        await queryClient.invalidateQueries({ predicate: (query) => isOfWorkspace(query.queryKey[0]) });
      else await queryClient.invalidateQueries({ queryKey: ['session.current'] });
    },
  });
}

function isOfWorkspace(operation: unknown): boolean {
  return (
    typeof operation === 'string' &&
    Object.hasOwn(operations, operation) &&
    operations[operation as OperationName].scope === 'workspace'
  );
}
