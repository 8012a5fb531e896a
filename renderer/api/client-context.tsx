import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Client } from '#shared/contract/client.ts';
import type { OperationName } from '#shared/contract/operations.ts';
import { DeskFailure } from './failure.ts';

const SESSION: OperationName = 'session.current';

const ClientContext = createContext<Client | null>(null);

/** A cache whose answers stay until a command changes something: the data lives on this machine only. */
function createQueryClient(): QueryClient {
  // The session ended by itself (idle, disabled, host restarted): ask who is signed in and let the gate decide.
  const onError = (error: Error): void => {
    if (error instanceof DeskFailure && (error.code === 'unauthenticated' || error.code === 'locked'))
      void queryClient.invalidateQueries({ queryKey: [SESSION] });
  };
  const queryClient = new QueryClient({
    // The question itself turned away is an answer: asked again it would be turned away again, without end.
    queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== SESSION && onError(error) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return queryClient;
}

/** Gives the tree a client and a query cache; tests pass a client over a carrier of their own. */
export function ClientProvider(props: { client: Client; queryClient?: QueryClient; children: ReactNode }) {
  const { client, queryClient, children } = props;
  // A client asks in one language: with another one every answer is asked for anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cache belongs to the client.
  const cache = useMemo(() => queryClient ?? createQueryClient(), [queryClient, client]);
  return (
    <ClientContext.Provider value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

/** The contract's typed client. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient needs a ClientProvider above it');
  return client;
}
