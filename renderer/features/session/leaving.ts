/** Two ways to end a session: locking expects the same officer back, signing out expects nobody. */
import { useCallback } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { useLastSession } from './last-session.ts';

/** Ends the session and asks the same officer for the password; the address stays. */
export function useLock(): () => void {
  const { mutate } = useDeskCommand('session.signOut');
  return useCallback(() => mutate({}), [mutate]);
}

/** Ends the session and forgets who it was. */
export function useSignOut(): () => void {
  const { mutate } = useDeskCommand('session.signOut');
  const forget = useLastSession((state) => state.forget);
  return useCallback(
    () =>
      mutate(
        {},
        {
          onSuccess: () => {
            forget();
            window.location.hash = '#/';
          },
        },
      ),
    [mutate, forget],
  );
}
