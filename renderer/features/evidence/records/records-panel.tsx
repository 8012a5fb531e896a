/** The records of one set, a page at a time, by month and source; each with its place and ways to change it. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { EvidenceRow } from '#renderer/api/replies.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { RemoveRecordDialog } from '../remove-dialogs.tsx';
import { RecordDetails } from './record-details.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { type RecordFilter, RecordFilters } from './record-filters.tsx';
import { RecordsTable } from './records-table.tsx';

const PAGE = 50;

interface RecordsPanelProps {
  readonly caseId: string;
  readonly currency: string;
  readonly filter: RecordFilter;
  readonly onFilter: (filter: RecordFilter) => void;
  readonly mayChange: boolean;
}

type Changing =
  | { readonly kind: 'add' }
  | { readonly kind: 'read' | 'correct' | 'remove'; readonly record: EvidenceRow };

/** Filters, table, pages, and the dialog that is open. */
export function RecordsPanel({ caseId, currency, filter, onFilter, mayChange }: RecordsPanelProps) {
  const words = useText().evidence.records;
  const filterKey = `${filter.recordSet} ${filter.month} ${filter.sourceId}`;
  const [page, setPage] = useState({ filterKey, offset: 0 });
  // A place in one list means nothing in another: a new filter begins at the first page.
  const offset = page.filterKey === filterKey ? page.offset : 0;
  const setOffset = (next: number) => setPage({ filterKey, offset: next });
  const [changing, setChanging] = useState<Changing | null>(null);
  const { recordSet, month, sourceId } = filter;
  const query = useDeskQuery(
    'evidence.records',
    { caseId, recordSet, ...(month && { month }), ...(sourceId && { sourceId }), offset, limit: PAGE },
    { keepPrevious: true },
  );
  const close = () => setChanging(null);
  const add = mayChange ? { actions: <Button onClick={() => setChanging({ kind: 'add' })}>{words.add}</Button> } : {};
  return (
    <Section title={words.title} flush {...add}>
      <Box className="no-print" sx={{ px: 3, pb: 1 }}>
        <RecordFilters caseId={caseId} filter={filter} onFilter={onFilter} />
      </Box>
      <QueryView query={query}>
        {({ records, total }) =>
          records.length === 0 ? (
            <EmptyState title={month || sourceId ? words.noneFiltered : words.none} />
          ) : (
            <>
              <RecordsTable
                recordSet={recordSet}
                currency={currency}
                records={records}
                onOpen={(record) => setChanging({ kind: mayChange ? 'correct' : 'read', record })}
              />
              <Pager recordSet={recordSet} offset={offset} shown={records.length} total={total} onMove={setOffset} />
            </>
          )
        }
      </QueryView>
      {changing?.kind === 'read' && (
        <RecordDetails currency={currency} recordSet={recordSet} record={changing.record} onClose={close} />
      )}
      {changing?.kind === 'remove' && (
        <RemoveRecordDialog caseId={caseId} recordSet={recordSet} recordId={changing.record.recordId} onClose={close} />
      )}
      {(changing?.kind === 'add' || changing?.kind === 'correct') && (
        <RecordDialog
          caseId={caseId}
          currency={currency}
          recordSet={recordSet}
          record={changing.kind === 'correct' ? changing.record : null}
          onRemove={(record) => setChanging({ kind: 'remove', record })}
          onClose={close}
        />
      )}
    </Section>
  );
}

interface PagerProps {
  readonly recordSet: string;
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

function Pager({ recordSet, offset, shown, total, onMove }: PagerProps) {
  const text = useText();
  const words = text.evidence.records;
  const formats = useFormats();
  const caption = words.caption(
    recordSetLabel(text, recordSet),
    formats.number(offset + 1),
    formats.number(offset + shown),
    formats.number(total),
  );
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 3, pt: 1 }}>
      <Box sx={{ flex: 1, color: color.inkQuiet }}>{caption}</Box>
      {total > PAGE && (
        <>
          <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - PAGE))}>
            {words.previous}
          </Button>
          <Button disabled={offset + shown >= total} onClick={() => onMove(offset + PAGE)}>
            {words.next}
          </Button>
        </>
      )}
    </Box>
  );
}
