import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useShownOfficer } from '#renderer/api/shown-officer.ts';
import { useLastSession } from '#renderer/features/session/last-session.ts';
import { useRecentCases } from '#renderer/ui/commands/recent-cases.ts';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import { useLanguageChoice } from '#renderer/ui/language/choice.ts';
import { useDeskZone } from '#renderer/ui/language/zone.ts';
import { Frame } from './frame.tsx';
import { IdleLock } from './idle-lock.tsx';
import { useTabAnswers } from './tabs.ts';
import { UnderWay } from './under-way.tsx';

const SignInPage = lazy(() =>
  import('#renderer/features/session/sign-in-page.tsx').then((room) => ({ default: room.SignInPage })),
);

const OtherTabPage = lazy(() => import('./other-tab-page.tsx').then((page) => ({ default: page.OtherTabPage })));

/** How often an open page asks who is signed in: it notices a lock, and the loopback host stays up for it. */
const HEARTBEAT_MS = 60_000;

/** Rooms for the signed-in, the sign-in page for everyone else; the address stays, so that one returns to where one was. */
export function SessionGate() {
  const current = useDeskQuery('session.current', {}, { every: HEARTBEAT_MS, keepPrevious: true });
  const queryClient = useQueryClient();
  const shownId = useShownOfficer((state) => state.officerId);
  const signed = current.data?.session ?? null;
  // Somebody else signed in, in another tab, is nobody here: the page shows and acts as whom it began with.
  const session = shownId === undefined || signed?.officer.id === shownId ? signed : null;
  const signedIn = session !== null;
  const wasSignedIn = useRef(false);
  const follow = useLanguageChoice((state) => state.follow);
  const remember = useLastSession((state) => state.remember);

  const { zone: shown, follow: followZone } = useDeskZone();
  const zone = current.data?.zone;
  useEffect(() => {
    if (zone !== undefined) followZone(zone);
  }, [zone, followZone]);

  const own = session?.officer.language ?? null;
  useEffect(() => {
    if (own !== null) follow(own);
  }, [own, follow]);

  useEffect(() => {
    if (session) remember(session);
  }, [session, remember]);

  useEffect(() => {
    if (wasSignedIn.current && !signedIn) {
      // What was read under the session does not outlive it.
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.current' });
      useRecentCases.getState().forget();
    }
    wasSignedIn.current = signedIn;
  }, [signedIn, queryClient]);

  // Who is signed in may be asked by anyone with the run's key: to be turned away is to have none.
  if (current.error?.code === 'unauthenticated')
    return (
      <Suspense fallback={null}>
        <OtherTabPage />
      </Suspense>
    );
  if (current.error) return <ErrorState error={current.error} onRetry={() => void current.refetch()} />;
  if (!current.data || shown === null) return null;
  if (!session)
    return (
      <Suspense fallback={null}>
        <TabAnswers />
        <SignInPage />
        <UnderWay />
      </Suspense>
    );
  return (
    <>
      <TabAnswers />
      <IdleLock seconds={session.idleLockSeconds} />
      <Frame session={session} />
      <UnderWay key={session.officer.id} />
    </>
  );
}

function TabAnswers() {
  useTabAnswers();
  return null;
}
