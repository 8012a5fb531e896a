/** The derived cash flow beside the one submitted; a derived line opens to the rows it is computed from. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DrawerHead, DrawerPart, SideDrawer } from '#renderer/ui/layout/side-drawer.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { RowTable } from '../figure/row-table.tsx';
import type { Period, Spread } from '../spread-lines.ts';
import type { SpreadFrame } from '../table-style.ts';
import { CashFlowTable } from './cash-flow-table.tsx';
import { type FlowLine, flowColumns, sentenceCase } from './flow-columns.ts';

interface CashFlowSectionProps {
  readonly spread: Spread;
  /** Indices of the periods shown. */
  readonly shown: readonly number[];
  readonly frame: SpreadFrame;
}

/** The table, or what it takes to have one. */
export function CashFlowSection({ spread, shown, frame }: CashFlowSectionProps) {
  const words = useText().statements.cashFlow;
  const [open, setOpen] = useState<{ readonly line: FlowLine; readonly period: Period } | null>(null);
  const columns = flowColumns(spread, shown);
  return (
    <Section title={words.title} note={words.note} flush>
      {columns.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <CashFlowTable
          columns={columns}
          frame={frame}
          currency={spread.currency}
          onOpen={(line, period) => setOpen({ line, period })}
        />
      )}
      {open !== null && <FlowDrawer {...open} spread={spread} onClose={() => setOpen(null)} />}
    </Section>
  );
}

interface FlowDrawerProps {
  readonly line: FlowLine;
  readonly period: Period;
  readonly spread: Spread;
  readonly onClose: () => void;
}

function FlowDrawer({ line, period, spread, onClose }: FlowDrawerProps) {
  const text = useText();
  const words = text.statements.cashFlow;
  const formats = useFormats();
  const { currency } = spread;
  const byId = new Map(spread.records.map((row) => [row.recordId, row]));
  return (
    <SideDrawer onClose={onClose}>
      <DrawerHead
        above={words.above}
        title={text.statements.figure.title(sentenceCase(line.name), period.label)}
        figure={formats.moneyInText(line.amount, currency)}
        note={words.sections[line.section]}
      />
      {line.operands.map((operand) => (
        <DrawerPart key={operand.name} title={sentenceCase(operand.name)}>
          <Box sx={{ color: color.inkQuiet, mb: 0.5 }}>{formats.moneyInText(operand.value, currency)}</Box>
          <RowTable
            label={operand.name}
            rows={operand.recordIds.flatMap((id) => byId.get(id) ?? [])}
            currency={currency}
            onCorrect={null}
          />
        </DrawerPart>
      ))}
    </SideDrawer>
  );
}
