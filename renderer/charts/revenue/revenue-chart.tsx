/** Revenue in five sources on one axis, and between two bars the gaps by name; the bounds and the two totals stand behind. */

import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { NARROW } from '#renderer/ui/theme/breakpoints.ts';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import type { ReconciledRevenue } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { Mark, MarkGroup, type Readout } from '../marks.tsx';
import { fractionOf, niceTicks, percent } from '../scale.ts';
import { chartColour } from '../tokens.ts';
import { RevenueBar, RevenueGrounds } from './revenue-drawing.tsx';
import { type RevenueRow, revenueAxisEnd } from './revenue-rows.ts';

export interface RevenueWords {
  readonly label: string;
  readonly nameOf: (row: RevenueRow) => string;
  readonly amountOf: (row: RevenueRow) => string;
  readonly shareOf: (row: RevenueRow) => string;
  /** A word beside the name of a bar that is unusual: "falls short", "not measured". */
  readonly remarkOf: (row: RevenueRow) => string;
  readonly readoutOf: (row: RevenueRow) => Readout;
  readonly formatTick: (amount: number) => string;
  readonly declared: string;
  readonly reconciled: string;
  readonly heads: { readonly source: string; readonly amount: string; readonly share: string; readonly cause: string };
}

interface RevenueChartProps {
  readonly revenue: Told<ReconciledRevenue>;
  readonly rows: readonly RevenueRow[];
  readonly words: RevenueWords;
  readonly onOpen: (row: RevenueRow) => void;
}

const BAR = 36;
const GAP = 28;
/** Room over the rows for the names of the two totals. */
const HEAD = 44;
const AXIS = 24;

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(232px, 1fr) minmax(260px, 2.4fr) 128px 80px',
  columnGap: 16,
  alignItems: 'center',
  height: '100%',
  paddingInline: 8,
  '& > .cause': { display: 'none' },
  [NARROW]: { gridTemplateColumns: 'minmax(150px, 1fr) minmax(120px, 1.6fr) 96px 76px', columnGap: 12 },
  [theme.breakpoints.up('xl')]: {
    gridTemplateColumns: 'minmax(232px, 0.8fr) minmax(320px, 2fr) 128px 80px minmax(280px, 1.6fr)',
    '& > .cause': { display: 'block' },
  },
}));
const Line = styled('span')(oneLine);
const Figure = styled('span')({ textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' });

/** Draws the picture; each bar and each gap is a mark that opens its rows. */
export function RevenueChart({ revenue, rows, words, onOpen }: RevenueChartProps) {
  const end = revenueAxisEnd(revenue, rows);
  return (
    <div style={{ position: 'relative', paddingTop: HEAD }}>
      <Columns
        aria-hidden="true"
        style={{ position: 'absolute', inset: `0 0 ${AXIS}px`, height: 'auto', alignItems: 'stretch' }}
      >
        <Line style={{ color: chartColour.quiet, lineHeight: '20px', paddingTop: 22 }}>{words.heads.source}</Line>
        <RevenueGrounds revenue={revenue} end={end} declared={words.declared} reconciled={words.reconciled} />
        <Figure style={{ color: chartColour.quiet, paddingTop: 22 }}>{words.heads.amount}</Figure>
        <Figure style={{ color: chartColour.quiet, paddingTop: 22 }}>{words.heads.share}</Figure>
        <Line className="cause" style={{ color: chartColour.quiet, paddingTop: 22 }}>
          {words.heads.cause}
        </Line>
      </Columns>
      <MarkGroup label={words.label} first={rows[0]?.key ?? ''} style={{ position: 'relative' }}>
        {rows.map((row) => (
          <RowMark key={row.key} row={row} end={end} words={words} onOpen={onOpen} />
        ))}
      </MarkGroup>
      <Columns aria-hidden="true" style={{ height: AXIS }}>
        <span />
        <Axis end={end} formatTick={words.formatTick} />
      </Columns>
    </div>
  );
}

interface RowMarkProps {
  readonly row: RevenueRow;
  readonly end: number;
  readonly words: RevenueWords;
  readonly onOpen: (row: RevenueRow) => void;
}

function RowMark({ row, end, words, onOpen }: RowMarkProps) {
  const isGap = row.kind === 'gap';
  const height = isGap ? GAP : BAR;
  const remark = words.remarkOf(row);
  return (
    <Mark
      markKey={row.key}
      side="right"
      aside={row.words === '' ? undefined : row.words}
      readout={words.readoutOf(row)}
      onOpen={() => onOpen(row)}
      style={{ display: 'block', width: '100%', height }}
    >
      <Columns>
        <Line style={{ paddingLeft: isGap ? 20 : 0, color: isGap ? chartColour.quiet : chartColour.ink }}>
          <span style={{ fontWeight: isGap ? 400 : 600 }}>{words.nameOf(row)}</span>
          {remark !== '' && (
            <Box component="span" sx={{ ml: 1, color: row.short ? chartColour.adverse : chartColour.quiet }}>
              {remark}
            </Box>
          )}
        </Line>{' '}
        <RevenueBar row={row} end={end} height={height} />
        <Figure style={{ fontWeight: isGap ? 400 : 600, color: isGap ? chartColour.quiet : chartColour.ink }}>
          {words.amountOf(row)}
        </Figure>{' '}
        <Figure style={{ color: row.short ? chartColour.adverse : chartColour.ink }}>{words.shareOf(row)}</Figure>
        <Line className="cause" aria-hidden="true" style={{ color: chartColour.quiet }}>
          {row.words}
        </Line>
      </Columns>
    </Mark>
  );
}

function Axis({ end, formatTick }: { readonly end: number; readonly formatTick: (amount: number) => string }) {
  const domain = { min: 0, max: end };
  return (
    <svg aria-hidden="true" width="100%" height={AXIS} style={{ overflow: 'visible' }}>
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
  );
}
