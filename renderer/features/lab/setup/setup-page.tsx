import Box from '@mui/material/Box';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { DeskFailure } from '#renderer/api/failure.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Crumb } from '#renderer/ui/layout/crumb.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { LabProfile } from '../types.ts';
import { type ChangeDraft, type Draft, firstDraft, settingsOf } from './draft.ts';
import { InputsStep } from './inputs-step.tsx';
import { MethodStep } from './method-step.tsx';
import { OutcomeStep } from './outcome-step.tsx';
import { SamplingStep } from './sampling-step.tsx';
import { TrainBar } from './train-bar.tsx';

/** A new run from a table: outcome, inputs, folds, method, train; read from the top. */
export function SetupPage(props: { tableId: string }) {
  const text = useText();
  const table = useDeskQuery('lab.table', { tableId: props.tableId });
  return (
    <>
      <Crumb href="/models/lab" label={text.lab.title} />
      <QueryView query={table}>{(opened) => <Setup key={props.tableId} opened={opened} />}</QueryView>
    </>
  );
}

/** The profile for the outcome chosen; kept here because only another outcome changes it. */
function useProfile(tableId: string, target: string) {
  const { run, running, progress } = useLongCall('lab.profile');
  const [found, setFound] = useState<{ target: string; profile: LabProfile } | null>(null);
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  useEffect(() => {
    if (target === '') return;
    let wanted = true;
    setFailure(null);
    run({ tableId, target }).then(
      (profile) => wanted && profile && setFound({ target, profile }),
      (error: unknown) => {
        if (!(error instanceof DeskFailure)) throw error;
        if (wanted) setFailure(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [run, tableId, target]);
  return { profile: found?.target === target ? found.profile : null, running, progress, failure };
}

function Setup(props: { opened: AnswerOf<'lab.table'> }) {
  const text = useText();
  const words = text.lab.setup;
  const formats = useFormats();
  const { table, columns, sample } = props.opened;
  const trains = useMayCall('lab.start');
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<Draft>(() =>
    firstDraft(columns, table.rows, words.train.defaultName(table.fileName)),
  );
  const change: ChangeDraft = useCallback(
    (part) => setDraft((former) => ({ ...former, ...(typeof part === 'function' ? part(former) : part) })),
    [],
  );
  const profiling = useProfile(table.tableId, draft.target);
  const { profile } = profiling;
  const profiles = useMemo(() => new Map(profile?.columns.map((column) => [column.name, column]) ?? []), [profile]);
  const { settings, problems } = useMemo(
    () => settingsOf(text, draft, columns, profiles),
    [text, draft, columns, profiles],
  );
  const start = useDeskCommand('lab.start');
  function train() {
    start.mutate(
      { tableId: table.tableId, name: draft.name.trim(), settings },
      { onSuccess: ({ runId }) => navigate(`/models/lab/runs/${runId}`) },
    );
  }
  const waiting = draft.target !== '' && profile === null && profiling.failure === null;
  return (
    <>
      <PageHeader
        title={table.fileName}
        subtitle={words.subtitle(formats.number(table.rows), formats.number(table.columns))}
      />
      <OutcomeStep columns={columns} sample={sample} draft={draft} profiling={profiling} onChange={change} />
      {profiling.failure && (
        <Box sx={{ px: 3, pb: 2, maxWidth: 880 }}>
          <FailureNote error={profiling.failure} />
        </Box>
      )}
      <InputsStep
        columns={columns}
        profiles={profiles}
        rows={profile && profile.rows - profile.unknown}
        draft={draft}
        onChange={change}
      />
      <SamplingStep columns={columns} draft={draft} onChange={change} />
      <MethodStep
        columns={columns}
        inputs={settings.inputs.map(({ name }) => name)}
        unknown={profile?.unknown ?? 0}
        draft={draft}
        onChange={change}
      />
      {trains && (
        <TrainBar
          draft={draft}
          settings={settings}
          problems={waiting ? [words.train.waiting] : problems}
          busy={start.isPending}
          error={start.error}
          onChange={change}
          onTrain={train}
        />
      )}
    </>
  );
}
