/** The strokes of the revenue picture: a bar or a gap, and what stands behind all of them. */
import { useId } from 'react';
import type { ReconciledRevenue } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { fractionOf, percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';
import type { RevenueRow } from './revenue-rows.ts';

interface RevenueBarProps {
  readonly row: RevenueRow;
  readonly end: number;
  /** Pixels: a percentage of a button's height is not reliable. */
  readonly height: number;
}

/** A bar from zero, a hatched stretch for a gap with the lines that tie it to its bars, a dotted line for nothing. */
export function RevenueBar({ row, end, height }: RevenueBarProps) {
  const hatch = useId();
  const domain = { min: 0, max: end };
  const [from, to] = [fractionOf(row.from, domain), fractionOf(row.to, domain)];
  const left = percent(Math.min(from, to));
  const width = percent(Math.abs(to - from));
  if (row.kind === 'absent') {
    return (
      <svg width="100%" height={height} aria-hidden="true" style={{ display: 'block' }}>
        <line x1={0} x2="100%" y1="50%" y2="50%" stroke={chartColour.quiet} strokeDasharray="2 5" />
      </svg>
    );
  }
  if (row.kind === 'bar') {
    return (
      <svg width="100%" height={height} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
        <rect x={0} y={9} width={percent(to)} height={height - 18} fill={paintOf(row)} />
        <line x1={percent(to)} x2={percent(to)} y1={height - 9} y2={height} stroke={chartColour.ink} />
      </svg>
    );
  }
  return (
    <svg width="100%" height={height} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} x2={0} y1={0} y2={6} stroke={chartColour.ink} strokeWidth={1.5} />
        </pattern>
      </defs>
      <rect x={left} y={8} width={width} height={height - 16} fill={`url(#${hatch})`} stroke={chartColour.ink} />
      <line x1={percent(from)} x2={percent(from)} y1={-1} y2={height - 8} stroke={chartColour.ink} />
      <line x1={percent(to)} x2={percent(to)} y1={8} y2={height + 1} stroke={chartColour.ink} />
    </svg>
  );
}

function paintOf(row: RevenueRow): string {
  if (row.source === 'book') return chartColour.ink;
  return row.short ? chartColour.adverse : chartColour.favourable;
}

interface RevenueGroundsProps {
  readonly revenue: Told<ReconciledRevenue>;
  readonly end: number;
  readonly declared: string;
  readonly reconciled: string;
}

/** The stretch between the bounds, and the declared and the reconciled revenue as lines with their names on top. */
export function RevenueGrounds({ revenue, end, declared, reconciled }: RevenueGroundsProps) {
  const domain = { min: 0, max: end };
  const at = (amount: number) => fractionOf(amount, domain);
  const [lower, upper] = [at(revenue.lower), at(revenue.upper)];
  return (
    <svg width="100%" height="100%" aria-hidden="true">
      <rect x={percent(lower)} width={percent(upper - lower)} y={40} height="100%" fill={chartColour.sunken} />
      <GroundLine at={at(revenue.declared)} name={declared} line={0} dashed />
      <GroundLine at={at(revenue.reconciled)} name={reconciled} line={1} dashed={false} />
    </svg>
  );
}

interface GroundLineProps {
  readonly at: number;
  readonly name: string;
  /** Its name's line, from the top. */
  readonly line: 0 | 1;
  readonly dashed: boolean;
}

function GroundLine({ at, name, line, dashed }: GroundLineProps) {
  const top = line * 20;
  const before = at > 0.3;
  return (
    <>
      <line
        x1={percent(at)}
        x2={percent(at)}
        y1={top + 4}
        y2="100%"
        stroke={chartColour.ink}
        strokeWidth={dashed ? 1 : 2}
        strokeDasharray={dashed ? '4 3' : undefined}
      />
      <text
        x={percent(at)}
        dx={before ? -6 : 6}
        y={top + 15}
        fontSize={13}
        textAnchor={before ? 'end' : 'start'}
        fill={chartColour.ink}
        fontWeight={dashed ? 400 : 600}
      >
        {name}
      </text>
    </>
  );
}
