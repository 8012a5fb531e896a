/** A value's course over periods with an axis; each period is a mark. */
import { Mark, MarkGroup, type Readout } from './marks.tsx';
import { domainOf, fractionOf, niceTicks, percent } from './scale.ts';
import { chartColour } from './tokens.ts';

interface TrendProps {
  readonly label: string;
  readonly points: ReadonlyArray<{ readonly period: string; readonly value: number | null }>;
  readonly formatValue: (value: number) => string;
  readonly readoutOf: (point: { readonly period: string; readonly value: number | null }) => Readout;
}

const HEIGHT = 96;
const LEFT = 64;

/** Draws the course as a line with its periods; a period without a value leaves a gap. */
export function Trend({ label, points, formatValue, readoutOf }: TrendProps) {
  const domain = domainOf(
    points.flatMap(({ value }) => (value === null ? [] : [value])),
    0.1,
  );
  const first = points[0];
  if (first === undefined) return null;
  const x = (index: number) => percent((index + 0.5) / points.length);
  const y = (value: number) => HEIGHT - fractionOf(value, domain) * HEIGHT;
  const every = Math.ceil(points.length / 6);
  return (
    <div style={{ position: 'relative', height: HEIGHT + 24, marginLeft: LEFT }}>
      <svg width="100%" height={HEIGHT + 24} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
        {niceTicks(domain, 3).map((tick) => (
          <g key={tick}>
            <line x1={0} x2="100%" y1={y(tick)} y2={y(tick)} stroke={chartColour.hairline} />
            <text x={-8} y={y(tick) + 4} textAnchor="end" fontSize={13} fill={chartColour.quiet}>
              {formatValue(tick)}
            </text>
          </g>
        ))}
        {points.map(({ period, value }, index) => {
          const next = points[index + 1]?.value ?? null;
          return (
            <g key={period}>
              {value !== null && next !== null && (
                <line
                  x1={x(index)}
                  y1={y(value)}
                  x2={x(index + 1)}
                  y2={y(next)}
                  stroke={chartColour.ink}
                  strokeWidth={1.5}
                />
              )}
              {value !== null && (
                <circle
                  cx={x(index)}
                  cy={y(value)}
                  r={index === points.length - 1 ? 4 : 2.5}
                  fill={index === points.length - 1 ? chartColour.accent : chartColour.ink}
                />
              )}
              {(points.length - 1 - index) % every === 0 && (
                <text x={x(index)} y={HEIGHT + 18} textAnchor="middle" fontSize={13} fill={chartColour.quiet}>
                  {period}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <MarkGroup label={label} first={first.period} style={{ position: 'absolute', inset: 0, height: HEIGHT }}>
        {points.map((point, index) => (
          <Mark
            key={point.period}
            markKey={point.period}
            label={`${point.period}: ${point.value === null ? '–' : formatValue(point.value)}`}
            readout={readoutOf(point)}
            style={{
              position: 'absolute',
              top: 0,
              height: HEIGHT,
              left: percent(index / points.length),
              width: percent(1 / points.length),
            }}
          />
        ))}
      </MarkGroup>
    </div>
  );
}
