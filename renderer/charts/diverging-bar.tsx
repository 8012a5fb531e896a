/** A bar that leaves the population baseline to the right (better) or to the left (worse). */
import { percent } from './scale.ts';
import { chartColour } from './tokens.ts';

interface DivergingBarProps {
  /** Points above (positive) or below (negative) the baseline. */
  readonly delta: number;
  /** The |delta| that fills half of the width; shared by all bars of a panel. */
  readonly extent: number;
  readonly height?: number;
  /** Drawn hollow: the value rests on incomplete evidence. */
  readonly hollow?: boolean;
}

/** Draws the bar; decorative, the row beside it carries sign and number. */
export function DivergingBar({ delta, extent, height = 20, hollow = false }: DivergingBarProps) {
  const half = extent > 0 ? Math.min(0.5, (Math.abs(delta) / extent) * 0.5) : 0;
  const colour = delta < 0 ? chartColour.adverse : chartColour.favourable;
  const top = Math.round(height * 0.25);
  return (
    <svg width="100%" height={height} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      <rect
        x={percent(delta < 0 ? 0.5 - half : 0.5)}
        y={top}
        width={percent(half)}
        height={height - 2 * top}
        fill={colour}
        fillOpacity={hollow ? 0.18 : 1}
        stroke={colour}
        strokeWidth={hollow ? 1 : 0}
      />
      <line x1="50%" x2="50%" y1={0} y2={height} stroke={chartColour.ink} strokeWidth={1} />
    </svg>
  );
}
