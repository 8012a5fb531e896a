/** The head of a period's column: what it covers, how good its accounts are, the files it comes from. */

import Box from '@mui/material/Box';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { coverWords, type Period } from './spread-lines.ts';
import { PERIOD_WIDTH } from './table-style.ts';

const quiet = { ...oneLine, display: 'block', color: color.inkQuiet } as const;

interface PeriodHeadProps {
  readonly period: Period;
  /** Stands in place of the files. */
  readonly note?: string | null;
}

/** A column head; the names of the files stand in full in its title. */
export function PeriodHead({ period, note = null }: PeriodHeadProps) {
  const formats = useFormats();
  const text = useText();
  const [first, ...more] = period.sources;
  const files =
    first === undefined
      ? text.statements.spread.byHand
      : more.length === 0
        ? first
        : text.statements.spread.sourcesMore(first, more.length);
  return (
    <th scope="col" style={{ width: PERIOD_WIDTH }}>
      <span style={{ display: 'block', fontWeight: 600 }}>{period.label}</span>
      <Box component="span" sx={quiet} title={coverWords(text, formats, period)}>
        {coverWords(text, formats, period)}
      </Box>
      <Box component="span" sx={quiet} title={note ?? period.sources.join('\n')}>
        {note ?? files}
      </Box>
    </th>
  );
}
