/** The import before it happens: every file with what it holds; a table opens to its mapping. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import { useDelayed } from '#renderer/ui/feedback/query-view.tsx';
import { RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FileInput } from '#shared/contract/fields.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import { recordsToImport, type TableChoice, withChoice, withoutChoice } from './choices.ts';
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
  const preview = useDeskCommand('evidence.preview');
  const { mutate } = preview;
  useEffect(() => mutate({ caseId, files: [...files], choices: [...choices] }), [mutate, caseId, files, choices]);
  const late = useDelayed(preview.isPending);
  const records = recordsToImport(preview.data?.files ?? [], caseId);

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="lg">
      {mapping === null ? (
        <>
          <DialogTitle id={titleId}>{text.evidence.preview.title(files.length)}</DialogTitle>
          <DialogContent sx={{ minHeight: 240 }}>
            {preview.error && <ErrorState error={preview.error} />}
            {preview.data === undefined && late && (
              <Box aria-busy="true">
                <span className="visually-hidden" role="status">
                  {text.evidence.drop.reading}
                </span>
                <RowsSkeleton rows={files.length} />
              </Box>
            )}
            {preview.data?.files.map((file) => (
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
            {preview.data !== undefined && records === 0 && (
              <Box sx={{ flex: 1, color: color.inkQuiet }}>{text.evidence.preview.nothing}</Box>
            )}
            <Button onClick={onClose}>{text.evidence.preview.cancel}</Button>
            <Button variant="contained" disabled={records === 0 || preview.isPending} onClick={() => onImport(choices)}>
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
          onApply={(chosen) => {
            setChoices(withChoice(choices, { file: mapping.file.name, sheet: mapping.table.sheet, mapping: chosen }));
            setMapping(null);
          }}
        />
      )}
    </Dialog>
  );
}
