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
import { fieldLabel } from '#shared/text/en/evidence.ts';

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
          { key: 'field', header: words.field, render: (row) => fieldLabel(row.field) },
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

function StatedValues({ conflict, currency }: { readonly conflict: Conflict; readonly currency: string }) {
  const text = useText();
  const words = text.evidence.conflicts;
  const formats = useFormats();
  const kind = fieldsOf(conflict.recordSet).find(([field]) => field === conflict.field)?.[1].kind ?? 'text';
  return conflict.values.map((stated) => (
    <Box key={stated.recordId} sx={{ py: '2px' }}>
      <b style={{ fontWeight: 600 }}>{formatField(text, formats, stated.value, kind, currency)}</b>
      <span style={{ color: color.inkQuiet }}>
        {` · ${stated.sourceName === null ? words.manual : words.at(stated.sourceName, stated.locator ?? '')}`}
      </span>
    </Box>
  ));
}
