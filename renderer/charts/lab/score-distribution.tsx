/** How a model parts those who paid from those who did not: shares of both by band of points, mirrored. */
import { Mark, MarkGroup, type Readout } from '../marks.tsx';
import { percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';

interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly goods: number;
  readonly bads: number;
}

interface ScoreDistributionProps {
  readonly label: string;
  /** Rising in points. */
  readonly bands: readonly ScoreBand[];
  readonly formatPoints: (points: number) => string;
  readonly readoutOf: (band: ScoreBand) => Readout;
  readonly captions: { readonly goods: string; readonly bads: string; readonly points: string };
}

const HALF = 104;
const AXIS = 24;

/** Goods rise above the axis, bads hang below it; each side sums to all of its kind. */
export function ScoreDistribution({ label, bands, formatPoints, readoutOf, captions }: ScoreDistributionProps) {
  const goods = bands.reduce((sum, band) => sum + band.goods, 0) || 1;
  const bads = bands.reduce((sum, band) => sum + band.bads, 0) || 1;
  const most = Math.max(...bands.flatMap((band) => [band.goods / goods, band.bads / bads]), 1e-9);
  const every = Math.max(1, Math.ceil(bands.length / 8));
  const first = bands[0];
  if (first === undefined) return null;
  return (
    <figure>
      <div style={{ color: chartColour.quiet, marginBottom: 4 }}>{captions.goods}</div>
      <div style={{ position: 'relative', height: HALF * 2 + AXIS }}>
        <svg width="100%" height={HALF * 2 + AXIS} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
          {bands.map((band, index) => {
            const up = (band.goods / goods / most) * HALF;
            const down = (band.bads / bads / most) * HALF;
            const x = percent(index / bands.length);
            const width = percent(0.86 / bands.length);
            return (
              <g key={band.from}>
                <rect x={x} width={width} y={HALF - up} height={up} fill={chartColour.favourable} />
                <rect x={x} width={width} y={HALF + AXIS} height={down} fill={chartColour.adverse} />
                {index % every === 0 && (
                  <text x={x} y={HALF + 17} fontSize={13} fill={chartColour.quiet}>
                    {formatPoints(band.from)}
                  </text>
                )}
              </g>
            );
          })}
          <line x1="0" x2="100%" y1={HALF} y2={HALF} stroke={chartColour.hairline} />
          <line x1="0" x2="100%" y1={HALF + AXIS} y2={HALF + AXIS} stroke={chartColour.hairline} />
        </svg>
        <MarkGroup label={label} first={String(first.from)} style={{ position: 'absolute', inset: 0 }}>
          {bands.map((band, index) => (
            <Mark
              key={band.from}
              markKey={String(band.from)}
              label={`${formatPoints(band.from)} – ${formatPoints(band.to)}`}
              readout={readoutOf(band)}
              style={{
                position: 'absolute',
                left: percent(index / bands.length),
                width: percent(1 / bands.length),
                top: 0,
                height: HALF * 2 + AXIS,
              }}
            />
          ))}
        </MarkGroup>
      </div>
      <div style={{ color: chartColour.quiet, marginTop: 4, display: 'flex' }}>
        <span style={{ flex: 1 }}>{captions.bads}</span>
        <span>{captions.points}</span>
      </div>
    </figure>
  );
}
