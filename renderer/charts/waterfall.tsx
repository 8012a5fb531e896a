/** The score as a walk: population baseline, one step a group, score; the grade bands lie behind. */

import { styled } from '@mui/material';
import { useMemo } from 'react';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import { Caret, Mark, MarkGroup, type Readout } from './marks.tsx';
import { type Domain, domainOf, fractionOf, percent } from './scale.ts';
import { chartColour } from './tokens.ts';

export interface WaterfallStep {
  readonly key: string;
  readonly label: string;
  /** Points as the row says them: "+8", "612". */
  readonly valueText: string;
  /** What follows label and value for those who cannot see the picture: from where to where. */
  readonly aside?: string | undefined;
  /** A total stands on the axis; a step goes from `from` to `to`; a part is a step inside an opened step. */
  readonly kind: 'total' | 'step' | 'part';
  readonly from: number;
  readonly to: number;
  /** Whether the row can be opened and is; undefined where there is nothing to open. */
  readonly expanded?: boolean | undefined;
  readonly readout: Readout;
  readonly onOpen?: (() => void) | undefined;
}

/** A stretch of the score axis that is one grade. */
export interface GradeBand {
  readonly grade: string;
  /** Points, inclusive and exclusive; infinite at the ends. */
  readonly from: number;
  readonly to: number;
  readonly colour: string;
}

interface WaterfallProps {
  readonly label: string;
  readonly steps: readonly WaterfallStep[];
  readonly bands: readonly GradeBand[];
}

const ROW = 34;
const PART = 26;

const Frame = styled('div')({ position: 'relative', paddingTop: 24 });
const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(132px, 1fr) minmax(200px, 2.6fr) 56px',
  alignItems: 'center',
  columnGap: 16,
  height: '100%',
  paddingInline: 8,
});
const Behind = styled(Row)({ position: 'absolute', inset: 0, pointerEvents: 'none' });
const Cell = styled('span')(oneLine);
const Points = styled('span')({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' });

/** Score axis: everything the walk touches and a little air. */
function waterfallDomain(steps: readonly WaterfallStep[]): Domain {
  return domainOf(
    steps.flatMap((step) => (step.kind === 'total' ? [step.to] : [step.from, step.to])),
    0.12,
  );
}

/** Draws the walk; each row is a mark that opens in place where it has parts. */
export function Waterfall({ label, steps, bands }: WaterfallProps) {
  const domain = useMemo(() => waterfallDomain(steps), [steps]);
  return (
    <Frame>
      <GradeBands bands={bands} domain={domain} />
      <MarkGroup label={label} first={steps[0]?.key ?? ''} style={{ position: 'relative' }}>
        {steps.map((step) => (
          <Mark
            key={step.key}
            markKey={step.key}
            aside={step.aside}
            side="right"
            readout={step.readout}
            expanded={step.expanded}
            onOpen={step.onOpen}
            style={{ display: 'block', width: '100%', height: step.kind === 'part' ? PART : ROW }}
          >
            <Row>
              <Cell
                style={{
                  paddingLeft: step.kind === 'part' ? 20 : 0,
                  fontWeight: step.kind === 'total' ? 600 : 400,
                  color: step.kind === 'part' ? chartColour.quiet : chartColour.ink,
                }}
              >
                {step.expanded !== undefined && <Caret open={step.expanded} />}
                {step.label}
              </Cell>{' '}
              <Bar step={step} domain={domain} height={step.kind === 'part' ? PART : ROW} />
              <Points style={{ fontWeight: step.kind === 'total' ? 600 : 400 }}>{step.valueText}</Points>
            </Row>
          </Mark>
        ))}
      </MarkGroup>
    </Frame>
  );
}

interface BarProps {
  readonly step: WaterfallStep;
  readonly domain: Domain;
  /** Pixels: a percentage of a button's height is not reliable. */
  readonly height: number;
}

function Bar({ step, domain, height }: BarProps) {
  const from = fractionOf(step.from, domain);
  const to = fractionOf(step.to, domain);
  const colour = step.to < step.from ? chartColour.adverse : chartColour.favourable;
  if (step.kind === 'total') {
    return (
      <svg width="100%" height={height} aria-hidden="true" style={{ overflow: 'visible' }}>
        <line x1={percent(to)} x2={percent(to)} y1={0} y2="100%" stroke={chartColour.ink} strokeWidth={2} />
        <circle cx={percent(to)} cy="50%" r={4.5} fill={chartColour.ink} />
      </svg>
    );
  }
  const part = step.kind === 'part';
  return (
    <svg width="100%" height={height} aria-hidden="true" style={{ overflow: 'visible' }}>
      <rect
        x={percent(Math.min(from, to))}
        width={percent(Math.abs(to - from))}
        y={part ? '34%' : '24%'}
        height={part ? '32%' : '52%'}
        fill={colour}
        fillOpacity={part ? 0.6 : 1}
      />
      <line x1={percent(to)} x2={percent(to)} y1="24%" y2="100%" stroke={chartColour.ink} strokeWidth={1} />
      <line x1={percent(from)} x2={percent(from)} y1={0} y2="76%" stroke={chartColour.ink} strokeWidth={1} />
    </svg>
  );
}

/** Grade stretches behind the walk, each named at the top; those outside the axis are left out. */
function GradeBands({ bands, domain }: { readonly bands: readonly GradeBand[]; readonly domain: Domain }) {
  return (
    <Behind aria-hidden="true">
      <span />
      <svg aria-hidden="true" width="100%" height="100%">
        {bands.map((band) => {
          const from = fractionOf(band.from, domain);
          const to = fractionOf(band.to, domain);
          if (to - from <= 0) return null;
          return (
            <g key={band.grade}>
              <rect
                x={percent(from)}
                width={percent(to - from)}
                y={22}
                height="100%"
                fill={band.colour}
                opacity={0.14}
              />
              <line x1={percent(from)} x2={percent(from)} y1={22} y2="100%" stroke={chartColour.hairline} />
              {/* A letter takes about 9 pixels of a chart that is at least 370 wide. */}
              {to - from > 0.025 * band.grade.length && (
                <text x={percent((from + to) / 2)} y={14} textAnchor="middle" fontSize={13} fill={chartColour.quiet}>
                  {band.grade}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <span />
    </Behind>
  );
}
