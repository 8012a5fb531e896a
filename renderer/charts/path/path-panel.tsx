/** The path to a better grade: which changes would lead there, what they would move, what evidence is missing. */

import Box from '@mui/material/Box';
import Select from '@mui/material/Select';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView, useDelayed } from '#renderer/ui/feedback/query-view.tsx';
import { FiguresSkeleton, RowsSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { GRADES, type Grade, gradeRank } from '#shared/domain/grades.ts';
import { type Path, type TargetGrade, targetGradeSchema } from '#shared/domain/path.ts';
import type { Told } from '#shared/domain/words.ts';
import { PathBasis, PathEvidence, PathOpen } from './path-asides.tsx';
import { PathChanges } from './path-changes.tsx';
import { PathFigures } from './path-figures.tsx';
import { PathIndicators } from './path-indicators.tsx';

interface PathPanelProps {
  readonly caseId: string;
  /** The grade the case has now. */
  readonly grade: Grade;
}

function isTarget(grade: Grade): grade is TargetGrade {
  return targetGradeSchema.safeParse(grade).success;
}

/** Asks for the path once it is on screen, to the grade chosen. */
export function PathPanel(props: PathPanelProps) {
  // Another case begins anew: neither the grade chosen nor the last answer is its own.
  return <Panel key={props.caseId} {...props} />;
}

function Panel({ caseId, grade }: PathPanelProps) {
  const words = useText().path;
  const [chosen, setChosen] = useState<TargetGrade | null>(null);
  const better = GRADES.filter(isTarget).filter((each) => gradeRank(each) < gradeRank(grade));
  const query = useDeskQuery(
    'assessment.path',
    { caseId, ...(chosen === null ? {} : { grade: chosen }) },
    { enabled: better.length > 0, keepPrevious: true },
  );
  const late = useDelayed(query.isPlaceholderData);
  if (better.length === 0) {
    return (
      <Section title={words.title}>
        <Box sx={{ color: color.inkQuiet }}>{words.best}</Box>
      </Section>
    );
  }
  const target = chosen ?? query.data?.path.target ?? '';
  return (
    <Section
      title={words.title}
      actions={<TargetChoice grades={better.toReversed()} chosen={target} onChoose={setChosen} />}
    >
      <QueryView
        query={query}
        skeleton={
          <>
            <FiguresSkeleton count={3} />
            <RowsSkeleton rows={4} />
          </>
        }
      >
        {({ path }) => (
          <Box aria-busy={query.isPlaceholderData} sx={{ opacity: late ? 0.5 : 1 }}>
            <Found path={path} />
          </Box>
        )}
      </QueryView>
    </Section>
  );
}

interface TargetChoiceProps {
  readonly grades: readonly TargetGrade[];
  readonly chosen: TargetGrade | '';
  readonly onChoose: (grade: TargetGrade) => void;
}

function TargetChoice({ grades, chosen, onChoose }: TargetChoiceProps) {
  const words = useText().path;
  return (
    <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: color.inkQuiet }}>
      {words.target}
      <Select
        native
        value={chosen}
        onChange={(event) => {
          const grade = grades.find((each) => each === event.target.value);
          if (grade !== undefined) onChoose(grade);
        }}
      >
        {chosen === '' && <option value="" />}
        {grades.map((grade) => (
          <option key={grade} value={grade}>
            {grade}
          </option>
        ))}
      </Select>
    </Box>
  );
}

function Found({ path }: { readonly path: Told<Path> }) {
  return (
    <Box
      sx={{
        display: 'grid',
        // Side by side where there is room for both.
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(440px, 100%), 1fr))',
        columnGap: 6,
        rowGap: 3,
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
        <PathFigures path={path} />
        <PathChanges path={path} />
        <PathIndicators path={path} />
      </Box>
      <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>
        <PathEvidence path={path} />
        <PathOpen path={path} />
        <PathBasis path={path} />
      </Box>
    </Box>
  );
}
