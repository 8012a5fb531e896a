/** What the figures of a validation are called and mean, and the phrases that several of its sections share. */
import type { ValidationReport } from '../../../../domain/validation.ts';
import type { Teller } from '../../../teller.ts';
import { counted, lowered } from '../english.ts';

type Sample = ValidationReport['sample'];

export interface CountedRows {
  readonly sample: Sample;
  readonly rows: number;
  readonly defaults: number;
}

/** Columns that the tables of groups, periods and subgroups share. */
const columns = {
  rows: 'Rows',
  defaults: 'Defaults',
  meanPd: 'Mean PD',
  observed: 'Observed',
  auc: 'AUC',
  low: 'low, 95%',
  high: 'high, 95%',
  ks: 'KS',
  gini: 'Gini',
  brier: 'Brier',
  logLoss: 'Log loss',
  psi: 'PSI',
  csi: 'CSI',
  jeffreysP: 'Jeffreys p',
  fold: 'Fold',
  sample: 'Sample',
  mean: 'Mean',
  deviation: 'SD',
  shareOfRows: 'Share of rows',
  importance: 'Importance',
  input: 'Input',
  direction: 'Direction of risk',
} as const;

export function measuresText(t: Teller) {
  return {
    columns,
    sample: (sample: Sample) => lowered(t.names.samples[sample]),
    /** "Held-out folds (5,910 rows, 410 defaults)". */
    sampleOf: ({ sample, rows, defaults }: CountedRows) =>
      `${t.names.samples[sample]} (${counted(t, rows, 'row')}, ${counted(t, defaults, 'default')})`,
    interval: (low: string, high: string) => `${low} to ${high}`,
    notComputed: 'not computed',
    why: 'Why a figure is missing',
    /** "AUC, KS: No row defaulted." */
    reasons: (reasons: ReadonlyArray<{ readonly names: readonly string[]; readonly reason: string }>) =>
      reasons.map(({ names, reason }) => `${names.join(', ')}: ${reason}`).join(' '),
    foldOf: (fold: number) => `Fold ${fold}`,
    notMeasured: 'Not measured: the model was not scored on rows with known outcome.',
    /** The first few of a list, and how many more there are. */
    listed: (names: readonly string[], more: number) =>
      more > 0 ? `${names.join(', ')} and ${t.formats.number(more)} more` : names.join(', '),
    meanings: {
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
    },
    samples: {
      'held-out-folds': 'Each row is scored by a model trained on the other folds: none had seen it.',
      holdout: 'Rows kept out of folds and training, scored once at the end.',
      'training-rows': 'Rows the model was trained on: the figures are better than new rows will show.',
    },
  };
}
