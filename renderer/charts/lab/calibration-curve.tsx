/** Calibration: what was expected of bands of rows against what happened, on the log scale PDs live on. */
import { Mark, MarkGroup, type Readout } from '../marks.tsx';
import { type Domain, fractionOf, percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';
import { wilsonInterval } from './proportion.ts';

interface CalibrationBand {
  readonly rows: number;
  readonly defaults: number;
  readonly meanPd: number | null;
  readonly observed: number | null;
}

interface CalibrationCurveProps {
  readonly label: string;
  /** Rising in PD. */
  readonly bands: readonly CalibrationBand[];
  readonly formatShare: (share: number) => string;
  readonly readoutOf: (band: CalibrationBand, interval: { low: number; high: number }) => Readout;
  readonly captions: { readonly expected: string; readonly observed: string; readonly diagonal: string };
}

const HEIGHT = 320;
const LEFT = 64;
const MARK = 24;
/** Shares below this are drawn at it: the log scale has no zero. */
const FLOOR = 1e-4;

/** Decades around all shares; both axes have the same, so that the diagonal is exact. */
function decadesOf(bands: readonly CalibrationBand[]): Domain {
  const shares = bands.flatMap(({ meanPd, observed }) => [meanPd, observed]).filter((share) => share !== null);
  const positive = shares.filter((share) => share > FLOOR);
  if (positive.length === 0) return { min: -4, max: 0 };
  const low = Math.floor(Math.log10(Math.min(...positive)) * 2) / 2;
  const high = Math.min(0, Math.ceil(Math.log10(Math.max(...positive)) * 4) / 4);
  return { min: low, max: Math.max(high, low + 0.5) };
}

/** Round shares on the axis: every decade, with 2 and 5 between where there are few. */
function ticksOf(domain: Domain): number[] {
  const leads = domain.max - domain.min <= 2.5 ? [1, 2, 5] : [1];
  const decades = [-5, -4, -3, -2, -1, 0];
  return decades
    .flatMap((decade) => leads.map((lead) => Number((lead * 10 ** decade).toPrecision(6))))
    .filter((share) => Math.log10(share) >= domain.min - 1e-9 && Math.log10(share) <= domain.max + 1e-9);
}

/** Draws the diagonal, the bands with their 95% intervals, and a mark a band. */
export function CalibrationCurve(props: CalibrationCurveProps) {
  const { label, bands, formatShare, readoutOf, captions } = props;
  const domain = decadesOf(bands);
  const placeOf = (share: number) => fractionOf(Math.log10(Math.max(FLOOR, share)), domain);
  const known = bands.flatMap((band, index) =>
    band.meanPd === null || band.observed === null
      ? []
      : [{ band, index, at: placeOf(band.meanPd), up: placeOf(band.observed), observed: band.observed }],
  );
  return (
    <figure style={{ maxWidth: 560 }}>
      <div style={{ color: chartColour.quiet, marginBottom: 4 }}>{captions.observed}</div>
      <div style={{ position: 'relative', height: HEIGHT + 28, marginLeft: LEFT, marginRight: 16 }}>
        <svg width="100%" height={HEIGHT + 28} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
          <Grid ticks={ticksOf(domain)} placeOf={placeOf} formatShare={formatShare} />
          <line x1="0" y1={HEIGHT} x2="100%" y2="0" stroke={chartColour.quiet} strokeDasharray="4 3" />
          {known.map(({ band, index, at, up, observed }) => {
            const interval = wilsonInterval(band.defaults, band.rows);
            return (
              <g key={index}>
                <line
                  x1={percent(at)}
                  x2={percent(at)}
                  y1={HEIGHT * (1 - placeOf(interval.low))}
                  y2={HEIGHT * (1 - placeOf(interval.high))}
                  stroke={chartColour.ink}
                  strokeOpacity={0.45}
                  strokeWidth={1.5}
                />
                <circle
                  cx={percent(at)}
                  cy={HEIGHT * (1 - up)}
                  r={5}
                  fill={observed === 0 ? chartColour.surface : chartColour.accent}
                  stroke={chartColour.accent}
                  strokeWidth={1.5}
                />
              </g>
            );
          })}
        </svg>
        <MarkGroup label={label} first={String(known[0]?.index ?? 0)} style={{ position: 'absolute', inset: 0 }}>
          {known.map(({ band, index, at, up, observed }) => (
            <Mark
              key={index}
              markKey={String(index)}
              label={`${captions.expected} ${formatShare(band.meanPd ?? 0)}, ${captions.observed} ${formatShare(observed)}`}
              readout={readoutOf(band, wilsonInterval(band.defaults, band.rows))}
              style={{
                position: 'absolute',
                left: `calc(${percent(at)} - ${MARK / 2}px)`,
                top: HEIGHT * (1 - up) - MARK / 2,
                width: MARK,
                height: MARK,
              }}
            />
          ))}
        </MarkGroup>
      </div>
      <figcaption style={{ color: chartColour.quiet, marginLeft: LEFT, display: 'flex', gap: 16 }}>
        <span style={{ flex: 1 }}>{captions.diagonal}</span>
        <span>{captions.expected}</span>
      </figcaption>
    </figure>
  );
}

interface GridProps {
  readonly ticks: readonly number[];
  readonly placeOf: (share: number) => number;
  readonly formatShare: (share: number) => string;
}

function Grid({ ticks, placeOf, formatShare }: GridProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line
        x1="0"
        x2="100%"
        y1={HEIGHT * (1 - placeOf(tick))}
        y2={HEIGHT * (1 - placeOf(tick))}
        stroke={chartColour.hairline}
      />
      <line x1={percent(placeOf(tick))} x2={percent(placeOf(tick))} y1="0" y2={HEIGHT} stroke={chartColour.hairline} />
      <text x={-8} y={HEIGHT * (1 - placeOf(tick)) + 4} textAnchor="end" fontSize={13} fill={chartColour.quiet}>
        {formatShare(tick)}
      </text>
      <text x={percent(placeOf(tick))} y={HEIGHT + 18} textAnchor="middle" fontSize={13} fill={chartColour.quiet}>
        {formatShare(tick)}
      </text>
    </g>
  ));
}
