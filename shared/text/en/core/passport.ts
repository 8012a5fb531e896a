/** Sentences of a model passport: what it was made from, what is judgement in it, how it is made again. */

import type { Group } from '../../../domain/groups.ts';

/** Bins first … last of an input's shape. */
export interface BinRange {
  readonly first: number;
  readonly last: number;
}

function binsText({ first, last }: BinRange): string {
  return first === last ? `bin ${first}` : `bins ${first} to ${last}`;
}

export const passportSentences = {
  'passport.period': ({ from, to }: { readonly from: string; readonly to: string }) => `${from} to ${to}`,
  'passport.estimated-from': ({ file }: { readonly file: string }) => `estimated from ${file}`,
  'passport.holdout-at-random': ({ share }: { readonly share: number }) =>
    `${Math.round(100 * share)}% of the rows at random, by the seed`,
  'passport.holdout-by-time': ({ column, from }: { readonly column: string; readonly from: string }) =>
    `rows whose ${column} is ${from} or later`,
  'passport.points-set': ({ points, ...bins }: BinRange & { readonly points: number }) =>
    `${binsText(bins)} set to ${points} points`,
  'passport.bins-merged': (bins: BinRange) => `${binsText(bins)} made one`,
  'passport.bring-table': ({ sha256, version }: { readonly sha256: string; readonly version: string }) =>
    `Bring the table with the SHA-256 ${sha256} into the model lab of SME Credit Desk ${version}.`,
  'passport.start-run':
    'Start a run with the settings above: the same table, settings and version give the same points to the bit.',
  'passport.repeat-edits': 'Make the changes listed under edits, in their order.',
  'passport.not-reviewed': 'Not reviewed: nobody has said yet what the model is not valid for. Do not use it.',
  'passport.group-of-model': ({
    group,
    name,
    version,
  }: {
    readonly group: Group;
    readonly name: string;
    readonly version: string;
  }) => `The group ${group}: its points are those of ${name}, version ${version}.`,
  'passport.points-not-provided': 'The points of inputs that are not provided.',
  'passport.part-measured':
    'The figures are of the estimated part on the rows of its table; the whole was not measured on outcomes.',
  'passport.level-of-default': ({ rate }: { readonly rate: number }) =>
    `The level of default of the bank’s own applicants: ${Number((100 * rate).toPrecision(12))}% within a year.`,
} as const;
