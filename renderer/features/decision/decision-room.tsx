/** The decision room: who must decide, what was decided, on which conditions and on which snapshot. */

import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail, CreditCondition, DecisionTrail } from '#renderer/api/replies.ts';
import { ConflictsPanel } from '#renderer/charts/conflicts/conflicts-panel.tsx';
import { PathPanel } from '#renderer/charts/path/path-panel.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { RoomColumns } from '#renderer/ui/layout/room-columns.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';

import { isTurnedBack } from '#shared/workflow/states.ts';
import { ConditionsList } from './conditions-list.tsx';
import { DecisionsList } from './decisions-list.tsx';
import { RequirementPanel } from './requirement-panel.tsx';
import { SnapshotsList } from './snapshots-list.tsx';
import { MeetConditionDialog } from './steps/meet-condition-dialog.tsx';
import { TermsFacts } from './terms-facts.tsx';

/** Asks for the trail and lays it out. */
export function DecisionRoom({ detail }: { readonly detail: CaseDetail }) {
  const query = useDeskQuery('decision.trail', { caseId: detail.summary.id });
  return <QueryView query={query}>{(trail) => <Room detail={detail} trail={trail} />}</QueryView>;
}

interface RoomProps {
  readonly detail: CaseDetail;
  readonly trail: DecisionTrail;
}

function Room({ detail, trail }: RoomProps) {
  const text = useText();
  const [meeting, setMeeting] = useState<CreditCondition | null>(null);
  const { state, grade } = detail.summary;
  const mayMeet = detail.actions.some(({ action, allowed }) => action === 'meetCondition' && allowed);
  return (
    <>
      <ConflictsPanel caseId={detail.summary.id} currency={detail.application.currency} mayChange={false} />
      <RoomColumns
        furtherUnder="side"
        wide="main side further"
        side={
          <>
            <Section title={text.case.facts.proposal}>
              <TermsFacts detail={detail} />
            </Section>
            <Section title={text.decision.conditions.title}>
              <ConditionsList conditions={trail.conditions} onMeet={mayMeet ? setMeeting : null} />
            </Section>
          </>
        }
        further={
          <Section title={text.decision.snapshots.title}>
            <SnapshotsList caseId={detail.summary.id} snapshots={trail.snapshots} />
          </Section>
        }
      >
        <Section title={text.decision.requirement.title}>
          <RequirementPanel detail={detail} requirement={trail.requirement} />
        </Section>
        <Section title={text.decision.decisions.title}>
          <DecisionsList decisions={trail.decisions} currency={detail.application.currency} />
        </Section>
        {isTurnedBack(state) && grade !== null && <PathPanel caseId={detail.summary.id} grade={grade} />}
      </RoomColumns>
      {meeting !== null && (
        <MeetConditionDialog caseId={detail.summary.id} condition={meeting} onClose={() => setMeeting(null)} />
      )}
    </>
  );
}
