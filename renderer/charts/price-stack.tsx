/** The rate as a stack of its parts on one axis of basis points; a discount is taken off, hatched. */
import { useId } from 'react';
import { Mark, MarkGroup, type Readout } from './marks.tsx';
import { domainOf, fractionOf, niceTicks, percent } from './scale.ts';
import { chartColour } from './tokens.ts';

export interface PriceStackPart {
  readonly key: string;
  readonly label: string;
  readonly basisPoints: number;
  readonly valueText: string;
  readonly readout: Readout;
}

interface PriceStackProps {
  readonly label: string;
  readonly parts: readonly PriceStackPart[];
  /** A second rate to hold against the stack, e.g. the proposed one. */
  readonly reference: { readonly basisPoints: number; readonly label: string } | null;
  readonly formatRate: (basisPoints: number) => string;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
}

/** Each part's ends on the axis, parts in their order one after the other. */
export function stackSpans(parts: ReadonlyArray<{ readonly basisPoints: number }>): Array<readonly [number, number]> {
  let reached = 0;
  return parts.map(({ basisPoints }) => {
    const from = reached;
    reached += basisPoints;
    return [from, reached] as const;
  });
}

const HEIGHT = 44;

/** Draws the stack as a staircase of one bar; each part is a mark. */
export function PriceStack({ label, parts, reference, formatRate, selected, onOpen }: PriceStackProps) {
  const hatch = useId();
  const spans = stackSpans(parts);
  const reach = domainOf([0, ...spans.flat(), reference?.basisPoints ?? 0]);
  const domain = { min: Math.min(0, reach.min), max: reach.max + (reach.max - reach.min) * 0.04 };
  const first = parts[0];
  const total = spans.at(-1)?.[1] ?? 0;
  if (first === undefined) return null;
  return (
    <div style={{ position: 'relative', height: HEIGHT + 48, marginTop: 20 }}>
      <svg width="100%" height={HEIGHT + 48} aria-hidden="true" focusable="false" style={{ overflow: 'visible' }}>
        <defs>
          <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={6} height={6} fill={chartColour.surface} />
            <line x1={0} x2={0} y1={0} y2={6} stroke={chartColour.favourable} strokeWidth={4} />
          </pattern>
        </defs>
        {parts.map((part, index) => {
          const [from, to] = spans[index] ?? [0, 0];
          const left = fractionOf(Math.min(from, to), domain);
          const width = fractionOf(Math.max(from, to), domain) - left;
          const discount = to < from;
          return (
            <rect
              key={part.key}
              x={percent(left)}
              width={percent(width)}
              y={discount ? HEIGHT * 0.25 : 0}
              height={discount ? HEIGHT * 0.5 : HEIGHT}
              fill={discount ? `url(#${hatch})` : chartColour.accent}
              fillOpacity={discount ? 1 : index % 2 === 0 ? 0.22 : 0.42}
              stroke={chartColour.surface}
              strokeWidth={1.5}
            />
          );
        })}
        {parts.map((part, index) => {
          const [from, to] = spans[index] ?? [0, 0];
          // A discount covers the end of what stands before it: the number goes where the part is still seen.
          const end = fractionOf(Math.min(to, total), domain);
          const middle = (fractionOf(from, domain) + end) / 2;
          return end - fractionOf(from, domain) > 0.025 ? (
            <text
              key={part.key}
              x={percent(middle)}
              y={HEIGHT / 2 + 5}
              textAnchor="middle"
              fontSize={13}
              fill={chartColour.ink}
            >
              {index + 1}
            </text>
          ) : null;
        })}
        <Axis domain={domain} formatRate={formatRate} />
        {reference !== null && (
          <g>
            <line
              x1={percent(fractionOf(reference.basisPoints, domain))}
              x2={percent(fractionOf(reference.basisPoints, domain))}
              y1={-6}
              y2={HEIGHT + 6}
              stroke={chartColour.ink}
              strokeWidth={2}
              strokeDasharray="4 3"
            />
            <text
              x={percent(fractionOf(reference.basisPoints, domain))}
              y={-10}
              textAnchor={fractionOf(reference.basisPoints, domain) > 0.8 ? 'end' : 'middle'}
              fontSize={13}
              fill={chartColour.ink}
            >
              {reference.label}
            </text>
          </g>
        )}
      </svg>
      <MarkGroup label={label} first={first.key} style={{ position: 'absolute', inset: 0, height: HEIGHT }}>
        {parts.map((part, index) => {
          const [from, to] = spans[index] ?? [0, 0];
          const left = fractionOf(Math.min(from, to), domain);
          const width = fractionOf(Math.max(from, to), domain) - left;
          return (
            <Mark
              key={part.key}
              markKey={part.key}
              label={`${part.label}: ${part.valueText}`}
              readout={part.readout}
              pressed={selected === part.key}
              onOpen={() => onOpen(part.key)}
              style={{
                position: 'absolute',
                top: 0,
                height: HEIGHT,
                left: percent(left),
                width: percent(width),
                minWidth: 4,
                zIndex: to < from ? 1 : 0,
                outline: selected === part.key ? `2px solid ${chartColour.ink}` : undefined,
              }}
            />
          );
        })}
      </MarkGroup>
    </div>
  );
}

function Axis({
  domain,
  formatRate,
}: {
  readonly domain: { min: number; max: number };
  readonly formatRate: (basisPoints: number) => string;
}) {
  return (
    <g>
      <line x1={0} x2="100%" y1={HEIGHT + 8} y2={HEIGHT + 8} stroke={chartColour.hairline} />
      {niceTicks(domain, 6).map((tick) => (
        <g key={tick}>
          <line
            x1={percent(fractionOf(tick, domain))}
            x2={percent(fractionOf(tick, domain))}
            y1={HEIGHT + 8}
            y2={HEIGHT + 13}
            stroke={chartColour.quiet}
          />
          <text
            x={percent(fractionOf(tick, domain))}
            y={HEIGHT + 28}
            textAnchor={tick === 0 ? 'start' : fractionOf(tick, domain) > 0.95 ? 'end' : 'middle'}
            fontSize={13}
            fill={chartColour.quiet}
          >
            {formatRate(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
