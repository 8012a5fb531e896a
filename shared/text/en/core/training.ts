/** Sentences about training: what a table or its settings lack, folds, bins set by hand, rejected applications. */

import type { Direction } from '../../../domain/assessment.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

/** Whose folds: of a column of the table, or made by the desk. */
function foldsOf(column: string | null): string {
  return column === null ? 'The folds made' : `The fold column "${column}"`;
}

export const trainingSentences = {
  'training.too-few-outcomes': ({
    least,
    defaults,
    others,
  }: {
    readonly least: number;
    readonly defaults: number;
    readonly others: number;
  }) => `Training needs at least ${least} defaults and ${least} others; the table has ${defaults} and ${others}.`,
  'training.no-inputs': 'The table has no inputs besides the outcome.',
  'training.no-inputs-left': ({ target }: { readonly target: string }) =>
    `The file has no inputs besides "${target}" and what is left out.`,
  'training.direction-unfit': ({ input, why }: { readonly input: string; readonly why: Words }, t: Teller) =>
    `A direction is given for ${input}, which ${t.say(why)}.`,
  'training.has-no-order': 'holds categories, which have no order',
  'training.is-no-input': 'is not an input of the table',
  'training.one-outcome': ({ target, outcome }: { readonly target: string; readonly outcome: 0 | 1 }) =>
    `The column "${target}" is ${outcome} in every row; training needs both outcomes, 0 and 1.`,
  'training.no-rejected': ({ target }: { readonly target: string }) =>
    `Every row has an outcome in "${target}": there is no rejected application to infer from.`,
  'training.other-time': ({ holdout, time }: { readonly holdout: string; readonly time: string }) =>
    `The holdout is by "${holdout}"; the column of time must be the same, not "${time}".`,
  'training.two-folds': 'Cross-validation needs at least two folds.',
  'training.one-fold': ({ column, fold }: { readonly column: string | null; readonly fold: number }) =>
    `${foldsOf(column)} is ${fold} in every row; cross-validation needs at least two folds.`,
  'training.fold-one-outcome': ({
    column,
    fold,
    lacks,
  }: {
    readonly column: string | null;
    readonly fold: number;
    readonly lacks: 0 | 1;
  }) => `${foldsOf(column)}: fold ${fold} has no row whose outcome is ${lacks}; each fold needs both outcomes.`,
  'training.bins-unfit': ({ input, why }: { readonly input: string; readonly why: Words }, t: Teller) =>
    `The bins set by hand for ${input} cannot be used: ${t.say(why)}.`,
  'training.bins-no-input': 'it is not an input of the table',
  'training.bins-of-categories': 'it holds categories, which take groups and not edges',
  'training.bins-rise': 'its edges must be numbers, each above the one before',
  'training.bins-of-numbers': 'it holds numbers, which take edges and not groups',
  'training.bins-empty-group': 'a group has no level',
  'training.bins-no-level': ({ level }: { readonly level: string }) => `the table has no level "${level}"`,
  'training.bins-level-twice': ({ level }: { readonly level: string }) => `the level "${level}" is in two groups`,
  'training.bins-no-row': ({ bin }: { readonly bin: Words }, t: Teller) => `the bin "${t.say(bin)}" holds no row`,
  'training.bins-against': (
    {
      bin,
      woe,
      before,
      woeBefore,
      direction,
    }: {
      readonly bin: Words;
      readonly woe: number;
      readonly before: Words;
      readonly woeBefore: number;
      readonly direction: Direction;
    },
    t: Teller,
  ) =>
    `WoE is ${woe.toFixed(3)} in the bin "${t.say(bin)}" and ${woeBefore.toFixed(3)} in "${t.say(before)}" before it, against the declared direction ${direction}`,
  'training.bin-all': 'all values',
  'training.bin-below': ({ high }: { readonly high: number }) => `below ${high}`,
  'training.bin-from': ({ low }: { readonly low: number }) => `${low} and above`,
  'training.bin-between': ({ low, high }: { readonly low: number; readonly high: number }) => `[${low}, ${high})`,
  'training.bin-group': ({ number }: { readonly number: number }) => `group ${number}`,
  'training.too-few-rejected': ({ least, rejected }: { readonly least: number; readonly rejected: number }) =>
    `Reject inference needs at least ${least} rows without an outcome; the table has ${rejected}.`,
  'training.wrong-factor': ({ factor }: { readonly factor: number }) =>
    `The factor of reject inference is ${factor}; it must be positive.`,
  'training.rejects-counted': ({ accepted, rejected }: { readonly accepted: number; readonly rejected: number }) =>
    `${accepted} accepted rows have an outcome, ${rejected} rejected rows have none.`,
  'training.rejects-measured': 'Figures are measured on accepted rows with a known outcome only.',
  'training.augmentation': ({ least, most }: { readonly least: number; readonly most: number }) =>
    `Augmentation: accepted rows stand for rejected ones like them, with weights from ${least.toFixed(2)} to ${most.toFixed(2)}.`,
  'training.uncovered': ({ rows }: { readonly rows: number }) =>
    `${rows} rejected rows are like hardly any accepted row: nothing stands for them in full.`,
  'training.parcelling': ({ factor }: { readonly factor: number }) =>
    `Parcelling: rejected rows were given outcomes by band of score, at ${factor} times the PD of accepted rows, which is a judgement.`,
  'training.fuzzy': ({
    least,
    most,
    factor,
  }: {
    readonly least: number;
    readonly most: number;
    readonly factor: number;
  }) =>
    `Fuzzy augmentation: each rejected row entered as a default and as none, with weights from ${least.toFixed(2)} to ${most.toFixed(2)}, at ${factor} times the PD of accepted rows, which is a judgement.`,
  'training.implied-rate': ({ rate }: { readonly rate: number }, t: Teller) =>
    `The rejected rows entered with a rate of default of ${t.formats.percent(rate, 1)}.`,
} as const;
