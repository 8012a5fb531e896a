import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DeskFailure } from '#renderer/api/failure.ts';
import { fileInput, saveDocument } from '#renderer/api/files.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import { GradeStack } from '#renderer/charts/lab/grade-stack.tsx';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressDialog } from '#renderer/ui/feedback/progress-dialog.tsx';
import { FileDrop } from '#renderer/ui/fields/file-drop.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';

type Scored = AnswerOf<'model.scoreFile'>;

/** Scores a dropped table by a model of files. */
export function ScoreFile(props: { hash: string }) {
  const words = useText().models.scoreFile;
  const scoring = useLongCall('model.scoreFile');
  const [scored, setScored] = useState<Scored | null>(null);
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  async function score(files: readonly File[]) {
    const [file] = files;
    if (!file) return;
    setFailure(null);
    setScored(null);
    try {
      setScored(await scoring.run({ hash: props.hash, file: await fileInput(file) }));
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      setFailure(error);
    }
  }
  return (
    <Section title={words.title} note={words.note}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960 }}>
        <FileDrop
          title={words.drop}
          hint={words.dropHint}
          accept=".csv,.tsv,.txt,.xlsx,.parquet"
          onFiles={(files) => void score(files)}
        />
        <FailureNote error={failure} />
        {scored && <Scores scored={scored} />}
      </Box>
      <ProgressDialog title={words.scoring} call={scoring} />
    </Section>
  );
}

function Scores(props: { scored: Scored }) {
  const words = useText().models.scoreFile;
  const formats = useFormats();
  const { rows, meanPd, grades, scores } = props.scored;
  return (
    <Box role="status">
      <Box sx={{ display: 'flex', gap: 5, alignItems: 'flex-end', mb: 2 }}>
        <Figure label={words.rows}>{formats.number(rows)}</Figure>
        <Figure label={words.meanPd}>{formats.percent(meanPd)}</Figure>
        <Button variant="contained" sx={{ ml: 'auto' }} onClick={() => saveDocument(scores)}>
          {words.save}
        </Button>
      </Box>
      <GradeStack
        label={words.grades}
        grades={grades.filter(({ grade, rows: count }) => grade !== 'D' || count > 0)}
        readoutOf={(grade, count) => ({
          title: grade,
          lines: [
            { label: words.gradeRows, value: formats.number(count) },
            { label: words.gradeShare, value: formats.percent(count / Math.max(1, rows), 1) },
          ],
        })}
      />
    </Box>
  );
}
