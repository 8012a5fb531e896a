/** Grade, score and PD now and then, and in one sentence whether the target would be reached. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { formatNumber, formatPercent, formatSigned } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Path } from '#shared/domain/path.ts';
import type { Told } from '#shared/domain/words.ts';
import { text } from '#shared/text/text.ts';

const words = text.path;

function outcomeText({ outcome, target, after, pointsNeeded, changes }: Told<Path>): string {
  switch (outcome) {
    case 'reached':
      return words.outcome.reached(changes.length, target);
    case 'already-there':
      return words.outcome['already-there'](target);
    case 'not-reached':
      return words.outcome['not-reached'](target, formatNumber(pointsNeeded), after.grade, formatNumber(after.points));
  }
}

/** Three figures under the sentence; they are left out where nothing would change. */
export function PathFigures({ path }: { readonly path: Told<Path> }) {
  const { before, after, pointsNeeded, target, changes } = path;
  return (
    <Box>
      <Box sx={{ fontSize: 15, lineHeight: '24px', mb: changes.length > 0 ? 2 : 0 }}>{outcomeText(path)}</Box>
      {changes.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2 }}>
          <Figure label={words.grade} note={words.needed(formatNumber(pointsNeeded), target)}>
            <FromTo
              from={<GradeBadge grade={before.grade} size="figure" />}
              to={<GradeBadge grade={after.grade} size="figure" />}
            />
          </Figure>
          <Figure label={words.score} note={formatSigned(after.points - before.points)}>
            <FromTo from={formatNumber(before.points)} to={formatNumber(after.points)} />
          </Figure>
          <Figure label={words.pd}>
            <FromTo from={formatPercent(before.pd)} to={formatPercent(after.pd)} />
          </Figure>
        </Box>
      )}
    </Box>
  );
}

/** Two values with an arrow between them, which is read as a word. */
function FromTo({ from, to }: { readonly from: ReactNode; readonly to: ReactNode }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
      <Box component="span" sx={{ fontWeight: 400, color: color.inkQuiet }}>
        {from}
      </Box>
      <span aria-hidden="true" style={{ color: color.inkQuiet, fontWeight: 400 }}>
        →
      </span>
      <span className="visually-hidden">{` ${words.to} `}</span>
      <span>{to}</span>
    </Box>
  );
}
