/** The rows behind one part of a finding, a page at a time, each with its file and place. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { EvidenceRow } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { PAGE, RecordPager } from './record-pager.tsx';
import { RecordTable } from './record-table.tsx';

interface EvidenceRowsProps {
  readonly caseId: string;
  readonly currency: string;
  readonly row: Told<EvidenceRow>;
  /** Whether the records are shown at once; of many parts only the first are. */
  readonly open: boolean;
}

/** Role, what kind of records and how many, then the records. */
export function EvidenceRows({ caseId, currency, row, open }: EvidenceRowsProps) {
  const text = useText();
  const words = text.authenticity.rows;
  const formats = useFormats();
  const [shown, setShown] = useState(open);
  return (
    <Box component="section" aria-label={sentenceCase(row.role)} sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 2, flexWrap: 'wrap', mb: 0.5 }}>
        <Box component="h3" sx={{ fontSize: 13, lineHeight: '20px', fontWeight: 600 }}>
          {sentenceCase(row.role)}
        </Box>
        <Box sx={{ color: color.inkQuiet }}>
          {formats.clauses(recordSetLabel(text, row.recordSet), words.count(formats.number(row.recordIds.length)))}
          {row.note !== '' && ` · ${row.note}`}
        </Box>
        {!shown && (
          <Link
            component="button"
            type="button"
            sx={{ ml: 'auto' }}
            aria-label={words.openOf(words.open(formats.number(row.recordIds.length)), row.role)}
            onClick={() => setShown(true)}
          >
            {words.open(formats.number(row.recordIds.length))}
          </Link>
        )}
      </Box>
      {shown && <Records caseId={caseId} currency={currency} row={row} />}
    </Box>
  );
}

function Records({ caseId, currency, row }: Omit<EvidenceRowsProps, 'open'>) {
  const words = useText().authenticity.rows;
  const [offset, setOffset] = useState(0);
  const recordIds = row.recordIds.slice(offset, offset + PAGE);
  const query = useDeskQuery(
    'evidence.open',
    { caseId, recordSet: row.recordSet, recordIds },
    { keepPrevious: true, enabled: recordIds.length > 0 },
  );
  return (
    <Box sx={{ backgroundColor: color.paper, border: `1px solid ${color.hairline}`, borderRadius: 1 }}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={Math.min(4, recordIds.length)} />}>
        {({ records }) =>
          records.length === 0 ? (
            <Box sx={{ px: 1.5, py: 1, color: color.inkQuiet }}>{words.gone}</Box>
          ) : (
            <RecordTable recordSet={row.recordSet} records={records} currency={currency} />
          )
        }
      </QueryView>
      <RecordPager offset={offset} total={row.recordIds.length} onMove={setOffset} />
    </Box>
  );
}

/** Roles are written as they stand in a sentence; alone they begin with a capital. */
export function sentenceCase(role: string): string {
  return `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
}
