/** A figure with its interval on a common axis: one line of a table, decoration for the numbers beside it. */
import { type Domain, fractionOf, percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';

interface IntervalLineProps {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Shared by all lines of a table. */
  readonly domain: Domain;
  /** A value to compare with, drawn as a thin line through all rows. */
  readonly reference?: number | undefined;
  readonly width?: number | string;
}

const HEIGHT = 20;

/** Draws interval and value; nothing where the value is not known. */
export function IntervalLine({ value, low, high, domain, reference, width = '100%' }: IntervalLineProps) {
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      {reference !== undefined && (
        <line
          x1={percent(fractionOf(reference, domain))}
          x2={percent(fractionOf(reference, domain))}
          y1={0}
          y2={HEIGHT}
          stroke={chartColour.quiet}
          strokeDasharray="2 2"
        />
      )}
      {low !== null && high !== null && (
        <line
          x1={percent(fractionOf(low, domain))}
          x2={percent(fractionOf(high, domain))}
          y1={HEIGHT / 2}
          y2={HEIGHT / 2}
          stroke={chartColour.ink}
          strokeOpacity={0.45}
          strokeWidth={2}
        />
      )}
      {value !== null && (
        <circle cx={percent(fractionOf(value, domain))} cy={HEIGHT / 2} r={4} fill={chartColour.accent} />
      )}
    </svg>
  );
}
