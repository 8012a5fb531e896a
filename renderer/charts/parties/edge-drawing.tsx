/** The strokes of the party graph: ways with their arrowheads, each kind with a dash of its own, circles lit. */
import { riskColorAt } from '#renderer/ui/theme/risk.ts';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { chartColour } from '../tokens.ts';
import type { Bundle, Point } from './routes.ts';

type Kind = Told<PartyGraph>['edges'][number]['kind'];

/** Solid rules; the looser the tie, the more open the dash. */
const DASH: Readonly<Record<Kind, string | undefined>> = {
  owns: undefined,
  controls: undefined,
  directs: '7 4',
  family: '2 4',
  guarantees: undefined,
  trades: undefined,
  'shares-identity': '1 4',
};

/** Paint of a guarantee circle; its members also carry the word. */
export const CIRCLE_PAINT = riskColorAt(0.85);

interface EdgeDrawingProps {
  readonly bundles: readonly Bundle[];
  readonly width: number;
  readonly height: number;
  /** Key of the party whose edges stand out; null for none. */
  readonly selected: string | null;
}

/** All ways; decorative, the marks over them carry the words. */
export function EdgeDrawing({ bundles, width, height, selected }: EdgeDrawingProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
      style={{ position: 'absolute', inset: 0 }}
    >
      {bundles.map((bundle) => (
        <Way
          key={`${bundle.from} ${bundle.to}`}
          bundle={bundle}
          lit={selected !== null && (bundle.from === selected || bundle.to === selected)}
        />
      ))}
    </svg>
  );
}

/** The tie that decides how a line of several is drawn: the strongest one. */
const STRENGTH: readonly Kind[] = ['guarantees', 'owns', 'controls', 'directs', 'family', 'trades', 'shares-identity'];

function Way({ bundle, lit }: { readonly bundle: Bundle; readonly lit: boolean }) {
  const { edges, points } = bundle;
  const inCircle = edges.some(({ edge }) => edge.inCircle);
  const kind = STRENGTH.find((each) => edges.some(({ edge }) => edge.kind === each)) ?? 'trades';
  const quiet = kind === 'trades' || kind === 'family' || kind === 'directs';
  const paint = inCircle ? CIRCLE_PAINT : quiet ? chartColour.quiet : chartColour.ink;
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
  return (
    <g strokeOpacity={lit || inCircle ? 1 : 0.65} fillOpacity={lit || inCircle ? 1 : 0.65}>
      <path
        d={path}
        fill="none"
        stroke={paint}
        strokeWidth={inCircle ? 3 : lit && !quiet ? 2 : 1.25}
        strokeDasharray={DASH[kind]}
        strokeLinecap={DASH[kind] === undefined ? 'butt' : 'round'}
      />
      {kind !== 'family' && kind !== 'shares-identity' && (
        <Head points={points} paint={paint} size={inCircle ? 10 : 7} />
      )}
    </g>
  );
}

/** The arrowhead at the end of a way, in its direction there. */
function Head({
  points,
  paint,
  size,
}: {
  readonly points: readonly Point[];
  readonly paint: string;
  readonly size: number;
}) {
  const tip = points.at(-1);
  const before = points.at(-3) ?? points[0];
  if (!tip || !before) return null;
  const angle = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  return (
    <path
      d={`M0 0L${-size} ${-size * 0.5}L${-size} ${size * 0.5}z`}
      fill={paint}
      transform={`translate(${tip.x.toFixed(1)} ${tip.y.toFixed(1)}) rotate(${angle.toFixed(1)})`}
    />
  );
}
