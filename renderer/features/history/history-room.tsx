/** The timeline of a case: who did what, when, and the rule that required it. */

import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type HistoryFilter, historyDays } from './history-days.ts';
import { TimelineEntry } from './timeline-entry.tsx';

interface HistoryRoomProps {
  readonly detail: { readonly summary: { readonly id: string } };
}

const FILTERS: readonly HistoryFilter[] = ['all', 'decisions', 'evidence', 'facts'];

/** Newest first, by day. */
export function HistoryRoom({ detail }: HistoryRoomProps) {
  const text = useText();
  const formats = useFormats();
  const [filter, setFilter] = useState<HistoryFilter>('all');
  const query = useDeskQuery('decision.trail', { caseId: detail.summary.id });
  const words = text.history;
  return (
    <Section
      title={words.title}
      note={words.toAudit}
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={filter}
          aria-label={words.filterLabel}
          onChange={(_, next: HistoryFilter | null) => next !== null && setFilter(next)}
        >
          {FILTERS.map((value) => (
            <ToggleButton key={value} value={value}>
              {words.filter[value]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <QueryView query={query}>
        {({ timeline }) => {
          const days = historyDays(formats, timeline, filter);
          if (days.length === 0) return <EmptyState title={timeline.length === 0 ? words.empty : words.none} />;
          return days.map((day) => (
            <Box component="section" key={day.date} aria-label={day.date} sx={{ mb: 2 }}>
              <Box
                component="h3"
                sx={{ fontSize: 13, lineHeight: '20px', color: color.inkQuiet, fontWeight: 400, mb: 0.5 }}
              >
                {day.label}
              </Box>
              <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 960 }}>
                {day.entries.map((entry) => (
                  <TimelineEntry key={entry.sequence} entry={entry} />
                ))}
              </Box>
            </Box>
          ));
        }}
      </QueryView>
    </Section>
  );
}
