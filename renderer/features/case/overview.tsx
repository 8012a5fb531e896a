/** The overview: seven groups, what weighs on the grade, what is missing, the facts. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { EligibilityNotice } from '#renderer/charts/findings/eligibility-notice.tsx';
import { ReasonsList } from '#renderer/charts/values/reasons-list.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { RoomColumns } from '#renderer/ui/layout/room-columns.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { WIDE } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { restsOnEvidence } from '#shared/domain/assessment.ts';
import { canChange } from './case-actions.ts';
import { FactsDialog } from './facts-dialog.tsx';
import { GroupsPanel } from './groups-panel.tsx';
import { ApplicantFacts, ApplicationFacts, ProposalFacts } from './key-facts.tsx';
import { MissingList } from './missing-list.tsx';
import type { CaseTabProps } from './tabs.ts';

/** The room a case opens in. */
export function Overview({ detail, openIndicator, openTab, startAction }: CaseTabProps) {
  const text = useText();
  const query = useDeskQuery('assessment.get', { caseId: detail.summary.id });
  return (
    <RoomColumns
      furtherUnder="main"
      wide="main side further"
      further={<FactsSections detail={detail} />}
      side={
        <>
          {(query.data === undefined || restsOnEvidence(query.data.assessment)) && (
            <Section title={text.case.reasons.title}>
              <QueryView query={query} skeleton={<BlockSkeleton height={120} />}>
                {({ assessment }) => <ReasonsList reasons={assessment.score.reasons} onOpen={openIndicator} />}
              </QueryView>
            </Section>
          )}
          <Section title={text.case.missing.title}>
            <MissingList detail={detail} openTab={openTab} startAction={startAction} />
          </Section>
          <Section
            title={text.case.facts.proposal}
            actions={
              <Button variant="text" onClick={() => openTab('structure')} sx={{ my: -0.5 }}>
                {text.case.tabs.structure}
              </Button>
            }
          >
            <ProposalFacts detail={detail} />
          </Section>
        </>
      }
    >
      {query.data && restsOnEvidence(query.data.assessment) && <EligibilityNotice assessment={query.data.assessment} />}
      <Section title={text.case.groupsPanel.title} note={text.case.groupsPanel.note}>
        <QueryView query={query} skeleton={<BlockSkeleton height={320} />}>
          {({ assessment }) =>
            restsOnEvidence(assessment) ? (
              <GroupsPanel assessment={assessment} openIndicator={openIndicator} />
            ) : (
              <Box>
                <Box sx={{ fontWeight: 600 }}>{text.score.notAssessed}</Box>
                <Box sx={{ color: color.inkQuiet }}>{text.score.notAssessedHint}</Box>
              </Box>
            )
          }
        </QueryView>
      </Section>
    </RoomColumns>
  );
}

function FactsSections({ detail }: Pick<CaseTabProps, 'detail'>) {
  const formats = useFormats();
  const text = useText();
  const [editing, setEditing] = useState(false);
  const mayEdit = useMayCall('case.edit') && canChange(detail.summary.state);
  const edit = (of: string) =>
    mayEdit
      ? {
          actions: (
            <Button
              variant="text"
              aria-label={formats.labelled(text.case.facts.edit, of)}
              onClick={() => setEditing(true)}
              sx={{ my: -0.5 }}
            >
              {text.case.facts.edit}
            </Button>
          ),
        }
      : {};
  return (
    <Box
      sx={{
        display: 'grid',
        // An id of eighteen characters stays whole.
        gridTemplateColumns: { xs: '1fr', md: '15fr 14fr' },
        [WIDE]: { gridTemplateColumns: '1fr' },
      }}
    >
      <Section title={text.case.facts.applicant} {...edit(text.case.facts.applicant)}>
        <ApplicantFacts detail={detail} />
      </Section>
      <Section title={text.case.facts.application} {...edit(text.case.facts.application)}>
        <ApplicationFacts detail={detail} />
      </Section>
      {editing && <FactsDialog detail={detail} onClose={() => setEditing(false)} />}
    </Box>
  );
}
