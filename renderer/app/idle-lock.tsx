import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLock } from '#renderer/features/session/leaving.ts';

const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const TICK_MS = 5_000;
const REFRESH_MS = 60_000;

/**
 * Locks the desk after a time without use, or when the machine goes to sleep. The backend locks by
 * itself when no call comes; reading is use too, so while the person moves the counts are asked
 * again once a minute, which also tells the backend.
 */
export function IdleLock(props: { seconds: number }) {
  const { seconds } = props;
  const lock = useLock();
  const queryClient = useQueryClient();
  useEffect(() => {
    let lastActive = Date.now();
    let lastRefresh = Date.now();
    const onActivity = (): void => {
      lastActive = Date.now();
      if (lastActive - lastRefresh < REFRESH_MS) return;
      lastRefresh = lastActive;
      void queryClient.invalidateQueries({ queryKey: ['case.counts'] });
    };
    const check = (): void => {
      if (Date.now() - lastActive >= seconds * 1000) lock();
    };
    for (const name of ACTIVITY) window.addEventListener(name, onActivity, { passive: true });
    // A hidden page's timers are slowed down; coming back to it asks at once.
    document.addEventListener('visibilitychange', check);
    const timer = window.setInterval(check, TICK_MS);
    const stopSuspend = window.desk?.onSuspend(lock);
    return () => {
      for (const name of ACTIVITY) window.removeEventListener(name, onActivity);
      document.removeEventListener('visibilitychange', check);
      window.clearInterval(timer);
      stopSuspend?.();
    };
  }, [seconds, lock, queryClient]);
  return null;
}
