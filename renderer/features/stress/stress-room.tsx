/** The stress room: shocks on sliders, what is left of the case under them, and how far each shock alone may go. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { NO_SHOCK, type Shocks } from '#shared/domain/stress.ts';
import { ShockSliders } from './shock-sliders.tsx';
import { SingleShocks } from './single-shocks.tsx';
import { StressOutcomes } from './stress-outcomes.tsx';

/** Asks anew as a slider moves; the last answer stands until the next is there. */
export function StressRoom({ detail }: { readonly detail: CaseDetail }) {
  const text = useText();
  const formats = useFormats();
  const words = text.stress;
  const [shocks, setShocks] = useState<Shocks>(NO_SHOCK);
  const query = useDeskQuery('case.stress', { caseId: detail.summary.id, shocks }, { keepPrevious: true });
  return (
    <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
      {(stress) => {
        if (stress.reason !== null) {
          return (
            <Section title={words.set}>
              <Box sx={{ color: color.inkQuiet }}>{stress.reason}</Box>
            </Section>
          );
        }
        const { currency } = detail.application;
        return (
          <>
            <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 2fr) minmax(0, 3fr)' } }}>
              <Section title={words.set} note={words.note(formats.dateInText(stress.yearEnd))}>
                <ShockSliders shocks={shocks} largestBuyer={stress.largestBuyer} onChange={setShocks} />
              </Section>
              <Section title={words.outcome}>
                <StressOutcomes stress={stress} currency={currency} />
              </Section>
            </Box>
            <Section title={words.tornado} note={words.tornadoNote}>
              <SingleShocks stress={stress} />
            </Section>
          </>
        );
      }}
    </QueryView>
  );
}
