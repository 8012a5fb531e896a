/** Records of one set as a table: the place, then the fields that hold something; a row opens the record. */

import Box from '@mui/material/Box';
import type { EvidenceRow } from '#renderer/api/replies.ts';
import { currencyOf, fieldsOf, formatField, isNumeric, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { Formats } from '#shared/text/formats.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';

/** The table scrolls on a screen; on paper its cells wrap. */
const unbroken = { whiteSpace: 'nowrap', '@media print': { whiteSpace: 'normal' } } as const;

interface RecordsTableProps {
  readonly recordSet: string;
  readonly currency: string;
  readonly records: readonly EvidenceRow[];
  readonly onOpen: (record: EvidenceRow) => void;
}

/** One row a record; arrows move, Enter opens. */
export function RecordsTable(props: RecordsTableProps) {
  const text = useText();
  const formats = useFormats();
  const { recordSet, records } = props;
  return (
    <DataTable
      label={recordSetLabel(text, recordSet)}
      columns={columnsOf(text, formats, props)}
      rows={records}
      rowKey={(row) => String(row.recordId)}
      onOpen={props.onOpen}
    />
  );
}

function columnsOf(
  text: Text,
  formats: Formats,
  { recordSet, currency, records }: RecordsTableProps,
): Column<EvidenceRow>[] {
  const words = text.evidence.records;
  const used = fieldsOf(recordSet).filter(
    ([field, spec]) => spec.required || records.some((row) => (row.fields[field] ?? null) !== null),
  );
  const columns = used.map(
    ([field, spec]): Column<EvidenceRow> => ({
      key: field,
      header: nameOf(text.domain.fields, field),
      align: isNumeric(spec.kind) ? 'right' : 'left',
      render: (row) => (
        <Box component="span" sx={unbroken}>
          {formatField(text, formats, row.fields[field], spec, currencyOf(row.fields, currency))}
        </Box>
      ),
    }),
  );
  const place: Column<EvidenceRow> = {
    key: 'place',
    header: words.place,
    render: (row) => (
      <Box component="span" sx={unbroken}>
        <SourceLink {...row} />
      </Box>
    ),
  };
  return [place, ...columns];
}
