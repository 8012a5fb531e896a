/** Facts that two sources state differently, on top of the room until they are settled. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { fieldsOf, formatField, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { FieldSpec } from '#shared/domain/record-sets.ts';
import { nameOf } from '#shared/text/name-of.ts';

type Conflict = AnswerOf<'evidence.conflicts'>['conflicts'][number];

interface ConflictsPanelProps {
  readonly caseId: string;
  readonly currency: string;
  readonly onOpenRows: (recordSet: string) => void;
}

/** Nothing at all while there is none. */
export function ConflictsPanel({ caseId, currency, onOpenRows }: ConflictsPanelProps) {
  const text = useText();
  const words = text.evidence.conflicts;
  const conflicts = useDeskQuery('evidence.conflicts', { caseId }).data?.conflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <Section
      title={
        <Box component="span" sx={{ color: color.adverse }}>
          <span aria-hidden="true">≠ </span>
          {words.title(conflicts.length)}
        </Box>
      }
      flush
    >
      <Box sx={{ px: 3, color: color.inkQuiet }}>{words.hint}</Box>
      <DataTable
        label={words.title(conflicts.length)}
        rows={conflicts}
        rowKey={(row) => `${row.recordSet} ${row.key} ${row.field}`}
        columns={[
          {
            key: 'key',
            header: words.key,
            render: (row) => (
              <>
                {row.key}
                <Box sx={{ color: color.inkQuiet }}>{recordSetLabel(text, row.recordSet)}</Box>
              </>
            ),
          },
          { key: 'field', header: words.field, render: (row) => nameOf(text.domain.fields, row.field) },
          { key: 'values', header: words.values, render: (row) => <StatedValues conflict={row} currency={currency} /> },
          {
            key: 'open',
            header: <span className="visually-hidden">{words.openRows}</span>,
            align: 'right',
            render: (row) => <Button onClick={() => onOpenRows(row.recordSet)}>{words.openRows}</Button>,
          },
        ]}
      />
    </Section>
  );
}

/** A field of a later program, shown as it is. */
const TEXT: FieldSpec = { kind: 'text' };

function StatedValues({ conflict, currency }: { readonly conflict: Conflict; readonly currency: string }) {
  const text = useText();
  const words = text.evidence.conflicts;
  const formats = useFormats();
  const spec = fieldsOf(conflict.recordSet).find(([field]) => field === conflict.field)?.[1] ?? TEXT;
  return conflict.values.map((stated) => (
    <Box key={stated.recordId} sx={{ py: '2px' }}>
      <b style={{ fontWeight: 600 }}>{formatField(text, formats, stated.value, spec, currency)}</b>
      <span style={{ color: color.inkQuiet }}>
        {` · ${stated.sourceName === null ? words.manual : words.at(stated.sourceName, stated.locator ?? '')}`}
      </span>
    </Box>
  ));
}
