/** What every measure of the limit says: an amount or why there is none, its formula and its working. */
import type { NumericOperand } from '#electron/indicators/indicator.ts';
import type { Limit, WorkingLine } from '#shared/domain/assessment.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

export type Measure = Limit['measures'][number];

/** A measure before the policy says whether it applies. */
export type MeasureResult = Pick<Measure, 'amount' | 'reason' | 'formula' | 'working'>;

/** A line of the working that is a number or still open. */
export type Figure = WorkingLine & { readonly value: number | null };

/** An operand as a working line. */
export function lineOf({ name, value, unit, note }: NumericOperand): Figure {
  return { name, value, unit, ...(note !== undefined && { note }) };
}

/** A computed line of the working. */
export function line(name: Words, value: WorkingLine['value'], unit: WorkingLine['unit'], note?: Words): WorkingLine {
  return { name, value, unit, ...(note !== undefined && { note }) };
}

/** A computed measure; a negative amount allows nothing and becomes zero. */
export function measured(formula: Words, amount: number, working: readonly WorkingLine[]): MeasureResult {
  return { amount: Math.max(0, roundMinorUnits(amount)), reason: null, formula, working: [...working] };
}

/** A measure that cannot be computed. */
export function notMeasured(formula: Words, reason: Words, working: readonly WorkingLine[] = []): MeasureResult {
  return { amount: null, reason, formula, working: [...working] };
}

/** Names the figures without a value; undefined when all have one. */
export function absenceOf(figures: readonly Figure[]): Words | undefined {
  const absent = figures.filter(({ value }) => value === null);
  return absent.length === 0 ? undefined : sentence('limit.not-provided', { names: absent.map(({ name }) => name) });
}

/** The operand that is not known because records are in a currency no rate converts, as the reason why there is no amount. */
export function unconvertedAmong(operands: readonly NumericOperand[]): Words | undefined {
  const unconverted = operands.find(({ isUnconverted }) => isUnconverted);
  return unconverted && sentence('absence.no-rate', { what: unconverted.name });
}

/** A remark on the evidence as the reason why there is no amount. */
export function because(remark: Words): Words {
  return sentence('limit.because', { remark });
}
