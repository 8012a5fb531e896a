/** The mapping of one table: what it holds, field ← column or constant, conventions; the result follows each change. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FileInput } from '#shared/contract/fields.ts';
import type { TableMapping, TablePreview } from '#shared/contract/operations/evidence.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { FilePreview } from './choices.ts';
import { MappingFields } from './mapping-fields.tsx';
import { MappingOptions } from './mapping-options.tsx';
import { ProblemsTable } from './problems-table.tsx';
import { SampleRecords, SampleRows } from './sample-tables.tsx';

interface MappingPaneProps {
  readonly titleId: string;
  readonly caseId: string;
  readonly currency: string;
  readonly file: FileInput;
  readonly table: TablePreview;
  readonly onCancel: () => void;
  readonly onApply: (mapping: TableMapping) => void;
}

/** Left the mapping, right the table and what becomes of it. */
export function MappingPane({ titleId, caseId, currency, file, table, onCancel, onApply }: MappingPaneProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.evidence.mapping;
  const [mapping, setMapping] = useState<TableMapping | null>(table.mapping);
  const { result, problems, pending, error } = useMappedTable(caseId, file, table.sheet, mapping);
  const records = result?.recordCount ?? 0;
  const missing = (result ?? table).missingFields;
  const missingNames = formats.enumeration(missing.map((field) => nameOf(text.domain.fields, field)));
  return (
    <>
      <DialogTitle id={titleId}>{words.title(file.name)}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '440px minmax(0, 1fr)' }, gap: 3 }}>
          <Box>
            <MappingOptions table={table} mapping={mapping} onChange={setMapping} />
            {mapping !== null && (
              <MappingFields table={table} mapping={mapping} missing={missing} onChange={setMapping} />
            )}
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ fontWeight: 600 }}>{words.table}</Box>
            <SampleRows table={table} />
            <Box sx={{ fontWeight: 600, mt: 2 }} role="status">
              {pending
                ? words.updating
                : formats.labelled(words.result, text.evidence.preview.records(formats.number(records)))}
            </Box>
            {result !== null && mapping !== null && records > 0 ? (
              <SampleRecords recordSet={mapping.recordSet} currency={currency} records={result.sampleRecords} />
            ) : (
              <Box sx={{ color: missing.length > 0 ? color.caution : color.inkQuiet, mt: 1 }}>
                {missing.length > 0 ? `△ ${words.missing(missingNames)}` : words.noResult}
              </Box>
            )}
            {problems.length > 0 && (
              <Box sx={{ mt: 2 }}>
                <ProblemsTable problems={problems} ofOneFile />
              </Box>
            )}
            <FailureNote error={error} />
          </Box>
        </Box>
      </DialogContent>
      <DialogActions>
        <Box sx={{ flex: 1, color: color.inkQuiet }}>
          {table.remembersMapping ? words.remembered : words.notRemembered}
        </Box>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button
          variant="contained"
          disabled={mapping === null || records === 0}
          onClick={() => mapping !== null && onApply(mapping)}
        >
          {words.apply}
        </Button>
      </DialogActions>
    </>
  );
}

/** Keys follow each other faster than files can be read: wait for a pause. */
const PAUSE_MS = 250;

interface MappedTable {
  readonly result: TablePreview | null;
  readonly problems: FilePreview['problems'];
  readonly pending: boolean;
  readonly error: ReturnType<typeof useDeskCommand<'evidence.preview'>>['error'];
}

/** What the table would become under a mapping, asked anew after each change. */
function useMappedTable(
  caseId: string,
  file: FileInput,
  sheet: string | null,
  mapping: TableMapping | null,
): MappedTable {
  const preview = useDeskCommand('evidence.preview');
  const { mutate } = preview;
  useEffect(() => {
    if (mapping === null) return;
    const choices = [{ file: file.name, sheet, mapping }];
    const timer = window.setTimeout(() => mutate({ caseId, files: [file], choices }), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [mutate, caseId, file, sheet, mapping]);
  const read = preview.data?.files[0];
  return {
    result: read?.tables.find((candidate) => candidate.sheet === sheet) ?? null,
    problems: (read?.problems ?? []).filter((problem) => problem.sheet === null || problem.sheet === sheet),
    pending: preview.isPending,
    error: preview.error,
  };
}
