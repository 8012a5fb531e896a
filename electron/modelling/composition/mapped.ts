/** Which indicator feeds each input of a learned model, and whether it can. */
import { INDICATORS } from '#electron/indicators/catalogue.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import { DeskError, type Problem } from '#shared/contract/reply.ts';
import type { Unit } from '#shared/domain/units.ts';
import { isSentence, type Sentence, type Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
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
  const problems: Problem<Words>[] = [];
  const mapped: MappedInput[] = [];
  const taken = new Map<string, string>();
  if (learned.calibration.kind === 'steps') {
    problems.push({ place: 'calibration', message: sentence('composition.by-steps', { model: learned.id }) });
  }
  for (const input of learned.inputs) {
    const problem = problemOf(input, mapping[input.name], taken);
    if (isSentence(problem)) problems.push({ place: input.name, message: problem });
    else mapped.push(problem);
  }
  for (const name of Object.keys(mapping)) {
    if (learned.inputs.some((input) => input.name === name)) continue;
    problems.push({ place: name, message: sentence('composition.no-input', { input: name, model: learned.id }) });
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
): MappedInput | Sentence {
  const { name, kind } = input;
  if (target === undefined) return sentence('model-register.not-mapped', { input: name });
  const { indicator, plus } = typeof target === 'string' ? { indicator: target, plus: 0 } : target;
  const definition = INDICATORS.find((candidate) => candidate.indicator === indicator);
  if (!definition) return sentence('composition.unknown-indicator', { input: name, indicator });
  const other = taken.get(indicator);
  if (other !== undefined) return sentence('composition.mapped-twice', { indicator, first: other, second: name });
  taken.set(indicator, input.name);
  const isCategory = definition.unit === 'category';
  if (isCategory !== (input.kind === 'categorical') || definition.unit === NOT_COMPARABLE) {
    return sentence('composition.other-unit', { input: name, kind, indicator, unit: definition.unit });
  }
  if (input.kind === 'categorical') {
    return plus === 0 ? { input, definition, plus } : sentence('composition.plus-of-categories', { input: name });
  }
  if (!Number.isFinite(plus)) return sentence('composition.plus-no-number', { input: name });
  const [special] = input.special;
  if (special) return sentence('composition.special-value', { input: name, value: special.value });
  return { input, definition, plus };
}
