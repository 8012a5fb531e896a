/** A course over time in the size of a word. Decorative: the words beside it carry the value. */
import { domainOf, fractionOf } from './scale.ts';
import { chartColour } from './tokens.ts';

interface SparklineProps {
  /** Oldest first; null where the period has no value: the line breaks there. */
  readonly values: ReadonlyArray<number | null>;
  readonly width?: number;
  readonly height?: number;
}

const PAD = 2.5;

/** Splits the course into unbroken runs of points in pixels. */
function runsOf(values: ReadonlyArray<number | null>, width: number, height: number): Array<Array<[number, number]>> {
  const domain = domainOf(values.filter((value) => value !== null));
  const runs: Array<Array<[number, number]>> = [];
  let run: Array<[number, number]> = [];
  values.forEach((value, index) => {
    if (value === null) {
      if (run.length > 0) runs.push(run);
      run = [];
      return;
    }
    const x = values.length < 2 ? width / 2 : PAD + (index / (values.length - 1)) * (width - 2 * PAD);
    run.push([x, height - PAD - fractionOf(value, domain) * (height - 2 * PAD)]);
  });
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Draws the course with its last value as a dot; nothing when fewer than two values are known. */
export function Sparkline({ values, width = 72, height = 20 }: SparklineProps) {
  if (values.filter((value) => value !== null).length < 2) {
    return <svg width={width} height={height} aria-hidden="true" />;
  }
  const runs = runsOf(values, width, height);
  const last = runs.at(-1)?.at(-1);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {runs.map((run) => (
        <polyline
          key={run[0]?.join(',')}
          points={run.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
          fill="none"
          stroke={chartColour.quiet}
          strokeWidth={1.25}
          strokeLinejoin="round"
        />
      ))}
      {last && <circle cx={last[0]} cy={last[1]} r={2} fill={chartColour.ink} />}
    </svg>
  );
}
