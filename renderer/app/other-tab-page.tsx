import { useEffect } from 'react';
import { SessionLayout } from '#renderer/features/session/session-layout.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { useTabWithDesk } from './tabs.ts';

/** What a tab without the run's key says: that it is not the desk, and where the desk is open. */
export function OtherTabPage() {
  const { otherTab } = useText().app;
  const title = useTabWithDesk();
  useEffect(() => {
    // The whole address pasted here changes nothing but the fragment, and the browser loads nothing by itself.
    const onAddress = (): void => {
      if (window.location.hash.startsWith('#code=')) window.location.reload();
    };
    window.addEventListener('hashchange', onAddress);
    return () => window.removeEventListener('hashchange', onAddress);
  }, []);
  return title === null ? (
    <SessionLayout title={otherTab.noKey} subtitle={otherTab.noKeyHint}>
      {otherTab.paste}
    </SessionLayout>
  ) : (
    <SessionLayout title={otherTab.elsewhere} subtitle={otherTab.elsewhereHint(title)}>
      {otherTab.close}
    </SessionLayout>
  );
}
