/** Grade, score and PD now and then, and in one sentence whether the target would be reached. */

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Path } from '#shared/domain/path.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

function outcomeText(
  text: Text,
  formats: Formats,
  { outcome, target, after, pointsNeeded, changes }: Told<Path>,
): string {
  const words = text.path;
  switch (outcome) {
    case 'reached':
      return words.outcome.reached(changes.length, target);
    case 'in-default':
      return words.outcome['in-default'];
    case 'already-there':
      return words.outcome['already-there'](target);
    case 'not-reached':
      return words.outcome['not-reached'](
        target,
        formats.number(pointsNeeded),
        after.grade,
        formats.number(after.points),
      );
  }
}

/** Three figures under the sentence; they are left out where nothing would change. */
export function PathFigures({ path }: { readonly path: Told<Path> }) {
  const text = useText();
  const words = text.path;
  const formats = useFormats();
  const { before, after, pointsNeeded, target, changes } = path;
  return (
    <Box>
      <Box sx={{ fontSize: 15, lineHeight: '24px', mb: changes.length > 0 ? 2 : 0 }}>
        {outcomeText(text, formats, path)}
      </Box>
      {changes.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2 }}>
          <Figure label={words.grade} note={words.needed(formats.number(pointsNeeded), target)}>
            <FromTo
              from={<GradeBadge grade={before.grade} size="figure" />}
              to={<GradeBadge grade={after.grade} size="figure" />}
            />
          </Figure>
          <Figure label={words.score} note={formats.signed(after.points - before.points)}>
            <FromTo from={formats.number(before.points)} to={formats.number(after.points)} />
          </Figure>
          <Figure label={words.pd}>
            <FromTo from={formats.percent(before.pd)} to={formats.percent(after.pd)} />
          </Figure>
        </Box>
      )}
    </Box>
  );
}

/** Two values with an arrow between them, which is read as a word. */
function FromTo({ from, to }: { readonly from: ReactNode; readonly to: ReactNode }) {
  const words = useText().path;
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
