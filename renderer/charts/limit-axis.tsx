/** What binds: every measure of the limit on one axis of money, the lowest applying one marked. */
import { styled } from '@mui/material';
import { Caret, Mark, MarkGroup, type Readout } from './marks.tsx';
import { fractionOf, niceTicks, percent } from './scale.ts';
import { chartColour } from './tokens.ts';

export interface LimitAxisMeasure {
  readonly key: string;
  readonly label: string;
  /** Minor units; null where it cannot be computed. */
  readonly amount: number | null;
  readonly valueText: string;
  readonly applies: boolean;
  readonly binds: boolean;
  readonly expanded: boolean;
  /** What follows the words for those who cannot see the picture. */
  readonly aside?: string | undefined;
  readonly readout: Readout;
}

interface LimitAxisProps {
  readonly label: string;
  readonly measures: readonly LimitAxisMeasure[];
  readonly bindsText: string;
  readonly formatTick: (amount: number) => string;
  readonly onOpen: (key: string) => void;
}

const ROW = 36;

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '176px 1fr 148px',
  columnGap: 16,
  alignItems: 'center',
  height: '100%',
  paddingInline: 8,
});

/** Axis end: the largest amount, except that one far beyond the others does not squeeze them flat. */
export function limitAxisEnd(amounts: readonly number[]): number {
  const sorted = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
  const largest = sorted.at(-1) ?? 1;
  const second = sorted.at(-2) ?? largest;
  return (largest > second * 4 ? second * 1.5 : largest) * 1.04;
}

/** Draws the measures as rows; a row opens its working. Amounts beyond the axis end in an arrow. */
export function LimitAxis({ label, measures, bindsText, formatTick, onOpen }: LimitAxisProps) {
  const end = limitAxisEnd(measures.flatMap(({ amount }) => (amount === null ? [] : [amount])));
  const domain = { min: 0, max: end };
  const binding = measures.find(({ binds }) => binds);
  const line = binding?.amount == null ? null : percent(fractionOf(binding.amount, domain));
  return (
    <div style={{ position: 'relative' }}>
      <MarkGroup label={label} first={measures[0]?.key ?? ''}>
        {measures.map((measure) => (
          <Mark
            key={measure.key}
            markKey={measure.key}
            aside={measure.aside}
            side="right"
            readout={measure.readout}
            expanded={measure.expanded}
            onOpen={() => onOpen(measure.key)}
            style={{ display: 'block', width: '100%', height: ROW }}
          >
            <MeasureRow measure={measure} max={end} line={line} bindsText={bindsText} />
          </Mark>
        ))}
      </MarkGroup>
      <Row aria-hidden="true" style={{ height: 24 }}>
        <span />
        <svg aria-hidden="true" width="100%" height={24} style={{ overflow: 'visible' }}>
          <line x1={0} x2="100%" y1={1} y2={1} stroke={chartColour.hairline} />
          {niceTicks(domain, 5).map((tick) => (
            <text
              key={tick}
              x={percent(fractionOf(tick, domain))}
              y={16}
              fontSize={13}
              textAnchor={tick === 0 ? 'start' : 'middle'}
              fill={chartColour.quiet}
            >
              {formatTick(tick)}
            </text>
          ))}
        </svg>
        <span />
      </Row>
    </div>
  );
}

function MeasureRow({ measure, max, line, bindsText }: MeasureBarProps & { readonly bindsText: string }) {
  return (
    <Row style={{ color: measure.applies ? chartColour.ink : chartColour.quiet }}>
      <span style={{ fontWeight: measure.binds ? 600 : 400, whiteSpace: 'nowrap' }}>
        <Caret open={measure.expanded} />
        {measure.label}
      </span>{' '}
      <MeasureBar measure={measure} max={max} line={line} />
      <span style={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {measure.binds && (
          <span
            style={{
              border: `1px solid ${chartColour.ink}`,
              borderRadius: 2,
              padding: '0 5px',
              marginRight: 8,
              fontSize: 13,
              fontWeight: 600,
            }}
          >
            {bindsText}
          </span>
        )}{' '}
        <span style={{ fontWeight: measure.binds ? 600 : 400 }}>{measure.valueText}</span>
      </span>
    </Row>
  );
}

interface MeasureBarProps {
  readonly measure: LimitAxisMeasure;
  readonly max: number;
  /** Where the limit lies, drawn through every row. */
  readonly line: string | null;
}

function MeasureBar({ measure, max, line }: MeasureBarProps) {
  const { amount, applies, binds } = measure;
  const beyond = amount !== null && amount > max;
  const at = amount === null ? null : percent(fractionOf(amount, { min: 0, max }));
  return (
    <svg width="100%" height={ROW} aria-hidden="true" style={{ overflow: 'visible', display: 'block' }}>
      {at === null ? (
        <line x1={0} x2="100%" y1="50%" y2="50%" stroke={chartColour.hairline} strokeDasharray="2 4" />
      ) : (
        <>
          <rect
            x={0}
            y="32%"
            width={at}
            height="36%"
            fill={binds ? chartColour.accent : chartColour.quiet}
            fillOpacity={applies ? (binds ? 1 : 0.35) : 0}
            stroke={binds ? chartColour.accent : chartColour.quiet}
            strokeDasharray={applies ? undefined : '3 3'}
          />
          {beyond && (
            <svg aria-hidden="true" x="100%" y="50%" overflow="visible">
              <path d="M-7 -7L2 0L-7 7" fill="none" stroke={chartColour.ink} strokeWidth={1.5} />
            </svg>
          )}
        </>
      )}
      {line !== null && <line x1={line} x2={line} y1={0} y2="100%" stroke={chartColour.ink} strokeWidth={1.5} />}
    </svg>
  );
}
