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

/** Names of a section's lines that are not nil in every period, in the order they are derived in. */
export function namesOf(columns: readonly FlowColumn[], section: FlowSection): string[] {
  const names = columns.flatMap(({ flow }) =>
    flow.lines.flatMap((line) => (line.section === section && line.amount !== 0 ? line.name : [])),
  );
  return [...new Set(names)];
}

/** A line of a column's flow. */
export function lineIn({ flow }: FlowColumn, section: FlowSection, name: string): FlowLine | undefined {
  return flow.lines.find((line) => line.section === section && line.name === name);
}

/** "change in receivables" → "Change in receivables". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
