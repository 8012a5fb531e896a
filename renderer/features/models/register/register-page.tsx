import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ListedModel } from '#renderer/api/replies.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { ImportModel } from './import-model.tsx';
import { Rescoring, useRegister } from './rescoring.tsx';

const GROUPS = ['active', 'proposed', 'challenger', 'earlier'] as const;
type GroupName = (typeof GROUPS)[number];

function groupOf({ status }: ListedModel): GroupName {
  return status === 'superseded' || status === 'refused' ? 'earlier' : status;
}

/** All models by how they stand: what waits for a decision is never far from the top. */
export function RegisterPage() {
  const text = useText();
  const words = text.models.register;
  const register = useRegister();
  const proposes = useMayCall('model.import');
  const [importing, setImporting] = useState(false);
  return (
    <QueryView query={register}>
      {({ models, rescoring }) => (
        <>
          <Rescoring rescoring={rescoring} />
          {GROUPS.map((group) => {
            const members = models.filter((model) => groupOf(model) === group);
            if (members.length === 0 && group !== 'active' && group !== 'proposed') return null;
            return (
              <Section
                key={group}
                flush
                title={words.groups[group]}
                note={words.groupNotes[group]}
                actions={
                  group === 'proposed' &&
                  proposes && <Button onClick={() => setImporting(true)}>{text.models.import.action}</Button>
                }
              >
                <Models group={group} models={members} />
              </Section>
            );
          })}
          {importing && <ImportModel onClose={() => setImporting(false)} />}
        </>
      )}
    </QueryView>
  );
}

function Models(props: { group: GroupName; models: readonly ListedModel[] }) {
  const text = useText();
  const words = text.models.register;
  const { group, models } = props;
  const [, navigate] = useLocation();
  return (
    <DataTable
      label={words.groups[group]}
      rows={models}
      rowKey={({ hash }) => hash}
      onOpen={({ hash }) => navigate(`/models/register/${hash}`)}
      empty={
        <Box sx={{ px: 3, color: color.inkQuiet }}>{group === 'proposed' ? words.emptyProposed : words.empty}</Box>
      }
      columns={[
        {
          key: 'name',
          header: words.name,
          width: '30%',
          render: ({ name, note }) => (
            <>
              <b>{name}</b>
              {note !== '' && (
                <Box
                  sx={{
                    color: color.inkQuiet,
                    display: '-webkit-box',
                    WebkitLineClamp: 2,
                    WebkitBoxOrient: 'vertical',
                    overflow: 'hidden',
                  }}
                >
                  {note}
                </Box>
              )}
            </>
          ),
        },
        { key: 'version', header: words.version, render: ({ version }) => version },
        { key: 'purpose', header: words.purpose, render: ({ purpose }) => words.purposes[purpose] },
        { key: 'kind', header: words.kind, render: ({ kind }) => words.kinds[kind] },
        { key: 'origin', header: words.origin, render: ({ origin }) => text.domain.origin(origin) },
        {
          key: 'proposed',
          header: words.proposed,
          render: ({ proposedBy, proposedAt }) => <Who name={proposedBy} at={proposedAt} />,
        },
        ...(group === 'active'
          ? [
              {
                key: 'activated',
                header: words.activated,
                render: ({ activatedBy, activatedAt }: ListedModel) => <Who name={activatedBy} at={activatedAt} />,
              },
            ]
          : []),
        ...(group === 'earlier'
          ? [{ key: 'state', header: words.facts.state, render: ({ status }: ListedModel) => words.states[status] }]
          : []),
      ]}
    />
  );
}

/** Who, and when beneath. */
function Who(props: { name: string | null; at: string | null }) {
  const formats = useFormats();
  return (
    <>
      {props.name}
      <Box sx={{ color: props.name === null ? color.ink : color.inkQuiet, whiteSpace: 'nowrap' }}>
        {formats.date(props.at)}
      </Box>
    </>
  );
}
