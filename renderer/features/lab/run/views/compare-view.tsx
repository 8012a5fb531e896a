import Box from '@mui/material/Box';
import { useState } from 'react';
import { DeskFailure } from '#renderer/api/failure.ts';
import { fileInput } from '#renderer/api/files.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressDialog } from '#renderer/ui/feedback/progress-dialog.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { FileDrop } from '#renderer/ui/fields/file-drop.tsx';
import { PlainChoice, PlainText } from '#renderer/ui/fields/plain-inputs.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { OpenRun } from '../../types.ts';
import { ComparisonResult } from './comparison-result.tsx';

/** Against another run of the table, or against a model of another maker. */
export function CompareView(props: { opened: OpenRun }) {
  const words = useText().lab.compare;
  const { opened } = props;
  const challenges = useMayCall('lab.challenge');
  return (
    <>
      <WithRun opened={opened} />
      {challenges && <WithChallenger opened={opened} />}
      {opened.comparisons.map((comparison) => (
        <Section
          key={`${comparison.first} ${comparison.second} ${comparison.rows}`}
          title={words.title(comparison.first, comparison.second)}
          note={words.kept}
        >
          <ComparisonResult comparison={comparison} />
        </Section>
      ))}
    </>
  );
}

function WithRun(props: { opened: OpenRun }) {
  const words = useText().lab.compare;
  const { run } = props.opened;
  const [other, setOther] = useState('');
  const runs = useDeskQuery('lab.runs', { tableId: run.tableId });
  const comparison = useDeskQuery('lab.compare', { first: run.runId, second: other }, { enabled: other !== '' });
  const others = (runs.data?.runs ?? []).filter(({ runId, state }) => runId !== run.runId && state === 'finished');
  return (
    <Section title={words.withRun} note={words.withRunNote}>
      {others.length === 0 ? (
        <Box sx={{ color: color.inkQuiet }}>{words.noOther}</Box>
      ) : (
        <Box sx={{ width: 320, mb: 2 }}>
          <PlainChoice
            label={words.other}
            value={other}
            emptyLabel={words.choose}
            options={others.map(({ runId, name, number }) => ({ value: runId, label: `${number} · ${name}` }))}
            onChange={setOther}
          />
        </Box>
      )}
      {other !== '' && <QueryView query={comparison}>{(found) => <ComparisonResult comparison={found} />}</QueryView>}
    </Section>
  );
}

function WithChallenger(props: { opened: OpenRun }) {
  const words = useText().lab.compare;
  const { run } = props.opened;
  const challenge = useLongCall('lab.challenge');
  const [features, setFeatures] = useState('');
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  const [file, setFile] = useState<File | null>(null);
  async function score(files: readonly File[]) {
    const [dropped] = files;
    if (!dropped) return;
    setFile(dropped);
    setFailure(null);
    const named = features
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    try {
      await challenge.run({
        runId: run.runId,
        file: await fileInput(dropped),
        ...(named.length > 0 ? { features: named } : {}),
      });
      setFile(null);
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      setFailure(error);
    }
  }
  return (
    <Section title={words.withFile} note={words.withFileNote}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
        <FileDrop
          title={words.drop}
          hint={words.dropHint}
          accept=".json,.ubj,.onnx"
          onFiles={(files) => void score(files)}
        />
        {failure && file && <FailureNote error={failure} />}
        <PlainText label={words.features} hint={words.featuresHint} value={features} onChange={setFeatures} />
      </Box>
      <ProgressDialog title={words.scoring} call={challenge} />
    </Section>
  );
}
