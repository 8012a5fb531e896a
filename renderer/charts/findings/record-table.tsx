/** Evidence records as a table: where each came from, then the fields any of them holds something in. */

import Box from '@mui/material/Box';
import { currencyOf, fieldsOf, formatField, isNumeric, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Formats } from '#shared/text/formats.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';

type FoundRecord = AnswerOf<'evidence.open'>['records'][number];

interface RecordTableProps {
  readonly recordSet: string;
  readonly records: readonly FoundRecord[];
  readonly currency: string;
}

/** Scrolls sideways by itself, so that the sheet around it keeps its width. */
export function RecordTable({ recordSet, records, currency }: RecordTableProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <DataTable
      label={recordSetLabel(text, recordSet)}
      columns={recordColumns(text, formats, recordSet, records, currency)}
      rows={records}
      rowKey={(record) => String(record.recordId)}
      inset={12}
    />
  );
}

/** The place stands first; fields nobody filled are left out. */
function recordColumns(
  text: Text,
  formats: Formats,
  recordSet: string,
  records: readonly FoundRecord[],
  currency: string,
): Column<FoundRecord>[] {
  const used = fieldsOf(recordSet).filter(([field]) =>
    records.some(({ fields }) => fields[field] !== null && fields[field] !== undefined && fields[field] !== ''),
  );
  const line = (content: React.ReactNode) => (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {content}
    </Box>
  );
  return [
    { key: 'place', header: text.authenticity.rows.place, render: (record) => line(<SourceLink {...record} />) },
    ...used.map(
      ([field, spec]): Column<FoundRecord> => ({
        key: field,
        header: nameOf(text.domain.fields, field),
        align: isNumeric(spec.kind) ? 'right' : 'left',
        render: ({ fields }) => line(formatField(text, formats, fields[field], spec, currencyOf(fields, currency))),
      }),
    ),
  ];
}
