/** The validation report's words: names of samples and directions, and what each test means. */
import type { Comparison, ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { counted, shortened } from '../words.ts';
import type { ReportedTerm } from './input.ts';

type Sample = Told<ValidationReport>['sample'] | Told<Comparison>['sample'];

export const SAMPLE_NAMES: Readonly<Record<Sample, string>> = {
  'held-out-folds': 'Held-out folds',
  holdout: 'Holdout',
  'training-rows': 'Training rows',
};

export const SAMPLE_MEANINGS: Readonly<Record<Sample, string>> = {
  'held-out-folds': 'Each row is scored by a model trained on the other folds: none had seen it.',
  holdout: 'Rows kept out of folds and training, scored once at the end.',
  'training-rows': 'Rows the model was trained on: the figures are better than new rows will show.',
};

export const DIRECTION_NAMES: Readonly<Record<ReportedTerm['direction'], string>> = {
  'higher-is-riskier': 'higher is riskier',
  'lower-is-riskier': 'lower is riskier',
  none: 'free',
};

/** Below this a p-value is marked in tables and named in the summary. It is a convention, not a verdict. */
export const MARKED_P = 0.05;

/** From this on a stability index is marked: the usual reading of PSI and CSI. */
export const MARKED_INDEX = 0.25;

export const MEANINGS = {
  auc: 'AUC: chance that a row that defaulted scores worse than one that did not; 0.5 ranks by chance, 1 is perfect. Gini is 2 × AUC − 1. The interval is DeLong’s, 95%.',
  ks: 'KS: the largest distance between the cumulative shares of rows with and without default over the score.',
  folds: 'Each fold was scored by a model trained on the other folds. SD is the standard deviation over folds.',
  jeffreys: 'Jeffreys p, one-sided: small means that the PD is too low for what happened.',
  spiegelhalter: 'small means that the PDs as a whole do not fit what happened, in either direction',
  hosmerLemeshow: 'small means that observed defaults differ from the PDs of the bands by more than chance',
  jeffreysAll: 'small means that the PD of all rows together is too low for what happened',
  brier:
    'Brier = reliability − resolution + uncertainty, up to the spread of PDs within a band. Reliability: distance of the PDs from what happened, smaller is better. Resolution: how far the bands differ, larger is better. Uncertainty is the outcome’s own.',
  herfindahl: 'Herfindahl: sum of squared shares of the grades; 1 means that all rows are in one grade.',
  index: 'PSI and CSI: below 0.10 little change, 0.10 to 0.25 some, from 0.25 much, by common usage.',
  difference:
    'Differences are first − second. For AUC and KS above zero the first is better; for Brier and log loss below zero. Interval and p are DeLong’s for two scorings of the same rows.',
  importance: 'Importance: mean distance in points of a row from the term’s mean, over the training rows.',
} as const;

/** "Held-out folds (5,910 rows, 410 defaults)". */
export function sampleText({
  sample,
  rows,
  defaults,
}: Pick<Told<ValidationReport>, 'sample' | 'rows' | 'defaults'>): string {
  return `${SAMPLE_NAMES[sample]} (${counted(rows, 'row')}, ${counted(defaults, 'default')})`;
}

/** The name of a term: its input, or "first × second" of a pair. */
export function termName(inputs: readonly string[]): string {
  return inputs.join(' × ');
}

/** The first few of a list, long names cut: "a, b, c and 4 more". The sections have them whole. */
export function listed(names: readonly string[], most = 8): string {
  const shown = (names.length > most ? names.slice(0, most - 1) : names).map((name) => shortened(name, 48));
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
