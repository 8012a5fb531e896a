/** The score room: grade and PD large and quiet, the walk to the score, reasons, the model it came from. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { EligibilityNotice } from '#renderer/charts/findings/eligibility-notice.tsx';
import { PathPanel } from '#renderer/charts/path/path-panel.tsx';
import { useCatalogue } from '#renderer/charts/values/catalogue.ts';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { ReasonsList } from '#renderer/charts/values/reasons-list.tsx';
import { Waterfall } from '#renderer/charts/waterfall.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { FiguresSkeleton, RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { RoomColumns } from '#renderer/ui/layout/room-columns.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type Assessment, restsOnEvidence } from '#shared/domain/assessment.ts';
import type { Group } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';
import { ChallengerPanel } from './challenger-panel.tsx';
import { ModelFacts } from './model-facts.tsx';
import { ScoreFigures } from './score-figures.tsx';
import { arithmeticOf, gradeBands, waterfallSteps } from './waterfall-steps.ts';

interface ScoreRoomProps {
  readonly detail: { readonly summary: { readonly id: string } };
  readonly openIndicator: (indicator: string) => void;
}

/** Asks for the assessment and shows its score. */
export function ScoreRoom({ detail, openIndicator }: ScoreRoomProps) {
  const query = useDeskQuery('assessment.get', { caseId: detail.summary.id });
  return (
    <QueryView
      query={query}
      skeleton={
        <>
          <FiguresSkeleton count={3} />
          <RowsSkeleton rows={9} />
        </>
      }
    >
      {({ assessment, frozen }) => <Score assessment={assessment} frozen={frozen} openIndicator={openIndicator} />}
    </QueryView>
  );
}

interface ScoreProps {
  readonly assessment: Told<Assessment>;
  readonly frozen: boolean;
  readonly openIndicator: (indicator: string) => void;
}

function Score({ assessment, frozen, openIndicator }: ScoreProps) {
  const formats = useFormats();
  const text = useText();
  const { score } = assessment;
  if (!restsOnEvidence(assessment))
    return <EmptyState title={text.score.notAssessed} hint={text.score.notAssessedHint} />;
  return (
    <>
      <EligibilityNotice assessment={assessment} />
      <ScoreFigures assessment={assessment} frozen={frozen} />
      <RoomColumns
        furtherUnder="main"
        wide="even"
        further={<PathPanel caseId={assessment.caseId} grade={score.grade} />}
        side={
          <>
            <Section title={text.score.reasons}>
              <Box sx={{ color: color.inkQuiet, mb: 1 }}>{text.score.reasonsNote}</Box>
              <ReasonsList reasons={score.reasons} onOpen={openIndicator} />
            </Section>
            <ChallengerPanel caseId={assessment.caseId} />
            <Section title={text.score.model}>
              <ModelFacts score={score} />
            </Section>
          </>
        }
      >
        <Section title={text.score.waterfall} note={text.score.waterfallHint}>
          <Walk assessment={assessment} openIndicator={openIndicator} />
          <Box sx={{ color: color.inkQuiet, mt: 1.5, px: 1 }}>
            {formats.labelled(text.score.arithmetic, arithmeticOf(text, score))}
          </Box>
        </Section>
      </RoomColumns>
    </>
  );
}

function Walk({ assessment, openIndicator }: Omit<ScoreProps, 'frozen'>) {
  const text = useText();
  const formats = useFormats();
  const [open, setOpen] = useState<ReadonlySet<Group>>(new Set());
  const catalogue = useCatalogue();
  const model = useDeskQuery('model.get', { hash: assessment.score.modelHash });
  function toggle(group: Group) {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  }
  function valueTextOf(indicator: string): string {
    const value = assessment.indicators.find((entry) => entry.indicator === indicator);
    if (value === undefined) return '';
    if (value.status !== 'value') return text.indicators.status[value.status];
    return formatValue(
      text,
      formats,
      value.value,
      catalogue.definitionOf(indicator)?.unit ?? 'index',
      assessment.currency,
    );
  }
  return (
    <Waterfall
      label={text.score.waterfall}
      bands={gradeBands(model.data?.masterScale ?? [])}
      steps={waterfallSteps(text, formats, {
        assessment,
        open,
        onToggle: toggle,
        onOpen: openIndicator,
        nameOf: catalogue.nameOf,
        valueTextOf,
      })}
    />
  );
}
