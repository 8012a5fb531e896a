/** How much of what a group expects is there: a filled square for each input present, a hollow one for each missing. */
import { color } from '#renderer/ui/theme/tokens.ts';

interface EvidenceMarkProps {
  readonly present: number;
  readonly expected: number;
}

const STEP = 8;

/** Draws the squares; decorative, the words beside it carry the count. */
export function EvidenceMark({ present, expected }: EvidenceMarkProps) {
  const width = Math.max(1, expected) * STEP;
  return (
    <svg width={width} height={8} viewBox={`0 0 ${width} 8`} aria-hidden="true" focusable="false">
      {Array.from({ length: expected }, (_, index) => index).map((index) => (
        <rect
          key={index}
          x={index * STEP + 0.75}
          y={1.25}
          width={5.5}
          height={5.5}
          fill={index < present ? color.ink : 'none'}
          stroke={index < present ? color.ink : color.controlLine}
        />
      ))}
    </svg>
  );
}
