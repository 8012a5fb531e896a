/** Which indicator feeds each input of a learned model, and whether it can. */
import { INDICATORS } from '#electron/indicators/catalogue.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import { DeskError, type Problem } from '#shared/contract/reply.ts';
import type { Unit } from '#shared/domain/units.ts';
import type { LearnedInput, LearnedModel } from '../training/learned/schema.ts';

/**
 * The indicator behind an input of the training table: the same quantity, or the input and a constant
 * ("sales ÷ sales of the year before" plus −1 is revenue growth).
 */
type MappedIndicator = string | { readonly indicator: string; readonly plus: number };

export type Mapping = Readonly<Record<string, MappedIndicator>>;

export interface MappedInput {
  readonly input: LearnedInput;
  readonly definition: IndicatorDefinition;
  readonly plus: number;
}

/** Amounts depend on the currency: bounds learned in one are nothing in another. */
const NOT_COMPARABLE: Unit = 'money';

/**
 * The inputs of a learned model with their indicators, in the catalogue's order. Throws DeskError
 * "invalid-input" naming every input that is not mapped, an indicator that is mapped twice or not
 * known, a unit that cannot be compared, a special value, and a calibration by steps.
 */
export function mappedInputs(learned: LearnedModel, mapping: Mapping): MappedInput[] {
  const problems: Problem[] = [];
  const mapped: MappedInput[] = [];
  const taken = new Map<string, string>();
  if (learned.calibration.kind === 'steps') {
    const message = `${learned.id} is calibrated by steps; a case model takes its PD from the points alone. Train it with calibration by scaling.`;
    problems.push({ place: 'calibration', message });
  }
  for (const input of learned.inputs) {
    const problem = problemOf(input, mapping[input.name], taken);
    if (typeof problem === 'string') problems.push({ place: input.name, message: problem });
    else mapped.push(problem);
  }
  for (const name of Object.keys(mapping)) {
    if (learned.inputs.some((input) => input.name === name)) continue;
    problems.push({ place: name, message: `${name} is mapped, but is no input of ${learned.id}.` });
  }
  const [first] = problems;
  if (first) throw new DeskError('invalid-input', first.message, problems);
  const order = INDICATORS.map(({ indicator }) => indicator);
  return mapped.sort((a, b) => order.indexOf(a.definition.indicator) - order.indexOf(b.definition.indicator));
}

function problemOf(
  input: LearnedInput,
  target: MappedIndicator | undefined,
  taken: Map<string, string>,
): MappedInput | string {
  if (target === undefined) return `${input.name} is not mapped: no indicator feeds it in a case.`;
  const { indicator, plus } = typeof target === 'string' ? { indicator: target, plus: 0 } : target;
  const definition = INDICATORS.find((candidate) => candidate.indicator === indicator);
  if (!definition) return `${input.name} is mapped to ${indicator}, which this program does not compute.`;
  const other = taken.get(indicator);
  if (other !== undefined) return `${indicator} is mapped twice: to ${other} and to ${input.name}.`;
  taken.set(indicator, input.name);
  const isCategory = definition.unit === 'category';
  if (isCategory !== (input.kind === 'categorical') || definition.unit === NOT_COMPARABLE) {
    return `${input.name} is ${input.kind}; the unit of ${indicator} (${definition.unit}) is not comparable with it.`;
  }
  if (input.kind === 'categorical') {
    return plus === 0 ? { input, definition, plus } : `${input.name} holds categories: nothing can be added to it.`;
  }
  if (!Number.isFinite(plus)) return `What is added to ${input.name} must be a number.`;
  const [special] = input.special;
  if (special) {
    return `${input.name} has a special value (${special.value}), which no indicator takes. Train it without special values.`;
  }
  return { input, definition, plus };
}
