/** The cash flow two balance sheets imply, period beside period, and under each section the one submitted. */

import Box from '@mui/material/Box';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { MISSING } from '#shared/text/formats.ts';
import { type GridKeys, useGridKeys } from '../grid-keys.ts';
import { PeriodHead } from '../period-head.tsx';
import { CellButton, MarkGlyph } from '../spread-cell.tsx';
import { agreementMark, type Period } from '../spread-lines.ts';
import { PERIOD_WIDTH, type SpreadFrame, spreadTableSx } from '../table-style.ts';
import { type FlowColumn, type FlowLine, type FlowSection, lineIn, linesOf, sentenceCase } from './flow-columns.ts';

const SECTIONS: readonly FlowSection[] = ['operations', 'investing', 'financing', 'total'];

interface CashFlowTableProps {
  readonly columns: readonly FlowColumn[];
  readonly currency: string;
  readonly frame: SpreadFrame;
  readonly onOpen: (line: FlowLine, period: Period) => void;
}

/** A grid: a derived line opens to what it is computed from. */
export function CashFlowTable(props: CashFlowTableProps) {
  const text = useText();
  const words = text.statements.cashFlow;
  const formats = useFormats();
  const { columns, currency, frame } = props;
  const keys = SECTIONS.flatMap((section) =>
    linesOf(columns, section).flatMap(({ id }) =>
      columns.flatMap((column) => (lineIn(column, section, id) ? cellKey(section, id, column) : [])),
    ),
  );
  const grid = useGridKeys(keys[0] ?? '', new Set(keys));
  return (
    <Box
      component="table"
      role="grid"
      aria-label={words.tableLabel}
      onKeyDown={grid.onKeyDown}
      sx={{ ...spreadTableSx, width: frame.lineWidth + columns.length * PERIOD_WIDTH }}
    >
      <thead>
        <tr>
          <th scope="col" style={{ width: frame.lineWidth }}>
            <span className="visually-hidden">{text.statements.spread.line}</span>
            {formats.currency(currency)}
          </th>
          {columns.map(({ period }) => (
            <PeriodHead key={period.key} period={period} />
          ))}
        </tr>
      </thead>
      {SECTIONS.map((section) => (
        <FlowSectionRows key={section} {...props} section={section} grid={grid} />
      ))}
    </Box>
  );
}

function cellKey(section: FlowSection, name: string, { period }: FlowColumn): string {
  return `${section} ${name} ${period.key}`;
}

interface FlowSectionRowsProps extends CashFlowTableProps {
  readonly section: FlowSection;
  readonly grid: GridKeys;
}

function FlowSectionRows(props: FlowSectionRowsProps) {
  const words = useText().statements.cashFlow;
  const { section, columns, currency } = props;
  const comparisons = columns.map(({ period, flow }) => ({
    key: period.key,
    compared: flow.comparison.find((entry) => entry.section === section),
  }));
  return (
    <tbody>
      <tr data-section="">
        <th scope="rowgroup" colSpan={columns.length + 1} style={{ textAlign: 'left', paddingLeft: 24 }}>
          {words.sections[section]}
        </th>
      </tr>
      {linesOf(columns, section).map((line) => (
        <FlowLineRow key={line.id} {...props} line={line} />
      ))}
      <tr data-total="">
        <th scope="row">{words.derived}</th>
        {comparisons.map(({ key, compared }) => (
          <MoneyCell key={key} amount={compared?.derived ?? null} currency={currency} />
        ))}
      </tr>
      <tr>
        <th scope="row">{words.submitted}</th>
        {comparisons.map(({ key, compared }) => (
          <MoneyCell key={key} amount={compared?.submitted ?? null} currency={currency} />
        ))}
      </tr>
      <tr>
        <th scope="row">{words.difference}</th>
        {comparisons.map(({ key, compared }) => (
          <DifferenceCell key={key} difference={compared?.difference ?? null} currency={currency} />
        ))}
      </tr>
    </tbody>
  );
}

function FlowLineRow(props: FlowSectionRowsProps & { readonly line: FlowLine }) {
  const { section, line, columns, currency, grid, onOpen } = props;
  return (
    <tr>
      <th scope="row">{sentenceCase(line.name)}</th>
      {columns.map((column) => {
        const { period } = column;
        const own = lineIn(column, section, line.id);
        if (!own) return <MoneyCell key={period.key} amount={null} currency={currency} />;
        return (
          <td key={period.key}>
            <CellButton
              type="button"
              onClick={() => onOpen(own, period)}
              {...grid.cell(cellKey(section, line.id, column))}
            >
              <Amount amount={own.amount} currency={currency} />
            </CellButton>
          </td>
        );
      })}
    </tr>
  );
}

/** Whole units; the closing parenthesis hangs, so that digits line up. */
function Amount({ amount, currency }: { readonly amount: number; readonly currency: string }) {
  const formats = useFormats();
  return <span style={amount < 0 ? { marginRight: '-0.36em' } : {}}>{formats.money(amount, currency, 'whole')}</span>;
}

function MoneyCell({ amount, currency }: { readonly amount: number | null; readonly currency: string }) {
  return (
    <td data-plain="">
      {amount === null ? (
        <span style={{ color: color.inkQuiet }}>{MISSING}</span>
      ) : (
        <Amount amount={amount} currency={currency} />
      )}
    </td>
  );
}

function DifferenceCell({ difference, currency }: { readonly difference: number | null; readonly currency: string }) {
  const text = useText();
  const words = text.statements.cashFlow;
  const isOff = difference !== null && difference !== 0;
  return (
    <td data-plain="" style={{ color: isOff ? color.adverse : color.inkQuiet }}>
      {isOff ? (
        <>
          <Amount amount={difference} currency={currency} />
          <MarkGlyph mark={agreementMark(text, 'differs')} />
        </>
      ) : difference === null ? (
        words.notSubmitted
      ) : (
        words.agrees
      )}
    </td>
  );
}
