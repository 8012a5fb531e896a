import Button from '@mui/material/Button';
import { useState } from 'react';
import { saveDocument } from '#renderer/api/files.ts';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { showDone, showFailed } from '#renderer/ui/feedback/toast.tsx';
import { LANGUAGE_OPTIONS } from '#renderer/ui/fields/options.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { MenuButton } from '#renderer/ui/layout/menu-button.tsx';
import type { OpenRun } from '../types.ts';
import { ProposeDialog } from './propose/propose-dialog.tsx';

const EXPORTS = ['sql', 'pmml', 'json'] as const;

/** What can be done with a run as it stands: stop, resume, take out, propose. */
export function RunActions(props: { opened: OpenRun }) {
  const { run } = props.opened;
  const changes = useMayCall('lab.start');
  if (run.state === 'finished') return <FinishedActions opened={props.opened} />;
  if (!changes) return null;
  if (run.state === 'running') return <StopButton runId={run.runId} />;
  return <ResumeButton runId={run.runId} />;
}

function StopButton(props: { runId: string }) {
  const words = useText().lab.run;
  const stop = useDeskCommand('lab.stop');
  return (
    <Button
      disabled={stop.isPending}
      onClick={() =>
        stop.mutate(props, {
          onSuccess: () => showDone(words.stopped),
          onError: (error) => showFailed(error.message),
        })
      }
    >
      {words.stop}
    </Button>
  );
}

function ResumeButton(props: { runId: string }) {
  const words = useText().lab.run;
  const resume = useDeskCommand('lab.resume');
  return (
    <Button
      variant="contained"
      disabled={resume.isPending}
      onClick={() =>
        resume.mutate(props, {
          onSuccess: () => showDone(words.resumed),
          onError: (error) => showFailed(error.message),
        })
      }
    >
      {words.resume}
    </Button>
  );
}

function FinishedActions(props: { opened: OpenRun }) {
  const words = useText().lab.run;
  const { run } = props.opened;
  const proposes = useMayCall('model.propose');
  const [proposing, setProposing] = useState(false);
  const report = useDeskCommand('lab.report');
  const passport = useDeskCommand('lab.passport');
  const hand = { onSuccess: saveDocument, onError: (error: { message: string }) => showFailed(error.message) };
  return (
    <>
      <MenuButton
        label={words.report}
        options={LANGUAGE_OPTIONS}
        disabled={report.isPending}
        onChoose={(language) => report.mutate({ runId: run.runId, language }, hand)}
      />
      <MenuButton
        label={words.passport}
        options={LANGUAGE_OPTIONS}
        disabled={passport.isPending}
        onChoose={(language) => passport.mutate({ runId: run.runId, language }, hand)}
      />
      <ExportMenu runId={run.runId} />
      {proposes && (
        <Button variant={run.registeredHash === null ? 'contained' : 'outlined'} onClick={() => setProposing(true)}>
          {words.propose}
        </Button>
      )}
      {proposing && <ProposeDialog run={run} onClose={() => setProposing(false)} />}
    </>
  );
}

/** The model as code for elsewhere. */
function ExportMenu(props: { runId: string }) {
  const words = useText().lab.run;
  const exporting = useDeskCommand('lab.export');
  return (
    <MenuButton
      label={words.export}
      options={EXPORTS.map((form) => ({ value: form, label: words.exports[form] }))}
      disabled={exporting.isPending}
      onChoose={(to) =>
        exporting.mutate(
          { runId: props.runId, to },
          { onSuccess: saveDocument, onError: (error) => showFailed(error.message) },
        )
      }
    />
  );
}
