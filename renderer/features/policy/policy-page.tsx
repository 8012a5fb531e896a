import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { Link as RouteLink } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { LinkTabs } from '#renderer/ui/layout/tabs.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { isFounding } from '#shared/domain/officers.ts';
import { POLICY_KINDS, type PolicyKind } from '#shared/domain/policies.ts';
import { PolicyEditor } from './policy-editor.tsx';
import { PolicyVersionView } from './policy-version.tsx';
import { VersionList } from './version-list.tsx';

/** The policy room: the table in force, its versions, and proposing another. */
export function PolicyPage(props: { kind: string; hash: string | null }) {
  const words = useText().policy;
  const kind: PolicyKind = POLICY_KINDS.find((known) => known === props.kind) ?? 'limit';
  const administers = useMayCall('policy.propose');
  const policies = useDeskQuery('policy.list', {});
  const [editing, setEditing] = useState<PolicyKind | null>(null);
  return (
    <QueryView query={policies}>
      {(list) => {
        const versions = list.policies.filter((version) => version.kind === kind);
        const active = versions.find(({ status }) => status === 'active');
        const shown = versions.find(({ hash }) => hash === props.hash) ?? active ?? versions[0];
        if (editing === kind && active)
          return <PolicyEditor key={active.hash} active={active} onClose={() => setEditing(null)} />;
        return (
          <>
            <PageHeader
              title={words.title}
              subtitle={words.subtitle}
              actions={
                administers &&
                active && (
                  <Button variant="contained" onClick={() => setEditing(kind)}>
                    {words.edit.start}
                  </Button>
                )
              }
            />
            <TwoNeeded />
            <LinkTabs
              label={words.kindsLabel}
              value={kind}
              tabs={POLICY_KINDS.map((value) => ({ value, label: words.kinds[value], href: `/policy/${value}` }))}
            />
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 264px' },
                alignItems: 'start',
              }}
            >
              <Box sx={{ minWidth: 0 }}>
                {shown && <PolicyVersionView key={shown.hash} version={shown} active={active ?? null} />}
              </Box>
              <VersionList kind={kind} versions={versions} shown={shown?.hash ?? null} />
            </Box>
          </>
        );
      }}
    </QueryView>
  );
}

/** Says that a workspace with one administrator cannot change its policy, and what to do about it. */
function TwoNeeded() {
  const words = useText().policy;
  const officers = useDeskQuery('officer.list', {}).data?.officers;
  const mayAdd = useMayCall('officer.create');
  if (officers === undefined || !isFounding(officers)) return null;
  return (
    <Box sx={{ mx: 3, mb: 2, px: 2, py: 1, borderLeft: `3px solid ${color.caution}`, backgroundColor: color.sunken }}>
      <b>{words.twoNeeded.title}</b> {words.twoNeeded.body}{' '}
      {mayAdd && (
        <Link component={RouteLink} href="/settings/officers">
          {words.twoNeeded.add}
        </Link>
      )}
    </Box>
  );
}
