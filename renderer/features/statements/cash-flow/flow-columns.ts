/** The derived cash flows of the periods shown; pure. */
import type { Period, Spread } from '../spread-lines.ts';

type Flow = NonNullable<Spread['cashFlows'][number]['flow']>;
export type FlowLine = Flow['lines'][number];
export type FlowSection = Flow['comparison'][number]['section'];

export interface FlowColumn {
  readonly period: Period;
  readonly flow: Flow;
}

/** The periods a cash flow could be derived for, oldest first. */
export function flowColumns(spread: Spread, shown: readonly number[]): FlowColumn[] {
  return shown.flatMap((index) => {
    const period = spread.periods[index];
    const flow = spread.cashFlows.find((entry) => entry.period === period?.key)?.flow;
    return period && flow ? [{ period, flow }] : [];
  });
}

/** A section's lines that are not nil in every period, one of each, in the order they are derived in. */
export function linesOf(columns: readonly FlowColumn[], section: FlowSection): FlowLine[] {
  const lines = columns.flatMap(({ flow }) =>
    flow.lines.filter((line) => line.section === section && line.amount !== 0),
  );
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}

/** A line of a column's flow. */
export function lineIn({ flow }: FlowColumn, section: FlowSection, id: string): FlowLine | undefined {
  return flow.lines.find((line) => line.section === section && line.id === id);
}

/** "change in receivables" → "Change in receivables". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
