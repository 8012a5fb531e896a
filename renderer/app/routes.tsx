import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { Sheet } from '#renderer/ui/layout/sheet.tsx';

const WorklistPage = lazy(() =>
  import('#renderer/features/worklist/worklist-page.tsx').then((room) => ({ default: room.WorklistPage })),
);
const NewCasePage = lazy(() =>
  import('#renderer/features/worklist/new-case-page.tsx').then((room) => ({ default: room.NewCasePage })),
);
const IntakePage = lazy(() =>
  import('#renderer/features/intake/intake-page.tsx').then((room) => ({ default: room.IntakePage })),
);
const CasePage = lazy(() => import('./case-tabs.tsx').then((room) => ({ default: room.CasePage })));
const AuditPage = lazy(() =>
  import('#renderer/features/audit/audit-page.tsx').then((room) => ({ default: room.AuditPage })),
);
const PolicyPage = lazy(() =>
  import('#renderer/features/policy/policy-page.tsx').then((room) => ({ default: room.PolicyPage })),
);
const ModelsRoom = lazy(() => import('./models-room.tsx').then((room) => ({ default: room.ModelsRoom })));
const ModelsPage = lazy(() =>
  import('#renderer/features/models/models-page.tsx').then((room) => ({ default: room.ModelsPage })),
);
const RegisterPage = lazy(() =>
  import('#renderer/features/models/register/register-page.tsx').then((room) => ({ default: room.RegisterPage })),
);
const RegisteredPage = lazy(() =>
  import('#renderer/features/models/register/registered-page.tsx').then((room) => ({ default: room.RegisteredPage })),
);
const LabHome = lazy(() =>
  import('#renderer/features/lab/home/lab-home.tsx').then((room) => ({ default: room.LabHome })),
);
const SetupPage = lazy(() =>
  import('#renderer/features/lab/setup/setup-page.tsx').then((room) => ({ default: room.SetupPage })),
);
const RunPage = lazy(() =>
  import('#renderer/features/lab/run/run-page.tsx').then((room) => ({ default: room.RunPage })),
);
const SettingsPage = lazy(() =>
  import('#renderer/features/settings/settings-page.tsx').then((room) => ({ default: room.SettingsPage })),
);

/** What stands at which address. Each room is a chunk of its own. */
export function Routes() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/">
          <WorklistPage />
        </Route>
        <Route path="/new">
          <Sheet>
            <NewCasePage />
          </Sheet>
        </Route>
        <Route path="/intake">
          <Sheet>
            <IntakePage />
          </Sheet>
        </Route>
        <Route<{ caseId: string; tab?: string }> path="/cases/:caseId/:tab?/:view?">
          {({ caseId, tab }) => <CasePage key={caseId} caseId={caseId} tab={tab ?? 'overview'} />}
        </Route>
        <Route path="/audit">
          <AuditPage />
        </Route>
        <Route path="/policy/:kind?/:hash?">
          {({ kind, hash }) => (
            <Sheet>
              <PolicyPage kind={kind ?? 'limit'} hash={hash ?? null} />
            </Sheet>
          )}
        </Route>
        <Route path="/models">
          <Sheet>
            <ModelsRoom part="in-force">
              <ModelsPage />
            </ModelsRoom>
          </Sheet>
        </Route>
        <Route path="/models/register">
          <Sheet>
            <ModelsRoom part="register">
              <RegisterPage />
            </ModelsRoom>
          </Sheet>
        </Route>
        <Route path="/models/register/:hash">
          {({ hash }) => (
            <Sheet>
              <RegisteredPage key={hash} hash={hash} />
            </Sheet>
          )}
        </Route>
        <Route path="/models/lab">
          <Sheet>
            <ModelsRoom part="lab">
              <LabHome />
            </ModelsRoom>
          </Sheet>
        </Route>
        <Route path="/models/lab/tables/:tableId">
          {({ tableId }) => (
            <Sheet>
              <SetupPage key={tableId} tableId={tableId} />
            </Sheet>
          )}
        </Route>
        <Route<{ runId: string; view?: string }> path="/models/lab/runs/:runId/:view?">
          {({ runId, view }) => (
            <Sheet>
              <RunPage key={runId} runId={runId} view={view ?? null} />
            </Sheet>
          )}
        </Route>
        <Route path="/models/:hash">
          {({ hash }) => (
            <Sheet>
              <RegisteredPage key={hash} hash={hash} />
            </Sheet>
          )}
        </Route>
        <Route path="/settings/:section?">
          {({ section }) => (
            <Sheet>
              <SettingsPage section={section ?? null} />
            </Sheet>
          )}
        </Route>
        <Route>
          <NoSuchPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

function NoSuchPage() {
  const text = useText();
  const [, navigate] = useLocation();
  const { title, hint, action } = text.app.notFound;
  return (
    <>
      <PageHeader title={title} subtitle={hint} />
      <Box sx={{ px: 3 }}>
        <Button onClick={() => navigate('/')}>{action}</Button>
      </Box>
    </>
  );
}
