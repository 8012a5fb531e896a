/** A value's course over periods with an axis; each period is a mark. */
import { useFormats } from '#renderer/ui/language/language.tsx';
import { Mark, MarkGroup, type Readout } from './marks.tsx';
import { type Domain, domainOf, fractionOf, niceTicks, percent } from './scale.ts';
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
  const formats = useFormats();
  const domain = domainOf(
    points.flatMap(({ value }) => (value === null ? [] : [value])),
    0.1,
  );
  const first = points[0];
  if (first === undefined) return null;
  return (
    <div style={{ position: 'relative', height: HEIGHT + 24, marginLeft: LEFT }}>
      <svg width="100%" height={HEIGHT + 24} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
        {niceTicks(domain, 3).map((tick) => (
          <g key={tick}>
            <line x1={0} x2="100%" y1={yOf(tick, domain)} y2={yOf(tick, domain)} stroke={chartColour.hairline} />
            <text x={-8} y={yOf(tick, domain) + 4} textAnchor="end" fontSize={13} fill={chartColour.quiet}>
              {formatValue(tick)}
            </text>
          </g>
        ))}
        <Course points={points} domain={domain} />
      </svg>
      <MarkGroup label={label} first={first.period} style={{ position: 'absolute', inset: 0, height: HEIGHT }}>
        {points.map((point, index) => (
          <Mark
            key={point.period}
            markKey={point.period}
            label={formats.labelled(point.period, point.value === null ? '–' : formatValue(point.value))}
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

function yOf(value: number, domain: Domain): number {
  return HEIGHT - fractionOf(value, domain) * HEIGHT;
}

/** The line with its points, and about six of the periods named, the last one always. */
function Course({ points, domain }: { readonly points: TrendProps['points']; readonly domain: Domain }) {
  const xOf = (index: number) => percent((index + 0.5) / points.length);
  const every = Math.ceil(points.length / 6);
  const last = points.length - 1;
  return points.map(({ period, value }, index) => {
    const next = points[index + 1]?.value ?? null;
    return (
      <g key={period}>
        {value !== null && next !== null && (
          <line
            x1={xOf(index)}
            y1={yOf(value, domain)}
            x2={xOf(index + 1)}
            y2={yOf(next, domain)}
            stroke={chartColour.ink}
            strokeWidth={1.5}
          />
        )}
        {value !== null && (
          <circle
            cx={xOf(index)}
            cy={yOf(value, domain)}
            r={index === last ? 4 : 2.5}
            fill={index === last ? chartColour.accent : chartColour.ink}
          />
        )}
        {(last - index) % every === 0 && (
          <text x={xOf(index)} y={HEIGHT + 18} textAnchor="middle" fontSize={13} fill={chartColour.quiet}>
            {period}
          </text>
        )}
      </g>
    );
  });
}
