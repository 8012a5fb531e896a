/** The evidence rows an operand was computed from, a page at a time, each with its file and place. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { currencyOf, fieldsOf, formatField, isNumeric, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { fieldLabel } from '#renderer/text/en/evidence.ts';
import { text } from '#renderer/text/text.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { formatNumber } from '#renderer/ui/format/formats.ts';
import { type Column, DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Trace } from './indicator-drawer.tsx';

type EvidenceRow = Trace['operands'][number]['records'][number];

const PAGE = 20;

interface SourceRowsProps {
  readonly caseId: string;
  readonly indicator: string;
  readonly operand: string;
  readonly recordSet: string;
  readonly currency: string;
}

/** Rows with the fields that hold something, and where each came from. */
export function SourceRows({ caseId, indicator, operand, recordSet, currency }: SourceRowsProps) {
  const [offset, setOffset] = useState(0);
  const query = useDeskQuery(
    'assessment.trace',
    { caseId, indicator, operand, offset, limit: PAGE },
    { keepPrevious: true },
  );
  return (
    <Box sx={{ mt: 1, mb: 1, backgroundColor: color.paper, border: `1px solid ${color.hairline}`, borderRadius: 1 }}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={4} />}>
        {(trace) => {
          const opened = trace.operands.find(({ name }) => name === operand);
          const rows = opened?.records ?? [];
          return (
            <>
              <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={recordSetLabel(recordSet)}>
                <DataTable
                  label={recordSetLabel(recordSet)}
                  columns={columnsOf(recordSet, rows, currency)}
                  rows={rows}
                  rowKey={(row) => String(row.recordId)}
                  inset={12}
                />
              </Box>
              <Pager offset={offset} shown={rows.length} total={opened?.totalRecords ?? 0} onMove={setOffset} />
            </>
          );
        }}
      </QueryView>
    </Box>
  );
}

/** Columns for the fields any row of the page has a value in; the place stands first. */
function columnsOf(recordSet: string, rows: readonly EvidenceRow[], currency: string): Column<EvidenceRow>[] {
  const used = fieldsOf(recordSet).filter(([field]) =>
    rows.some((row) => row.fields[field] !== null && row.fields[field] !== undefined && row.fields[field] !== ''),
  );
  return [
    {
      key: 'place',
      header: text.evidence.records.place,
      render: (row) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          <SourceLink {...row} />
        </Box>
      ),
    },
    ...used.map(
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
    ),
  ];
}

interface PagerProps {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

function Pager({ offset, shown, total, onMove }: PagerProps) {
  const words = text.indicators.drawer;
  if (total <= PAGE) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 1 }}>
      <Box sx={{ flex: 1, color: color.inkQuiet }}>
        {words.range(formatNumber(offset + 1), formatNumber(offset + shown), formatNumber(total))}
      </Box>
      <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - PAGE))}>
        {words.previousRows}
      </Button>
      <Button disabled={offset + shown >= total} onClick={() => onMove(offset + PAGE)}>
        {words.nextRows}
      </Button>
    </Box>
  );
}
