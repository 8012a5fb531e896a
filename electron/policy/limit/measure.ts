/** What every measure of the limit says: an amount or why there is none, its formula and its working. */
import type { NumericOperand } from '#electron/indicators/indicator.ts';
import type { Limit, WorkingLine } from '#shared/domain/assessment.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';

export type Measure = Limit['measures'][number];

/** A measure before the policy says whether it applies. */
export type MeasureResult = Pick<Measure, 'amount' | 'reason' | 'formula' | 'working'>;

/** An operand as a working line. */
export function lineOf({ name, value, unit, note }: NumericOperand): WorkingLine {
  return { name, value, unit, ...(note !== undefined && { note }) };
}

/** A computed line of the working. */
export function line(
  name: string,
  value: number | string | null,
  unit: WorkingLine['unit'],
  note?: string,
): WorkingLine {
  return { name, value, unit, ...(note !== undefined && { note }) };
}

/** A computed measure; a negative amount allows nothing and becomes zero. */
export function measured(formula: string, amount: number, working: readonly WorkingLine[]): MeasureResult {
  return { amount: Math.max(0, roundMinorUnits(amount)), reason: null, formula, working: [...working] };
}

/** A measure that cannot be computed. */
export function notMeasured(formula: string, reason: string, working: readonly WorkingLine[] = []): MeasureResult {
  return { amount: null, reason, formula, working: [...working] };
}

/** "Not provided: …" for the operands without a value; undefined when all have one. */
export function absenceOf(operands: readonly NumericOperand[]): string | undefined {
  const absent = operands.filter((operand) => operand.value === null);
  return absent.length === 0 ? undefined : `Not provided: ${absent.map((operand) => operand.name).join('; ')}.`;
}

/** First letter large and a full stop: a reason made of an operand's note. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}
