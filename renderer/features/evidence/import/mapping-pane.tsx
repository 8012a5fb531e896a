/** The mapping of one table: what it holds, field ← column or constant, conventions; the result follows each change. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { fieldLabel } from '#renderer/charts/values/field-value.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FileInput } from '#shared/contract/fields.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import type { TableChoice } from './choices.ts';
import { HeaderPicker } from './header-picker.tsx';
import { useMappedTable } from './mapped-table.ts';
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
  /** The row chosen before as the header of this table; undefined where the desk found it. */
  readonly headerRow: number | undefined;
  readonly onCancel: () => void;
  readonly onApply: (choice: TableChoice) => void;
}

/** Left the mapping, right the table and what becomes of it. */
export function MappingPane(props: MappingPaneProps) {
  const { titleId, caseId, currency, file, headerRow, onCancel, onApply } = props;
  const text = useText();
  const formats = useFormats();
  const words = text.evidence.mapping;
  const { sheet } = props.table;
  const [choice, setChoice] = useState<TableChoice>({
    file: file.name,
    sheet,
    ...(headerRow !== undefined && { headerRow }),
    mapping: props.table.mapping,
  });
  const mapped = useMappedTable(caseId, file, choice, headerRow);
  const table = mapped.table ?? props.table;
  // Below another header the desk says first what it takes the table for.
  const mapping = choice.mapping === undefined ? table.mapping : choice.mapping;
  const result = mapping === null ? null : mapped.table;
  const records = result?.recordCount ?? 0;
  const missing = table.missingFields;
  const missingNames = formats.enumeration(missing.map((field) => fieldLabel(text, mapping?.recordSet ?? '', field)));
  const change = (changed: NonNullable<TableChoice['mapping']>) => setChoice({ ...choice, mapping: changed });
  return (
    <>
      <DialogTitle id={titleId}>{words.title(file.name)}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '440px minmax(0, 1fr)' }, gap: 3 }}>
          <Box inert={!mapped.isOfHeader} sx={{ opacity: mapped.isOfHeader ? 1 : 0.5 }}>
            <MappingOptions table={table} mapping={mapping} onChange={change} />
            {mapping !== null && <MappingFields table={table} mapping={mapping} missing={missing} onChange={change} />}
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Box sx={{ fontWeight: 600 }}>{words.table}</Box>
            {table.headerRow !== null && (
              <HeaderPicker
                firstRows={table.firstRows}
                headerRow={choice.headerRow ?? table.headerRow}
                onChoose={(row) => {
                  const { mapping: _mapping, ...others } = choice;
                  setChoice({ ...others, headerRow: row });
                }}
              />
            )}
            <SampleRows table={table} />
            <Box sx={{ fontWeight: 600, mt: 2 }} role="status">
              {mapped.isCurrent
                ? formats.labelled(words.result, text.evidence.preview.records(formats.number(records)))
                : words.updating}
            </Box>
            {result !== null && mapping !== null && records > 0 ? (
              <SampleRecords recordSet={mapping.recordSet} currency={currency} records={result.sampleRecords} />
            ) : (
              <Box sx={{ color: missing.length > 0 ? color.caution : color.inkQuiet, mt: 1 }}>
                {missing.length > 0 ? `△ ${words.missing(missingNames)}` : words.noResult}
              </Box>
            )}
            {mapped.problems.length > 0 && (
              <Box sx={{ mt: 2 }}>
                <ProblemsTable problems={mapped.problems} ofOneFile />
              </Box>
            )}
            <FailureNote error={mapped.failure} />
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
          disabled={mapping === null || records === 0 || !mapped.isCurrent}
          onClick={() => mapping !== null && onApply({ ...choice, mapping })}
        >
          {words.apply}
        </Button>
      </DialogActions>
    </>
  );
}
