/** The rate as a stack of its parts on one axis of basis points; a discount is taken off, hatched. */

import { useId } from 'react';
import { useFormats } from '#renderer/ui/language/language.tsx';
import { Mark, MarkGroup, type Readout } from './marks.tsx';
import { type Domain, domainOf, fractionOf, niceTicks, percent } from './scale.ts';
import { chartColour } from './tokens.ts';

interface PriceStackPart {
  readonly key: string;
  readonly label: string;
  readonly basisPoints: number;
  readonly valueText: string;
  readonly readout: Readout;
}

/** A second rate to hold against the stack, e.g. the proposed one. */
interface Reference {
  readonly basisPoints: number;
  readonly label: string;
}

interface PriceStackProps {
  readonly label: string;
  readonly parts: readonly PriceStackPart[];
  readonly reference: Reference | null;
  readonly formatRate: (basisPoints: number) => string;
  readonly selected: string | null;
  readonly onOpen: (key: string) => void;
}

type Span = readonly [from: number, to: number];

/** Each part's ends on the axis, parts in their order one after the other. */
export function stackSpans(parts: ReadonlyArray<{ readonly basisPoints: number }>): Span[] {
  let reached = 0;
  return parts.map(({ basisPoints }) => {
    const from = reached;
    reached += basisPoints;
    return [from, reached] as const;
  });
}

const HEIGHT = 44;
/** A part narrower than this share of the axis has no room for its number. */
const NARROWEST = 0.025;

interface PlacedPart {
  readonly part: PriceStackPart;
  readonly left: number;
  readonly width: number;
  readonly discount: boolean;
  /** Where its number goes; null without room. A discount covers the end of what stands before it. */
  readonly middle: number | null;
}

function placeParts(parts: readonly PriceStackPart[], domain: Domain): PlacedPart[] {
  const spans = stackSpans(parts);
  const total = spans.at(-1)?.[1] ?? 0;
  return parts.map((part, index) => {
    const [from, to] = spans[index] ?? [0, 0];
    const left = fractionOf(Math.min(from, to), domain);
    const seenTo = fractionOf(Math.min(to, total), domain);
    return {
      part,
      left,
      width: fractionOf(Math.max(from, to), domain) - left,
      discount: to < from,
      middle: seenTo - fractionOf(from, domain) > NARROWEST ? (fractionOf(from, domain) + seenTo) / 2 : null,
    };
  });
}

/** Draws the stack as one bar; each part is a mark and carries its number in the table beside it. */
export function PriceStack({ label, parts, reference, formatRate, selected, onOpen }: PriceStackProps) {
  const formats = useFormats();
  const reach = domainOf([0, ...stackSpans(parts).flat(), reference?.basisPoints ?? 0]);
  const domain = { min: Math.min(0, reach.min), max: reach.max + (reach.max - reach.min) * 0.04 };
  const placed = placeParts(parts, domain);
  const first = parts[0];
  if (first === undefined) return null;
  return (
    <div style={{ position: 'relative', height: HEIGHT + 48, marginTop: 20 }}>
      <svg width="100%" height={HEIGHT + 48} aria-hidden="true" focusable="false" style={{ overflow: 'visible' }}>
        <Segments placed={placed} />
        <Axis domain={domain} formatRate={formatRate} />
        {reference !== null && <ReferenceLine reference={reference} domain={domain} />}
      </svg>
      <MarkGroup label={label} first={first.key} style={{ position: 'absolute', inset: 0, height: HEIGHT }}>
        {placed.map(({ part, left, width, discount }) => (
          <Mark
            key={part.key}
            markKey={part.key}
            label={formats.labelled(part.label, part.valueText)}
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
              zIndex: discount ? 1 : 0,
              outline: selected === part.key ? `2px solid ${chartColour.ink}` : undefined,
            }}
          />
        ))}
      </MarkGroup>
    </div>
  );
}

function Segments({ placed }: { readonly placed: readonly PlacedPart[] }) {
  const hatch = useId();
  return (
    <g>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={chartColour.surface} />
          <line x1={0} x2={0} y1={0} y2={6} stroke={chartColour.favourable} strokeWidth={4} />
        </pattern>
      </defs>
      {placed.map(({ part, left, width, discount, middle }, index) => (
        <g key={part.key}>
          <rect
            x={percent(left)}
            width={percent(width)}
            y={discount ? HEIGHT * 0.25 : 0}
            height={discount ? HEIGHT * 0.5 : HEIGHT}
            fill={discount ? `url(#${hatch})` : chartColour.accent}
            fillOpacity={discount ? 1 : index % 2 === 0 ? 0.22 : 0.42}
            stroke={chartColour.surface}
            strokeWidth={1.5}
          />
          {middle !== null && (
            <text x={percent(middle)} y={HEIGHT / 2 + 5} textAnchor="middle" fontSize={13} fill={chartColour.ink}>
              {index + 1}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function ReferenceLine({ reference, domain }: { readonly reference: Reference; readonly domain: Domain }) {
  const at = fractionOf(reference.basisPoints, domain);
  return (
    <g>
      <line
        x1={percent(at)}
        x2={percent(at)}
        y1={-6}
        y2={HEIGHT + 6}
        stroke={chartColour.ink}
        strokeWidth={2}
        strokeDasharray="4 3"
      />
      <text x={percent(at)} y={-10} textAnchor={at > 0.8 ? 'end' : 'middle'} fontSize={13} fill={chartColour.ink}>
        {reference.label}
      </text>
    </g>
  );
}

interface AxisProps {
  readonly domain: Domain;
  readonly formatRate: (basisPoints: number) => string;
}

function Axis({ domain, formatRate }: AxisProps) {
  return (
    <g>
      <line x1={0} x2="100%" y1={HEIGHT + 8} y2={HEIGHT + 8} stroke={chartColour.hairline} />
      {niceTicks(domain, 5).map((tick) => {
        const at = fractionOf(tick, domain);
        return (
          <g key={tick}>
            <line x1={percent(at)} x2={percent(at)} y1={HEIGHT + 8} y2={HEIGHT + 13} stroke={chartColour.quiet} />
            <text
              x={percent(at)}
              y={HEIGHT + 28}
              textAnchor={tick === 0 ? 'start' : at > 0.95 ? 'end' : 'middle'}
              fontSize={13}
              fill={chartColour.quiet}
            >
              {formatRate(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
