/** An indicator's shape in the model: points as steps over its value, the applicant's value, the population beneath. */
import { useMemo } from 'react';
import { Mark, MarkGroup, type Readout } from './marks.tsx';
import { domainOf, fractionOf, niceTicks, percent } from './scale.ts';
import { layoutShape, type PlacedBin, type ShapeBin } from './shape-layout.ts';
import { chartColour } from './tokens.ts';

interface ShapeFunctionProps {
  readonly label: string;
  readonly shape: readonly ShapeBin[];
  /** Index of the bin the applicant falls in, in the shape's own order. */
  readonly activeBin: number | null;
  /** The applicant's value where it is a number. */
  readonly value: number | null;
  readonly formatValue: (value: number) => string;
  readonly formatPoints: (points: number) => string;
  readonly readoutOf: (bin: ShapeBin, active: boolean) => Readout;
  /** Words under the axis. */
  readonly captions: { readonly population: string; readonly notToScale: string; readonly points: string };
}

const PLOT = 150;
const DENSITY = 36;
/** Room for two lines of labels under the axis. */
const LABELS = 36;
const LEFT = 40;

/** Draws the steps; each bin is a mark. */
export function ShapeFunction(props: ShapeFunctionProps) {
  const { label, shape, activeBin, value, formatValue, formatPoints, readoutOf, captions } = props;
  const layout = useMemo(() => layoutShape(shape), [shape]);
  const points = useMemo(() => domainOf([0, ...shape.map((bin) => bin.points)], 0.08), [shape]);
  const yOf = (score: number) => PLOT - fractionOf(score, points) * PLOT;
  const first = layout.placed[0];
  if (first === undefined) return null;
  const marker = value === null ? null : layout.positionOf(value);
  const active = layout.placed.find(({ index }) => index === activeBin);
  const edges = layout.placed.filter(({ bin }) => bin.kind === 'interval' && bin.from !== null);
  return (
    <div>
      <div style={{ color: chartColour.quiet, marginBottom: 4 }}>{captions.points}</div>
      <div style={{ position: 'relative', height: PLOT + DENSITY + LABELS, marginLeft: LEFT, marginRight: 8 }}>
        <svg
          width="100%"
          height={PLOT + DENSITY + LABELS}
          aria-hidden="true"
          focusable="false"
          style={{ overflow: 'visible', display: 'block' }}
        >
          {niceTicks(points, 4).map((tick) => (
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
          ))}
          <Steps placed={layout.placed} activeBin={activeBin} yOf={yOf} />
          <Density placed={layout.placed} activeBin={activeBin} />
          {edges.map(({ bin, left }) => (
            <text
              key={bin.label}
              x={percent(left)}
              y={PLOT + DENSITY + 18}
              textAnchor="middle"
              fontSize={13}
              fill={chartColour.quiet}
            >
              {bin.from === null ? '' : formatValue(bin.from)}
            </text>
          ))}
          {active && <Marker at={marker ?? (active.left + active.right) / 2} y={yOf(active.bin.points)} />}
        </svg>
        <MarkGroup label={label} first={String(first.index)} style={{ position: 'absolute', inset: 0 }}>
          {layout.placed.map(({ bin, index, left, right }) => (
            <Mark
              key={index}
              markKey={String(index)}
              label={`${bin.label}: ${formatPoints(bin.points)}`}
              readout={readoutOf(bin, index === activeBin)}
              style={{
                position: 'absolute',
                left: percent(left),
                width: percent(right - left),
                top: 0,
                height: PLOT + DENSITY,
              }}
            />
          ))}
        </MarkGroup>
        {layout.placed
          .filter(({ bin }) => bin.kind !== 'interval')
          .map(({ bin, index, left, right }) => (
            <span
              key={index}
              aria-hidden="true"
              style={{
                position: 'absolute',
                top: PLOT + DENSITY + 5,
                left: percent(left),
                width: percent(right - left),
                textAlign: 'center',
                fontSize: 13,
                lineHeight: '16px',
                maxHeight: 32,
                color: chartColour.quiet,
                overflow: 'hidden',
              }}
            >
              {bin.label}
            </span>
          ))}
      </div>
      <div style={{ color: chartColour.quiet, marginTop: 4, marginLeft: LEFT }}>
        {captions.population}
        {layout.toScale ? '' : ` ${captions.notToScale}`}
      </div>
    </div>
  );
}

interface BinsProps {
  readonly placed: readonly PlacedBin[];
  readonly activeBin: number | null;
}

function Steps({ placed, activeBin, yOf }: BinsProps & { readonly yOf: (points: number) => number }) {
  return placed.map(({ bin, index, left, right }, order) => {
    const next = placed[order + 1];
    const active = index === activeBin;
    return (
      <g key={index}>
        {active && (
          <rect
            x={percent(left)}
            width={percent(right - left)}
            y={0}
            height={PLOT + DENSITY}
            fill={chartColour.accent}
            opacity={0.08}
          />
        )}
        <line
          x1={percent(left)}
          x2={percent(right)}
          y1={yOf(bin.points)}
          y2={yOf(bin.points)}
          stroke={active ? chartColour.accent : chartColour.ink}
          strokeWidth={active ? 3 : 1.75}
        />
        {bin.kind === 'interval' && next?.bin.kind === 'interval' && (
          <line
            x1={percent(right)}
            x2={percent(right)}
            y1={yOf(bin.points)}
            y2={yOf(next.bin.points)}
            stroke={chartColour.quiet}
            strokeDasharray="2 2"
          />
        )}
      </g>
    );
  });
}

function Density({ placed, activeBin }: BinsProps) {
  const most = Math.max(...placed.map(({ bin }) => bin.share), 1e-9);
  return placed.map(({ bin, index, left, right }) => {
    const height = (bin.share / most) * (DENSITY - 8);
    return (
      <rect
        key={index}
        x={percent(left)}
        width={percent(right - left)}
        y={PLOT + DENSITY - height}
        height={height}
        fill={index === activeBin ? chartColour.accent : chartColour.quiet}
        opacity={index === activeBin ? 0.7 : 0.3}
        stroke={chartColour.surface}
      />
    );
  });
}

function Marker({ at, y }: { readonly at: number; readonly y: number }) {
  return (
    <g>
      <line x1={percent(at)} x2={percent(at)} y1={y} y2={PLOT + DENSITY} stroke={chartColour.accent} />
      <circle cx={percent(at)} cy={y} r={6} fill={chartColour.surface} stroke={chartColour.accent} strokeWidth={3} />
    </g>
  );
}
