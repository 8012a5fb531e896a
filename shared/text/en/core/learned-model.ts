/** Sentences about trained models: rules of their document, scoring by them, their bins, changes by hand. */

import type { Direction } from '../../../domain/assessment.ts';
import { digits } from '../../digits.ts';

/** How a model takes an input. */
export type InputKind = 'numeric' | 'categorical';

/** An input by its name. */
export interface NamedInput {
  readonly input: string;
}

/** Values of a kind, as a model asks for them. */
function kindOfValue(kind: InputKind): string {
  return kind === 'numeric' ? 'a number' : 'a category as text';
}

export const learnedModelSentences = {
  'learned-model.input-twice': ({ input }: NamedInput) => `${input} is an input twice`,
  'learned-model.shares': ({ total }: { readonly total: number }) => `the shares sum to ${total}, not 1`,
  'learned-model.level-twice': 'a level is in two bins',
  'learned-model.bin-count': ({ edges }: { readonly edges: number }) => `must be one more than the ${edges} edges`,
  'learned-model.special-twice': 'a special value is listed twice',
  'learned-model.against-direction': ({ direction }: { readonly direction: Direction }) =>
    `the points do not keep to ${direction}`,
  'learned-model.pair-against-direction': 'the points do not keep to a declared direction',
  'learned-model.bounds-rise': ({ bound }: { readonly bound: number }) => `bounds must rise: ${bound} does not`,
  'learned-model.pair-size': ({ rows, columns }: { readonly rows: number; readonly columns: number }) =>
    `must be ${rows} rows of ${columns} points`,
  'learned-model.no-such-input': ({ input, kind }: NamedInput & { readonly kind: InputKind }) =>
    `${input} is not a ${kind} input of this model`,
  'learned-model.no-edge': ({ edge, input }: NamedInput & { readonly edge: number }) =>
    `${edge} is not an edge of ${input}`,
  'learned-model.whole-groups': ({ input }: NamedInput) =>
    `the groups must hold every level of ${input} once, by whole bins`,
  'learned-model.steps-rise': 'points must rise and the PD may not rise with them',
  'learned-model.grades': ({ grades }: { readonly grades: readonly string[] }) =>
    `must list the grades ${grades.join(', ')} once each, in this order`,
  'learned-model.pd-bounds': 'PD bounds must rise; C and D end at 1',
  'learned-model.no-value': ({ input, kind }: NamedInput & { readonly kind: InputKind }) =>
    `The record has no value of ${input}; give ${kindOfValue(kind)}, or null where it is not provided.`,
  'learned-model.wrong-value': ({
    input,
    value,
    kind,
  }: NamedInput & { readonly value: string | number; readonly kind: InputKind }) =>
    `${input} is ${JSON.stringify(value)}; the model takes ${kindOfValue(kind)}.`,
  'learned-model.other-kind': ({
    column,
    kind,
    takes,
  }: {
    readonly column: string;
    readonly kind: InputKind;
    readonly takes: InputKind;
  }) => `The column "${column}" is ${kind}; the model takes it as ${takes}.`,
  'learned-model.no-column': ({ column }: { readonly column: string }) =>
    `The table has no column "${column}", which the model needs.`,
  'learned-model.any-value': 'any value',
  'learned-model.below': ({ high }: { readonly high: number }) => `below ${digits(high)}`,
  'learned-model.from': ({ low }: { readonly low: number }) => `${digits(low)} or more`,
  'learned-model.between': ({ low, high }: { readonly low: number; readonly high: number }) =>
    `${digits(low)} to under ${digits(high)}`,
  'learned-model.levels': ({ levels, more }: { readonly levels: readonly string[]; readonly more: number }) =>
    levels.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  'learned-model.other': 'other',
  'learned-model.no-input': ({ input }: NamedInput) => `The model has no input “${input}”.`,
  'learned-model.no-pair': ({ first, second }: { readonly first: string; readonly second: string }) =>
    `The model has no pair of “${first}” and “${second}”.`,
  'learned-model.no-bins': ({
    input,
    highest,
    first,
    last,
  }: NamedInput & { readonly highest: number; readonly first: number; readonly last: number }) =>
    `${input} has the bins 0 to ${highest}; ${first} to ${last} are not among them.`,
  'learned-model.merge': ({ input, kind }: NamedInput & { readonly kind: InputKind }) =>
    `${input}: only ${kind === 'numeric' ? 'intervals' : 'categories'} can be merged.`,
  'learned-model.edit-against': ({
    input,
    direction,
    before,
    after,
  }: NamedInput & { readonly direction: Direction; readonly before: number; readonly after: number }) =>
    `${input} is declared ${direction}: ${after} points after ${before} go against it.`,
} as const;
