/** What each shock alone does to one figure: a bar from one bound of the shock to the other, on one axis. */
import { styled } from '@mui/material';
import { type Domain, fractionOf, niceTicks, percent } from './scale.ts';
import { chartColour } from './tokens.ts';

export interface TornadoBar {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** What the bar says, in words. */
  readonly said: string;
  readonly aside: string;
}

interface TornadoProps {
  readonly label: string;
  readonly bars: readonly TornadoBar[];
  /** Where the figure stands without a shock. */
  readonly base: number;
  /** The value that must not be passed. */
  readonly mark: number;
  readonly formatTick: (value: number) => string;
}

const columns = {
  display: 'grid',
  gridTemplateColumns: '176px 1fr 168px',
  columnGap: 16,
  alignItems: 'center',
  minHeight: 36,
} as const;
const Bars = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const Row = styled('li')(columns);
const Axis = styled('div')(columns);
const Plot = styled('div')({ position: 'relative', height: 20 });

/** The widest bar first, what lies past the mark in its own colour; a dashed line where the figure stands, a full one at the mark. */
export function Tornado({ label, bars, base, mark, formatTick }: TornadoProps) {
  const values = [base, mark, 0, ...bars.flatMap(({ from, to }) => [from, to])];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const pad = (most - least) * 0.04;
  const domain = { min: least - pad, max: most + pad };
  const at = (value: number): string => percent(fractionOf(value, domain));
  const sorted = bars.toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  return (
    <>
      <Bars aria-label={label}>
        {sorted.map(({ key, label: name, from, to, said, aside }) => (
          <Row key={key} aria-label={said}>
            <span>{name}</span>
            <Plot aria-hidden="true">
              <Span from={Math.min(from, to)} to={Math.min(Math.max(from, to), mark)} domain={domain} paint="adverse" />
              <Span from={Math.max(Math.min(from, to), mark)} to={Math.max(from, to)} domain={domain} paint="accent" />
              <Line left={at(mark)} />
              <Line left={at(base)} dashed />
            </Plot>
            <span style={{ textAlign: 'right', color: chartColour.quiet }}>{aside}</span>
          </Row>
        ))}
      </Bars>
      <Axis aria-hidden="true">
        <span />
        <Plot>
          {niceTicks(domain, 6).map((tick) => (
            <span
              key={tick}
              style={{ position: 'absolute', left: at(tick), transform: 'translateX(-50%)', color: chartColour.quiet }}
            >
              {formatTick(tick)}
            </span>
          ))}
        </Plot>
        <span />
      </Axis>
    </>
  );
}

interface SpanProps {
  readonly from: number;
  readonly to: number;
  readonly domain: Domain;
  readonly paint: 'adverse' | 'accent';
}

/** A part of a bar; nothing where it has no length. */
function Span({ from, to, domain, paint }: SpanProps) {
  if (to <= from) return null;
  const left = fractionOf(from, domain);
  return (
    <span
      style={{
        position: 'absolute',
        left: percent(left),
        width: percent(fractionOf(to, domain) - left),
        top: 3,
        bottom: 3,
        backgroundColor: chartColour[paint],
        opacity: 0.7,
      }}
    />
  );
}

function Line({ left, dashed = false }: { readonly left: string; readonly dashed?: boolean }) {
  return (
    <span
      style={{
        position: 'absolute',
        left,
        top: -8,
        bottom: -8,
        borderLeft: `1.5px ${dashed ? 'dashed' : 'solid'} ${chartColour.ink}`,
      }}
    />
  );
}
