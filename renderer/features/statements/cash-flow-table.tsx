/** The cash flow two balance sheets imply, period beside period, and under each section the one submitted. */
import Box from '@mui/material/Box';
import { text } from '#renderer/text/text.ts';
import { formatMoney, MISSING } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { PeriodHead } from './period-head.tsx';
import { MarkGlyph } from './spread-cell.tsx';
import { agreementMark, type Period, type Spread } from './spread-lines.ts';
import { LINE_WIDTH, PERIOD_WIDTH, plainCellSx, spreadTableSx } from './table-style.ts';

const words = text.statements.cashFlow;

type Flow = NonNullable<Spread['cashFlows'][number]['flow']>;
type FlowSection = Flow['comparison'][number]['section'];

interface FlowColumn {
  readonly period: Period;
  readonly flow: Flow;
}

const SECTIONS: readonly FlowSection[] = ['operations', 'investing', 'financing', 'total'];

/** The periods a cash flow could be derived for, oldest first. */
export function flowColumns(spread: Spread, shown: readonly number[]): FlowColumn[] {
  return shown.flatMap((index) => {
    const period = spread.periods[index];
    const flow = spread.cashFlows.find((entry) => entry.period === period?.key)?.flow;
    return period && flow ? [{ period, flow }] : [];
  });
}

/** Names of a section's lines that are not nil in every period, in the order they are derived in. */
function namesOf(columns: readonly FlowColumn[], section: FlowSection): string[] {
  const names = columns.flatMap(({ flow }) =>
    flow.lines.flatMap((line) => (line.section === section && line.amount !== 0 ? line.name : [])),
  );
  return [...new Set(names)];
}

interface CashFlowTableProps {
  readonly columns: readonly FlowColumn[];
  readonly currency: string;
}

/** Lines, then per section derived, submitted, difference. */
export function CashFlowTable({ columns, currency }: CashFlowTableProps) {
  return (
    <Box
      component="table"
      aria-label={words.tableLabel}
      sx={{ ...spreadTableSx, width: LINE_WIDTH + columns.length * PERIOD_WIDTH }}
    >
      <thead>
        <tr>
          <th scope="col" style={{ width: LINE_WIDTH }}>
            <span className="visually-hidden">{text.statements.spread.line}</span>
            {currency}
          </th>
          {columns.map(({ period }) => (
            <PeriodHead key={period.key} period={period} />
          ))}
        </tr>
      </thead>
      {SECTIONS.map((section) => (
        <FlowSectionRows key={section} section={section} columns={columns} currency={currency} />
      ))}
    </Box>
  );
}

function FlowSectionRows({ section, columns, currency }: CashFlowTableProps & { readonly section: FlowSection }) {
  const comparisons = columns.map(({ flow }) => flow.comparison.find((entry) => entry.section === section));
  return (
    <tbody>
      <tr data-section="">
        <th scope="rowgroup" colSpan={columns.length + 1} style={{ textAlign: 'left', paddingLeft: 24 }}>
          {words.sections[section]}
        </th>
      </tr>
      {namesOf(columns, section).map((name) => (
        <tr key={name}>
          <th scope="row">{name.charAt(0).toUpperCase() + name.slice(1)}</th>
          {columns.map(({ period, flow }) => (
            <MoneyCell
              key={period.key}
              amount={flow.lines.find((line) => line.section === section && line.name === name)?.amount ?? null}
              currency={currency}
            />
          ))}
        </tr>
      ))}
      <tr data-total="">
        <th scope="row">{words.derived}</th>
        {columns.map(({ period }, index) => (
          <MoneyCell key={period.key} amount={comparisons[index]?.derived ?? null} currency={currency} />
        ))}
      </tr>
      <tr>
        <th scope="row">{words.submitted}</th>
        {columns.map(({ period }, index) => (
          <MoneyCell key={period.key} amount={comparisons[index]?.submitted ?? null} currency={currency} />
        ))}
      </tr>
      <tr>
        <th scope="row">{words.difference}</th>
        {columns.map(({ period }, index) => (
          <DifferenceCell key={period.key} difference={comparisons[index]?.difference ?? null} currency={currency} />
        ))}
      </tr>
    </tbody>
  );
}

interface AmountProps {
  readonly amount: number | null;
  readonly currency: string;
}

function MoneyCell({ amount, currency }: AmountProps) {
  if (amount === null)
    return (
      <Box component="td" sx={{ ...plainCellSx, color: color.inkQuiet }}>
        {MISSING}
      </Box>
    );
  return (
    <Box component="td" sx={plainCellSx}>
      <span style={amount < 0 ? { marginRight: '-0.36em' } : {}}>{formatMoney(amount, currency, 'whole')}</span>
    </Box>
  );
}

function DifferenceCell({ difference, currency }: { readonly difference: number | null; readonly currency: string }) {
  if (difference === null)
    return (
      <Box component="td" sx={{ ...plainCellSx, color: color.inkQuiet }}>
        {words.notSubmitted}
      </Box>
    );
  const agrees = difference === 0;
  return (
    <Box component="td" sx={{ ...plainCellSx, position: 'relative', color: agrees ? color.inkQuiet : color.adverse }}>
      {agrees ? words.agrees : formatMoney(difference, currency, 'whole')}
      <MarkGlyph mark={agrees ? null : agreementMark('differs')} />
    </Box>
  );
}
