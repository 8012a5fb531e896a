/** The head of a period's column: what it covers, how good its accounts are, the files it comes from. */

import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { coverWords, type Period } from './spread-lines.ts';
import { PERIOD_WIDTH } from './table-style.ts';

const clipped = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

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
      <span style={{ ...clipped, color: color.inkQuiet }} title={coverWords(text, formats, period)}>
        {coverWords(text, formats, period)}
      </span>
      <span style={{ ...clipped, color: color.inkQuiet }} title={note ?? period.sources.join('\n')}>
        {note ?? files}
      </span>
    </th>
  );
}
