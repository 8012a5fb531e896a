/** A trained shape: points as steps, shares of the rows beneath; bins can be walked through and chosen in ranges. */
import { useMemo, useState } from 'react';
import { PointsGrid } from '../points-grid.tsx';
import { domainOf, fractionOf, niceTicks, percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';
import { BinOptions, type BinRange } from './bin-options.tsx';
import { type LearnedBin, type LearnedLayout, layoutLearned } from './learned-layout.ts';

interface LearnedShapeProps {
  readonly label: string;
  readonly bins: readonly LearnedBin[];
  /** Points before the edits, drawn beneath where they differ. */
  readonly before: readonly LearnedBin[];
  readonly chosen: BinRange | null;
  /** Absent where nothing can be chosen. */
  readonly onChoose?: ((range: BinRange) => void) | undefined;
  readonly formatValue: (value: number) => string;
  readonly formatPoints: (points: number) => string;
  readonly formatShare: (share: number) => string;
  readonly captions: {
    readonly points: string;
    readonly hint: string;
    readonly scales: Readonly<Record<LearnedLayout['scale'], string>>;
  };
}

const PLOT = 200;
const DENSITY = 48;
const LABELS = 24;
const HEIGHT = PLOT + DENSITY + LABELS;
const LEFT = 56;

/** Steps, shares and the bins as a list of options; the one under the pointer or focus is read out above. */
export function LearnedShape(props: LearnedShapeProps) {
  const { bins, before, chosen, formatValue, formatPoints, formatShare, captions } = props;
  const [read, setRead] = useState<number | null>(null);
  const layout = useMemo(() => layoutLearned(bins), [bins]);
  const domain = useMemo(
    () => domainOf([0, ...bins.map(({ points }) => points), ...before.map(({ points }) => points)], 0.08),
    [bins, before],
  );
  const yOf = (points: number) => PLOT - fractionOf(points, domain) * PLOT;
  const shown = read === null ? null : (bins[read] ?? null);
  return (
    <figure>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 16, marginBottom: 6, minHeight: 20 }}>
        <span style={{ color: chartColour.quiet }}>{captions.points}</span>
        <span aria-hidden="true" style={{ textAlign: 'right', color: shown ? chartColour.ink : chartColour.quiet }}>
          {shown
            ? `${shown.label}: ${formatPoints(shown.points)} · ${formatShare(shown.share)}`
            : props.onChoose && captions.hint}
        </span>
      </div>
      <div style={{ position: 'relative', height: HEIGHT, marginLeft: LEFT, marginRight: 8 }}>
        <svg width="100%" height={HEIGHT} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
          <PointsGrid ticks={niceTicks(domain, 5)} yOf={yOf} formatPoints={formatPoints} />
          {chosen && <Choice layout={layout} chosen={chosen} />}
          <Shares bins={bins} layout={layout} read={read} />
          <Steps bins={before} layout={layout} yOf={yOf} changedFrom={bins} />
          <Steps bins={bins} layout={layout} yOf={yOf} />
          {layout.edges.map((edge) => (
            <text
              key={edge.value}
              x={percent(edge.at)}
              y={PLOT + DENSITY + 18}
              textAnchor="middle"
              fontSize={13}
              fill={chartColour.quiet}
            >
              {formatValue(edge.value)}
            </text>
          ))}
          <ColumnNames bins={bins} layout={layout} />
        </svg>
        <BinOptions {...props} layout={layout} height={PLOT + DENSITY} onRead={setRead} />
      </div>
      <figcaption style={{ color: chartColour.quiet, marginLeft: LEFT, marginTop: 4 }}>
        {captions.scales[layout.scale]}
      </figcaption>
    </figure>
  );
}

function Choice({ layout, chosen }: { readonly layout: LearnedLayout; readonly chosen: BinRange }) {
  return layout.placed
    .slice(chosen.first, chosen.last + 1)
    .map(({ left, right }) => (
      <rect
        key={left}
        x={percent(left)}
        width={percent(right - left)}
        y={0}
        height={PLOT + DENSITY}
        fill={chartColour.accent}
        opacity={0.12}
      />
    ));
}

interface ShapeProps {
  readonly bins: readonly LearnedBin[];
  readonly layout: LearnedLayout;
}

/** The steps; those of a former shape only where a point differs, dashed. */
function Steps(
  props: ShapeProps & { readonly yOf: (points: number) => number; readonly changedFrom?: readonly LearnedBin[] },
) {
  const { bins, layout, yOf, changedFrom } = props;
  return bins.map((bin, index) => {
    const place = layout.placed[index];
    const next = bins[index + 1];
    if (place === undefined || (changedFrom && changedFrom[index]?.points === bin.points)) return null;
    const joined = !changedFrom && bin.kind === 'interval' && next?.kind === 'interval';
    return (
      <g key={`${bin.kind} ${bin.label}`}>
        <line
          x1={percent(place.left)}
          x2={percent(place.right)}
          y1={yOf(bin.points)}
          y2={yOf(bin.points)}
          stroke={changedFrom ? chartColour.quiet : chartColour.accent}
          strokeWidth={changedFrom ? 1.5 : 2}
          {...(changedFrom ? { strokeDasharray: '3 3' } : {})}
        />
        {joined && next && (
          <line
            x1={percent(place.right)}
            x2={percent(place.right)}
            y1={yOf(bin.points)}
            y2={yOf(next.points)}
            stroke={chartColour.accent}
            strokeOpacity={0.6}
          />
        )}
      </g>
    );
  });
}

function Shares({ bins, layout, read }: ShapeProps & { readonly read: number | null }) {
  const most = Math.max(...bins.map(({ share }) => share), 1e-9);
  return bins.map((bin, index) => {
    const place = layout.placed[index];
    const height = (bin.share / most) * (DENSITY - 12);
    if (place === undefined) return null;
    return (
      <rect
        key={`${bin.kind} ${bin.label}`}
        x={percent(place.left)}
        width={percent(place.right - place.left)}
        y={PLOT + DENSITY - height}
        height={height}
        fill={index === read ? chartColour.accent : chartColour.quiet}
        opacity={index === read ? 0.7 : 0.28}
      />
    );
  });
}

/** Names under the columns, where they are wide enough to be read. */
function ColumnNames({ bins, layout }: ShapeProps) {
  return bins.map((bin, index) => {
    const place = layout.placed[index];
    if (bin.kind === 'interval' || place === undefined || place.right - place.left < 0.05) return null;
    const room = Math.max(4, Math.floor((place.right - place.left) * 105));
    return (
      <text
        key={`${bin.kind} ${bin.label}`}
        x={percent((place.left + place.right) / 2)}
        y={PLOT + DENSITY + 18}
        textAnchor="middle"
        fontSize={13}
        fill={chartColour.quiet}
      >
        {bin.label.length > room ? `${bin.label.slice(0, room - 1)}…` : bin.label}
      </text>
    );
  });
}
