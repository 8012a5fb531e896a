/** Grade, PD with its interval and points: large and quiet. */

import Box from '@mui/material/Box';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { PdInterval } from './pd-interval.tsx';
import { intervalText } from './waterfall-steps.ts';

interface ScoreFiguresProps {
  readonly assessment: Told<Assessment>;
  readonly frozen: boolean;
}

/** Three figures and the interval drawn. */
export function ScoreFigures({ assessment, frozen }: ScoreFiguresProps) {
  const text = useText();
  const formats = useFormats();
  const { score, asOf } = assessment;
  const words = text.score;
  const asOfText = words.asOf(formats.dateInText(asOf));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2, px: 3, py: 2.5 }}>
      <Figure label={words.grade} note={frozen ? `${asOfText} · ${words.frozen}` : asOfText}>
        <GradeBadge grade={score.grade} size="figure" />
      </Figure>
      <Figure label={words.probability} note={intervalText(text, formats, score)}>
        {formats.percent(score.pd)}
      </Figure>
      <Box sx={{ alignSelf: 'center' }}>
        <PdInterval score={score} />
      </Box>
      <Figure
        label={words.points}
        note={words.pointsNote(formats.number(score.basePoints), formats.signed(score.points - score.basePoints))}
      >
        {formats.number(score.points)}
      </Figure>
    </Box>
  );
}
