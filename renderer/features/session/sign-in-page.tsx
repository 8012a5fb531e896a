import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { CreatePage } from './create-page.tsx';
import { useLastSession } from './last-session.ts';
import { LockedPage } from './locked-page.tsx';
import { RecoverPage } from './recover-page.tsx';
import { WelcomePage } from './welcome-page.tsx';

type View = { readonly page: 'welcome' | 'create' } | { readonly page: 'recover'; readonly file: string };

/** Everything before a session: welcome and sign-in, unlocking, creating, recovering. */
export function SignInPage() {
  const [view, setView] = useState<View>({ page: 'welcome' });
  const [prefill, setPrefill] = useState<{ file: string; officer: string } | null>(null);
  const last = useLastSession((state) => state.last);
  const workspaces = useDeskQuery('workspace.list', {});
  const toWelcome = () => setView({ page: 'welcome' });

  if (view.page === 'create') {
    return (
      <CreatePage
        onBack={toWelcome}
        onCreated={(file, officer) => {
          setPrefill({ file, officer });
          void workspaces.refetch();
          toWelcome();
        }}
      />
    );
  }
  if (view.page === 'recover') return <RecoverPage file={view.file} onBack={toWelcome} />;
  if (last) return <LockedPage last={last} />;
  return (
    <QueryView query={workspaces} skeleton={null}>
      {(list) => (
        <WelcomePage
          list={list}
          prefill={prefill}
          onCreate={() => setView({ page: 'create' })}
          onRecover={(file) => setView({ page: 'recover', file })}
          onListChanged={() => void workspaces.refetch()}
        />
      )}
    </QueryView>
  );
}
