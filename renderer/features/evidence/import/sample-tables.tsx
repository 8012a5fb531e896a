/** The first rows of a table as they are, and as they would be stored. */

import Box from '@mui/material/Box';
import { currencyOf, fieldsOf, formatField, isNumeric } from '#renderer/charts/values/field-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import { nameOf } from '#shared/text/name-of.ts';

/** A table that scrolls by itself in both directions. */
export const scroller = {
  overflow: 'auto',
  maxHeight: 240,
  border: `1px solid ${color.hairline}`,
  borderRadius: 1,
  mt: 1,
  '& td, & th': { whiteSpace: 'nowrap' },
} as const;

const SHOWN = 6;

interface SampleRecordsProps {
  readonly recordSet: string;
  /** Of the case, for records that name none of their own. */
  readonly currency: string;
  readonly records: TablePreview['sampleRecords'];
}

/** Records with the fields that hold something. */
export function SampleRecords({ recordSet, currency, records }: SampleRecordsProps) {
  const text = useText();
  const formats = useFormats();
  const rows = records.slice(0, SHOWN).map((fields, index) => ({ key: String(index), fields }));
  const used = fieldsOf(recordSet).filter(([field]) => rows.some(({ fields }) => (fields[field] ?? null) !== null));
  const label = text.evidence.preview.sample;
  return (
    <Box sx={scroller} role="region" aria-label={label} tabIndex={0}>
      <DataTable
        label={label}
        inset={12}
        rows={rows}
        rowKey={(row: { readonly key: string }) => row.key}
        columns={used.map(([field, spec]) => ({
          key: field,
          header: nameOf(text.domain.fields, field),
          align: isNumeric(spec.kind) ? 'right' : 'left',
          render: ({ fields }: { readonly fields: TablePreview['sampleRecords'][number] }) =>
            formatField(text, formats, fields[field], spec, currencyOf(fields, currency)),
        }))}
      />
    </Box>
  );
}

/** The table as the file has it. */
export function SampleRows({ table }: { readonly table: TablePreview }) {
  const text = useText();
  const rows = table.sampleRows.slice(0, SHOWN).map((cells, index) => ({ key: String(index), cells }));
  const label = text.evidence.mapping.table;
  return (
    <Box sx={scroller} role="region" aria-label={label} tabIndex={0}>
      <DataTable
        label={label}
        inset={12}
        rows={rows}
        rowKey={(row: { readonly key: string }) => row.key}
        columns={table.headers.map((header, index) => ({
          key: `${index} ${header}`,
          header,
          render: ({ cells }: { readonly cells: readonly string[] }) => cells[index] ?? '',
        }))}
      />
    </Box>
  );
}
