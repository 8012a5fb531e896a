/** The evidence room: conflicts on top, import, coverage, sources, records. */

import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { ConflictsPanel } from '#renderer/charts/conflicts/conflicts-panel.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { stickyHeadOver } from '#renderer/ui/layout/sticky-head.ts';
import { WIDE_SHEET } from '#renderer/ui/theme/print.ts';
import { EDITABLE_STATES, WITHDRAWABLE_STATES } from '#shared/workflow/states.ts';
import { CoveragePanel } from './coverage-panel.tsx';
import { ImportPanel } from './import/import-panel.tsx';
import type { RecordFilter } from './records/record-filters.tsx';
import { RecordsPanel } from './records/records-panel.tsx';
import { SourcesPanel } from './sources-panel.tsx';

interface EvidenceRoomProps {
  readonly detail: CaseDetail;
}

/** Panels that lead into each other: a cell, a conflict or a source opens its records. */
export function EvidenceRoom({ detail }: EvidenceRoomProps) {
  const text = useText();
  const { summary, application } = detail;
  const caseId = summary.id;
  const mayChange = useMayCall('evidence.import') && WITHDRAWABLE_STATES.includes(summary.state);
  const [filter, setFilter] = useState<RecordFilter>({ recordSet: 'statement_line', month: null, sourceId: null });
  const records = useRef<HTMLDivElement>(null);

  function openRows(recordSet: string, month: string | null, sourceId: string | null) {
    setFilter({ recordSet, month, sourceId });
    showBelowHead(records.current);
    records.current?.focus({ preventScroll: true });
  }

  return (
    <div className={WIDE_SHEET}>
      <ConflictsPanel caseId={caseId} currency={application.currency} mayChange={mayChange} />
      {mayChange && (
        <div className="no-print">
          <Section title={text.evidence.sections.import}>
            <ImportPanel
              caseId={caseId}
              currency={application.currency}
              caution={EDITABLE_STATES.includes(summary.state) ? null : text.evidence.drop.sendsBack}
            />
          </Section>
        </div>
      )}
      <CoveragePanel caseId={caseId} onOpen={(recordSet, month) => openRows(recordSet, month, null)} />
      <SourcesPanel
        caseId={caseId}
        mayChange={mayChange}
        onOpenRows={(recordSet, sourceId) => openRows(recordSet, null, sourceId)}
      />
      <Box ref={records} tabIndex={-1} sx={{ outline: 'none', '&:focus-visible': { outline: 'none' } }}>
        <RecordsPanel
          caseId={caseId}
          currency={application.currency}
          filter={filter}
          onFilter={setFilter}
          mayChange={mayChange}
        />
      </Box>
    </div>
  );
}

/** Scrolls only the page's own scroller, so that the place stands right under the sticky head. */
function showBelowHead(place: HTMLElement | null): void {
  const scroller = place?.closest('main');
  if (!place || !scroller) return;
  const covered = stickyHeadOver(place)?.offsetHeight ?? 0;
  scroller.scrollBy({ top: place.getBoundingClientRect().top - scroller.getBoundingClientRect().top - covered });
}
