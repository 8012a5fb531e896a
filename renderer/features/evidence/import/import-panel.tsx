/** Where evidence comes in: drop or choose, look at it, map what was not recognised, import. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import type { DeskFailure } from '#renderer/api/failure.ts';
import { fileInput } from '#renderer/api/files.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressDialog } from '#renderer/ui/feedback/progress-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { FileDrop } from '#renderer/ui/fields/file-drop.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FileInput } from '#shared/contract/fields.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { isSystemFile, MOST_BYTES, MOST_FILES, type TableChoice, uniquelyNamed } from './choices.ts';
import { ImportDialog } from './import-dialog.tsx';
import { ImportResult } from './import-result.tsx';

interface ImportPanelProps {
  readonly caseId: string;
  readonly currency: string;
  /** Said above the drop zone when an import would take the case back from its checkers. */
  readonly caution: string | null;
}

/** What speaks against reading these files at all; null when nothing does. */
export function refusalOf(text: Text, formats: Formats, files: readonly { readonly size: number }[]): string | null {
  if (files.length === 0) return text.evidence.drop.empty;
  if (files.length > MOST_FILES) return text.evidence.drop.tooMany(MOST_FILES);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return bytes > MOST_BYTES ? text.evidence.drop.tooLarge(formats.bytes(MOST_BYTES)) : null;
}

/** The drop zone and everything that follows from it. */
export function ImportPanel({ caseId, currency, caution }: ImportPanelProps) {
  const text = useText();
  const formats = useFormats();
  const [files, setFiles] = useState<readonly FileInput[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  const [result, setResult] = useState<AnswerOf<'evidence.import'> | null>(null);
  const call = useLongCall('evidence.import');

  async function take(dropped: File[]) {
    const wanted = dropped.filter(({ name }) => !isSystemFile(name));
    const refused = refusalOf(text, formats, wanted);
    setRefusal(refused);
    setResult(null);
    setFailure(null);
    if (refused === null) setFiles(uniquelyNamed(await Promise.all(wanted.map(fileInput))));
  }

  async function bring(taken: readonly FileInput[], choices: readonly TableChoice[]) {
    setFiles(null);
    try {
      const brought = await call.run({ caseId, files: [...taken], choices: [...choices] });
      if (brought === null) showDone(text.app.cancelledNothingChanged);
      else setResult(brought);
    } catch (error) {
      setFailure(error as DeskFailure);
    }
  }

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {caution !== null && (
        <Box sx={{ borderLeft: `3px solid ${color.caution}`, backgroundColor: color.cautionSoft, px: 1.5, py: 1 }}>
          {caution}
        </Box>
      )}
      <FileDrop
        title={text.evidence.drop.title}
        hint={text.evidence.drop.hint}
        // Any file may be offered: one of a format the desk does not read is named with the reason.
        accept=""
        multiple
        folders
        onFiles={(dropped) => void take(dropped)}
      />
      {refusal !== null && <FailureNote error={{ message: refusal }} />}
      <FailureNote error={failure} />
      {result !== null && <ImportResult result={result} onDismiss={() => setResult(null)} />}
      {files !== null && (
        <ImportDialog
          caseId={caseId}
          currency={currency}
          files={files}
          onClose={() => setFiles(null)}
          onImport={(choices) => void bring(files, choices)}
        />
      )}
      <ProgressDialog title={text.evidence.importing.title} call={call} />
    </Box>
  );
}
