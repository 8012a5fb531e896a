/** Records of one set as a table: the fields that hold something, the place, the changes. */
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import EditOutlinedIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { currencyOf, fieldsOf, formatField, isNumeric, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { fieldLabel } from '#renderer/text/en/evidence.ts';
import { text } from '#renderer/text/text.ts';
import { type Column, DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { EvidenceRow } from './records-panel.tsx';

const words = text.evidence.records;

interface RecordsTableProps {
  readonly recordSet: string;
  readonly currency: string;
  readonly records: readonly EvidenceRow[];
  /** Null where the officer or the state does not allow changes. */
  readonly onCorrect: ((record: EvidenceRow) => void) | null;
  readonly onRemove: ((record: EvidenceRow) => void) | null;
}

/** One row a record. */
export function RecordsTable(props: RecordsTableProps) {
  const { recordSet, records } = props;
  return (
    <DataTable
      label={recordSetLabel(recordSet)}
      columns={columnsOf(props)}
      rows={records}
      rowKey={(row) => String(row.recordId)}
    />
  );
}

function columnsOf({ recordSet, currency, records, onCorrect, onRemove }: RecordsTableProps): Column<EvidenceRow>[] {
  const used = fieldsOf(recordSet).filter(
    ([field, spec]) => spec.required || records.some((row) => (row.fields[field] ?? null) !== null),
  );
  const columns = used.map(
    ([field, spec]): Column<EvidenceRow> => ({
      key: field,
      header: fieldLabel(field),
      align: isNumeric(spec.kind) ? 'right' : 'left',
      render: (row) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {formatField(row.fields[field], spec.kind, currencyOf(row.fields, currency))}
        </Box>
      ),
    }),
  );
  const place: Column<EvidenceRow> = {
    key: 'place',
    header: words.place,
    render: (row) => (
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        <SourceLink {...row} />
      </Box>
    ),
  };
  const change: Column<EvidenceRow> = {
    key: 'change',
    header: words.actions,
    render: (row) => (
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        <IconButton aria-label={`${words.correct} ${row.recordId}`} onClick={() => onCorrect?.(row)}>
          <EditOutlinedIcon />
        </IconButton>
        <IconButton aria-label={`${words.remove} ${row.recordId}`} onClick={() => onRemove?.(row)}>
          <DeleteOutlinedIcon />
        </IconButton>
      </Box>
    ),
  };
  return onCorrect === null ? [...columns, place] : [...columns, place, change];
}
