/** The structure room: what binds the limit, what makes the rate, and the terms proposed on them, and how they are repaid. */

import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { RoomColumns } from '#renderer/ui/layout/room-columns.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { LimitPanel } from './limit-panel.tsx';
import { PricePanel } from './price-panel.tsx';
import { ProposalSection } from './proposal-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';

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
          <RoomColumns
            furtherUnder="main"
            wide="even"
            side={<ProposalSection detail={detail} limit={limit} price={price} asked={asked} />}
            further={
              <Section
                title={text.structure.price.title}
                note={`${text.structure.price.rate} ${formats.rate(price.rateBasisPoints)}`}
              >
                <PricePanel price={price} currency={currency} proposed={detail.proposal?.rateBasisPoints ?? null} />
              </Section>
            }
          >
            <Section
              title={text.structure.limit.title}
              note={`${text.structure.limit.amount} ${formats.moneyInText(limit.amount, currency)}`}
            >
              <LimitPanel limit={limit} currency={currency} />
            </Section>
            <ScheduleSection detail={detail} />
          </RoomColumns>
        );
      }}
    </QueryView>
  );
}
