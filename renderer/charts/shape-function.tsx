/** An indicator's shape in the model: points as steps over its value, the applicant's value, the population beneath. */

import { useMemo } from 'react';
import { useFormats } from '#renderer/ui/language/language.tsx';
import { Mark, MarkGroup, type Readout } from './marks.tsx';
import { PointsGrid } from './points-grid.tsx';
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
const HEIGHT = PLOT + DENSITY + LABELS;
const LEFT = 40;

/** Draws the steps; each bin is a mark. */
export function ShapeFunction(props: ShapeFunctionProps) {
  const { shape, activeBin, value, formatValue, formatPoints, captions } = props;
  const layout = useMemo(() => layoutShape(shape), [shape]);
  const points = useMemo(() => domainOf([0, ...shape.map((bin) => bin.points)], 0.08), [shape]);
  const yOf = (score: number) => PLOT - fractionOf(score, points) * PLOT;
  const { placed } = layout;
  const active = placed.find(({ index }) => index === activeBin);
  const position = value === null ? null : layout.positionOf(value);
  return (
    <div>
      <div style={{ color: chartColour.quiet, marginBottom: 4 }}>{captions.points}</div>
      <div style={{ position: 'relative', height: HEIGHT, marginLeft: LEFT, marginRight: 8 }}>
        <svg
          width="100%"
          height={HEIGHT}
          aria-hidden="true"
          focusable="false"
          style={{ overflow: 'visible', display: 'block' }}
        >
          <PointsGrid ticks={niceTicks(points, 4)} yOf={yOf} formatPoints={formatPoints} />
          <Steps placed={placed} activeBin={activeBin} yOf={yOf} />
          <Density placed={placed} activeBin={activeBin} />
          <Edges placed={placed} formatValue={formatValue} />
          {active && <Marker at={position ?? (active.left + active.right) / 2} y={yOf(active.bin.points)} />}
        </svg>
        <BinMarks {...props} placed={placed} />
        <ColumnLabels placed={placed} />
      </div>
      <div style={{ color: chartColour.quiet, marginTop: 4, marginLeft: LEFT }}>
        {captions.population}
        {layout.toScale ? '' : ` ${captions.notToScale}`}
      </div>
    </div>
  );
}

function BinMarks(props: ShapeFunctionProps & { readonly placed: readonly PlacedBin[] }) {
  const formats = useFormats();
  const { label, placed, activeBin, formatPoints, readoutOf } = props;
  const first = placed[0];
  if (first === undefined) return null;
  return (
    <MarkGroup label={label} first={String(first.index)} style={{ position: 'absolute', inset: 0 }}>
      {placed.map(({ bin, index, left, right }) => (
        <Mark
          key={index}
          markKey={String(index)}
          label={formats.labelled(bin.label, formatPoints(bin.points))}
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
  );
}

interface EdgesProps {
  readonly placed: readonly PlacedBin[];
  readonly formatValue: (value: number) => string;
}

/** The values at which one step ends and the next begins. */
function Edges({ placed, formatValue }: EdgesProps) {
  return placed.map(({ bin, index, left }) =>
    bin.kind !== 'interval' || bin.from === null ? null : (
      <text
        key={index}
        x={percent(left)}
        y={PLOT + DENSITY + 18}
        textAnchor="middle"
        fontSize={13}
        fill={chartColour.quiet}
      >
        {formatValue(bin.from)}
      </text>
    ),
  );
}

/** Names under the columns of categories and special bins. */
function ColumnLabels({ placed }: { readonly placed: readonly PlacedBin[] }) {
  return placed
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
          lineHeight: '16px',
          maxHeight: 32,
          color: chartColour.quiet,
          overflow: 'hidden',
        }}
      >
        {bin.label}
      </span>
    ));
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
