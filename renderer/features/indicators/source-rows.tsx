/** The evidence rows an operand was computed from, a page at a time, each with its file and place. */
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { PAGE, RecordPager } from '#renderer/charts/findings/record-pager.tsx';
import { RecordTable } from '#renderer/charts/findings/record-table.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

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
          const opened = trace.operands.find(({ id }) => id === operand);
          const rows = opened?.records ?? [];
          return (
            <>
              <RecordTable recordSet={recordSet} records={rows} currency={currency} />
              <RecordPager offset={offset} total={opened?.totalRecords ?? 0} onMove={setOffset} />
            </>
          );
        }}
      </QueryView>
    </Box>
  );
}
