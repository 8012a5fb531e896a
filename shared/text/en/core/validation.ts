/** Sentences about validation: why a figure has no value, which rows figures are of, what limits a comparison. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const validationSentences = {
  'validation.no-rows': 'There are no rows.',
  'validation.no-rows-on-one-side': 'There are no rows on one side.',
  'validation.other-kinds': 'The column holds numbers on one side and categories on the other.',
  'validation.none-defaulted': 'No row defaulted.',
  'validation.all-defaulted': 'Every row defaulted.',
  'validation.one-default': 'Only one row defaulted: the AUC has no interval.',
  'validation.one-without-default': 'Only one row did not default: the AUC has no interval.',
  'validation.too-few-bands': ({ least }: { readonly least: number }) => `The PDs fall into fewer than ${least} bands.`,
  'validation.certain-pds': 'Every PD is 0, ½ or 1.',
  'validation.other-rows': ({
    name,
    scored,
    rows,
  }: {
    readonly name: string;
    readonly scored: number;
    readonly rows: number;
  }) => `${name} scores ${scored} rows; the table has ${rows}.`,
  'validation.not-comparable': ({ why }: { readonly why: Words }, t: Teller) =>
    `The scorings cannot be compared. ${t.say(why)}`,
  'validation.fold-left-out': ({ fold, why }: { readonly fold: number; readonly why: Words }, t: Teller) =>
    `Fold ${fold} is left out of the paired differences. ${t.say(why)}`,
  'validation.seen-rows':
    'The rows are those the models were trained on, which flatters whichever learned more by heart.',
  'validation.other-holdouts': 'The runs keep different rows out; each row is scored by a model that has not seen it.',
  'validation.other-folds': 'The folds differ, so that nothing is paired by fold.',
  'validation.other-rejects': 'The runs read the rows without an outcome differently.',
  'validation.development-rows': 'development rows',
  'validation.rows-before': ({ period }: { readonly period: string }) => `rows before ${period}`,
  'validation.missing': 'missing',
  'validation.below': ({ high }: { readonly high: number }) => `below ${high}`,
  'validation.from': ({ low }: { readonly low: number }) => `from ${low}`,
  'validation.between': ({ low, high }: { readonly low: number; readonly high: number }) => `${low} to below ${high}`,
} as const;
