/** A small bar for a number in a table cell, with the number before it. */
import { percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';

interface ShareBarProps {
  /** 0…1 of the bar's width; more is cut. */
  readonly share: number;
  readonly valueText: string;
  readonly tone?: 'plain' | 'adverse';
  readonly width?: number;
}

/** Number, then bar; the bar is decoration. */
export function ShareBar({ share, valueText, tone = 'plain', width = 56 }: ShareBarProps) {
  const filled = Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, justifyContent: 'flex-end' }}>
      <span style={{ whiteSpace: 'nowrap' }}>{valueText}</span>
      <svg width={width} height={8} aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
        <rect width="100%" height={8} fill={chartColour.sunken} />
        <rect width={percent(filled)} height={8} fill={tone === 'adverse' ? chartColour.adverse : chartColour.accent} />
      </svg>
    </span>
  );
}
