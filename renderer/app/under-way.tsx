/** Long work that was started before the page was loaded, or in another tab: it goes on, is shown, and can be stopped. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { useClient } from '#renderer/api/client-context.tsx';
import { isOfThisPage } from '#renderer/api/long-call.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Text } from '#shared/text/text.ts';

const CallUnderWay = lazy(() => import('./call-under-way.tsx').then((part) => ({ default: part.CallUnderWay })));

type RunningCall = AnswerOf<'progress.list'>['running'][number];
type Titles = Text['app']['underWay']['titles'];

/** Readings have no title: what a page asked to see is not missed once the page is gone. */
function isNamed(titles: Titles, operation: string): operation is keyof Titles {
  return Object.hasOwn(titles, operation);
}

/** Asks once which calls are under way that this page did not start, and shows each until it ends. */
export function UnderWay() {
  const client = useClient();
  const titles = useText().app.underWay.titles;
  const [calls, setCalls] = useState<readonly RunningCall[]>([]);
  useEffect(() => {
    let isGone = false;
    void client('progress.list', {}).then((reply) => {
      if (reply.ok && !isGone) setCalls(reply.value.running.filter(({ progressId }) => !isOfThisPage(progressId)));
    });
    return () => {
      isGone = true;
    };
  }, [client]);
  return (
    <Suspense fallback={null}>
      {calls.map(({ progressId, operation }) =>
        isNamed(titles, operation) ? (
          <CallUnderWay key={progressId} progressId={progressId} title={titles[operation]} />
        ) : null,
      )}
    </Suspense>
  );
}
