import { chartColour } from './tokens.ts';

interface PointsGridProps {
  readonly ticks: readonly number[];
  readonly yOf: (points: number) => number;
  readonly formatPoints: (points: number) => string;
}

/** Hairlines of a points axis with their numbers at the left; zero stands out. */
export function PointsGrid({ ticks, yOf, formatPoints }: PointsGridProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line
        x1={0}
        x2="100%"
        y1={yOf(tick)}
        y2={yOf(tick)}
        stroke={tick === 0 ? chartColour.quiet : chartColour.hairline}
      />
      <text x={-8} y={yOf(tick) + 4} textAnchor="end" fontSize={13} fill={chartColour.quiet}>
        {formatPoints(tick)}
      </text>
    </g>
  ));
}
