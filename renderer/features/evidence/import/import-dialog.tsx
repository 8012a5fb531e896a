/** The import before it happens: every file with what it holds; a table opens to its mapping. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useState } from 'react';
import { useLongCall } from '#renderer/api/long-call.ts';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressLine } from '#renderer/ui/feedback/progress-dialog.tsx';
import { useDelayed } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FileInput } from '#shared/contract/fields.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import { choiceFor, recordsToImport, type TableChoice, withChoice, withoutChoice } from './choices.ts';
import { FileItem } from './file-item.tsx';
import { MappingPane } from './mapping-pane.tsx';

interface ImportDialogProps {
  readonly caseId: string;
  readonly currency: string;
  readonly files: readonly FileInput[];
  readonly onClose: () => void;
  readonly onImport: (choices: readonly TableChoice[]) => void;
}

interface OpenTable {
  readonly file: FileInput;
  readonly table: TablePreview;
}

/** Preview of all files, or the mapping of one table. */
export function ImportDialog({ caseId, currency, files, onClose, onImport }: ImportDialogProps) {
  const text = useText();
  const formats = useFormats();
  const titleId = useId();
  const [choices, setChoices] = useState<readonly TableChoice[]>([]);
  const [mapping, setMapping] = useState<OpenTable | null>(null);
  const preview = useLongCall('evidence.preview');
  const { start } = preview;
  useEffect(() => start({ caseId, files: [...files], choices: [...choices] }), [start, caseId, files, choices]);
  const late = useDelayed(preview.running);
  const records = recordsToImport(preview.answer?.files ?? [], caseId);
  function close() {
    preview.reset();
    onClose();
  }

  return (
    <Dialog open onClose={close} aria-labelledby={titleId} maxWidth="lg">
      {mapping === null ? (
        <>
          <DialogTitle id={titleId}>{text.evidence.preview.title(files.length)}</DialogTitle>
          <DialogContent sx={{ minHeight: 240 }}>
            {preview.failure && <ErrorState error={preview.failure} />}
            {late && (
              <Box role="status" aria-busy="true" sx={{ pb: 2 }}>
                <ProgressLine progress={preview.progress} label={text.evidence.drop.reading} />
              </Box>
            )}
            {preview.answer?.files.map((file) => (
              <FileItem
                key={file.name}
                file={file}
                caseId={caseId}
                currency={currency}
                choices={choices}
                onChoose={(choice) => setChoices(withChoice(choices, choice))}
                onRecognise={(sheet) => setChoices(withoutChoice(choices, file.name, sheet))}
                onMap={(table) => {
                  const source = files.find(({ name }) => name === file.name);
                  if (source) setMapping({ file: source, table });
                }}
              />
            ))}
          </DialogContent>
          <DialogActions>
            {preview.answer !== null && records === 0 && (
              <Box sx={{ flex: 1, color: color.inkQuiet }}>{text.evidence.preview.nothing}</Box>
            )}
            <Button onClick={close}>{text.evidence.preview.cancel}</Button>
            <Button variant="contained" disabled={records === 0 || preview.running} onClick={() => onImport(choices)}>
              {text.evidence.preview.import(formats.number(records))}
            </Button>
          </DialogActions>
        </>
      ) : (
        <MappingPane
          titleId={titleId}
          caseId={caseId}
          currency={currency}
          file={mapping.file}
          table={mapping.table}
          onCancel={() => setMapping(null)}
          headerRow={choiceFor(choices, mapping.file.name, mapping.table.sheet)?.headerRow}
          onApply={(chosen) => {
            setChoices(withChoice(choices, chosen));
            setMapping(null);
          }}
        />
      )}
    </Dialog>
  );
}
