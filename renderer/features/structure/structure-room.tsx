/** The structure room: what binds the limit, what makes the rate, and the terms proposed on them. */

import Box from '@mui/material/Box';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { LimitPanel } from './limit-panel.tsx';
import { PricePanel } from './price-panel.tsx';
import { ProposalSection } from './proposal-section.tsx';

interface StructureRoomProps {
  readonly detail: CaseDetail;
  /** What was last asked for from the head of the case. */
  readonly asked: { readonly action: string } | null;
}

/** Asks for the assessment and shows limit, price and proposal beside each other. */
export function StructureRoom({ detail, asked }: StructureRoomProps) {
  const text = useText();
  const formats = useFormats();
  const query = useDeskQuery('assessment.get', { caseId: detail.summary.id });
  return (
    <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
      {({ assessment }) => {
        const { limit, price, currency } = assessment;
        return (
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 400px' } }}>
            <Box sx={{ minWidth: 0 }}>
              <Section
                title={text.structure.limit.title}
                note={`${text.structure.limit.amount} ${formats.moneyInText(limit.amount, currency)}`}
              >
                <LimitPanel limit={limit} currency={currency} />
              </Section>
              <Section
                title={text.structure.price.title}
                note={`${text.structure.price.rate} ${formats.rate(price.rateBasisPoints)}`}
              >
                <PricePanel price={price} currency={currency} proposed={detail.proposal?.rateBasisPoints ?? null} />
              </Section>
            </Box>
            <Box sx={{ borderLeft: { lg: `1px solid ${color.hairline}` } }}>
              <ProposalSection detail={detail} limit={limit} price={price} asked={asked} />
            </Box>
          </Box>
        );
      }}
    </QueryView>
  );
}
