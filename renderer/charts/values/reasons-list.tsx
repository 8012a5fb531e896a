/** The reasons of a score in plain sentences, the heaviest first; each opens its indicator. */

import Link from '@mui/material/Link';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Score } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';

interface ReasonsListProps {
  readonly reasons: Told<Score>['reasons'];
  readonly onOpen: (indicator: string) => void;
}

/** At most four sentences with the points they cost. */
export function ReasonsList({ reasons, onOpen }: ReasonsListProps) {
  const text = useText();
  const formats = useFormats();
  if (reasons.length === 0) return <p style={{ color: color.inkQuiet }}>{text.case.reasons.none}</p>;
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {reasons.map((reason) => (
        <li
          key={reason.text}
          style={{
            display: 'grid',
            gridTemplateColumns: '40px 1fr',
            columnGap: 8,
            padding: '6px 0',
            borderTop: `1px solid ${color.hairline}`,
          }}
        >
          <span style={{ color: color.adverse, fontWeight: 600, textAlign: 'right' }}>
            {formats.signed(-Math.abs(Math.round(reason.pointsLost)))}
          </span>
          <span>
            <ReasonText reason={reason} onOpen={onOpen} />{' '}
            <span style={{ color: color.inkQuiet, whiteSpace: 'nowrap' }}>{text.domain.groups[reason.group]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A reason of an indicator opens it; that of a whole group's reliability stands by itself. */
function ReasonText({
  reason,
  onOpen,
}: {
  readonly reason: Told<Score>['reasons'][number];
  readonly onOpen: (indicator: string) => void;
}) {
  const { indicator } = reason;
  if (indicator === null) return reason.text;
  return (
    <Link
      component="button"
      type="button"
      color="inherit"
      sx={{ textAlign: 'left', verticalAlign: 'baseline' }}
      onClick={() => onOpen(indicator)}
    >
      {reason.text}
    </Link>
  );
}
