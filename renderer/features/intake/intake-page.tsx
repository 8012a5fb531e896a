import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { DeskFailure } from '#renderer/api/failure.ts';
import { fileInput } from '#renderer/api/files.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressDialog, ProgressLine } from '#renderer/ui/feedback/progress-dialog.tsx';
import { useDelayed } from '#renderer/ui/feedback/query-view.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { FileDrop } from '#renderer/ui/fields/file-drop.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import type { FileInput } from '#shared/contract/fields.ts';
import type { IntakeMapping } from '#shared/contract/operations/intake.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { IntakePreview } from './intake-preview.tsx';
import { IntakeResult } from './intake-result.tsx';

/** A table of applications: dropped, mapped, checked, imported. */
export function IntakePage() {
  const text = useText();
  const words = text.intake;
  const allowed = useMayCall('intake.import');
  const [file, setFile] = useState<FileInput | null>(null);
  const [result, setResult] = useState<AnswerOf<'intake.import'> | null>(null);
  const preview = useLongCall('intake.preview');
  const importing = useLongCall('intake.import');
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  const late = useDelayed(preview.running);

  async function choose(files: File[]) {
    const [first] = files;
    if (!first) return;
    const input = await fileInput(first);
    setFile(input);
    setResult(null);
    setFailure(null);
    preview.start({ file: input });
  }
  async function start(mapping: IntakeMapping) {
    if (!file) return;
    setFailure(null);
    try {
      const done = await importing.run({ file, mapping });
      if (done) setResult(done);
      else showDone(text.app.cancelledNothingChanged);
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      setFailure(error);
    }
  }
  function reset() {
    setFile(null);
    setResult(null);
    setFailure(null);
    preview.reset();
  }
  if (!allowed) return <EmptyState title={text.app.errors.forbidden} />;
  return (
    <>
      <PageHeader title={words.title} subtitle={file ? file.name : words.subtitle} />
      {result ? (
        <IntakeResult result={result} onAgain={reset} />
      ) : (
        <>
          {!preview.answer && (
            <Box sx={{ px: 3, maxWidth: 880 }}>
              <FileDrop
                title={words.drop}
                hint={words.dropHint}
                accept=".csv,.tsv,.txt,.xlsx"
                onFiles={(files) => void choose(files)}
              />
            </Box>
          )}
          <Box role="status" sx={{ px: 3, py: late ? 2 : 0, maxWidth: 560 }}>
            {late && (
              <Box sx={{ display: 'flex', gap: 2, alignItems: 'end' }}>
                <Box sx={{ flex: 1 }}>
                  <ProgressLine progress={preview.progress} label={words.reading} />
                </Box>
                <Button onClick={preview.answer ? preview.cancel : reset} disabled={preview.cancelling}>
                  {text.app.cancel}
                </Button>
              </Box>
            )}
          </Box>
          {(preview.failure ?? failure) && (
            <Box sx={{ px: 3, py: 2, maxWidth: 880 }}>
              <FailureNote error={preview.failure ?? failure} />
            </Box>
          )}
          {preview.answer && file && (
            <IntakePreview
              preview={preview.answer}
              busy={preview.running || importing.running}
              onMapping={(mapping) => preview.start({ file, mapping })}
              onImport={() => preview.answer && void start(preview.answer.mapping)}
              onAnother={reset}
            />
          )}
        </>
      )}
      <ProgressDialog title={words.importing} call={importing} />
    </>
  );
}
