/** Sentences of what a model of cases must obey. Names in them are those of the document. */

export interface OfIndicator {
  readonly indicator: string;
}

export interface Rising {
  readonly value: number;
  readonly before: number;
}

export interface AgainstDirection extends Rising {
  readonly direction: string;
}

export const scoringModelSentences = {
  'scoring-model.format-3': 'only a document of format 3 tells what having no meaning says',
  'scoring-model.no-pairs': 'a document of format 1 has no pairs',
  'scoring-model.one-origin': 'a document of format 1 is either judgement or estimated',
  'scoring-model.origin-of-term': 'must be "expert judgement" or "estimated: " and the passport',
  'scoring-model.origin-of-whole': ({ terms, model }: { readonly terms: string; readonly model: string }) =>
    `its terms are ${terms}, not ${model}`,
  'scoring-model.indicator-id': 'must be an indicator id',
  'scoring-model.repeated-input': ({ indicator }: OfIndicator) => `${indicator} is already an input`,
  'scoring-model.group-order': ({ groups }: { readonly groups: readonly string[] }) =>
    `inputs must follow the group order ${groups.join(', ')}`,
  'scoring-model.last-bin-open': 'the last bin must be unbounded (null)',
  'scoring-model.only-last-open': 'only the last bin may be unbounded',
  'scoring-model.bounds-rise': ({ value, before }: Rising) => `bounds must rise: ${value} does not exceed ${before}`,
  'scoring-model.money-label':
    'a bin of an amount of money needs a label, because its bounds are in minor units of any currency',
  'scoring-model.repeated-category': ({ category }: { readonly category: string }) => `${category} is already in a bin`,
  'scoring-model.no-order': 'categories have no order: the direction must be "none"',
  'scoring-model.against-direction': ({ direction, value, before }: AgainstDirection) =>
    `${direction}: ${value} after ${before} goes the other way`,
  'scoring-model.shares': ({ total }: { readonly total: number }) =>
    `the shares of all bins, missing and not meaningful included, sum to ${total}, not 1`,
  'scoring-model.no-share': 'no share of the reference population has this input',
  'scoring-model.missing-pays': ({ mean }: { readonly mean: number }) =>
    `a missing input may not earn more than the mean ${mean} of a known one`,
  'scoring-model.grades': ({ grades }: { readonly grades: readonly string[] }) =>
    `must list the grades ${grades.join(', ')} once each, in this order`,
  'scoring-model.millionths': 'must be a multiple of 0.000001',
  'scoring-model.ends-at-one': ({ grade }: { readonly grade: string }) => `${grade} must end at 1`,
  'scoring-model.reaches-one': 'only C and D reach 1',
  'scoring-model.pd-rises': ({ value, before }: Rising) => `PD bounds must rise: ${value} does not exceed ${before}`,
  'scoring-model.repeated-pair': ({ pair }: { readonly pair: string }) => `${pair} is no pair of its own`,
  'scoring-model.no-input': ({ indicator, kind }: OfIndicator & { readonly kind: 'numeric' | 'categorical' }) =>
    `${indicator} is not a ${kind} input of this model`,
  'scoring-model.no-bound': ({ bound, indicator }: OfIndicator & { readonly bound: number }) =>
    `${bound} is not a bound of ${indicator}`,
  'scoring-model.axis-rises': 'bounds must rise',
  'scoring-model.whole-bins': ({ indicator }: OfIndicator) =>
    `must hold every category of ${indicator} once, by whole bins`,
  'scoring-model.cells': ({ rows, columns }: { readonly rows: number; readonly columns: number }) =>
    `must be ${rows} rows of ${columns}`,
  'scoring-model.cell-shares': ({ total }: { readonly total: number }) =>
    `the shares of all cells sum to ${total}, not 1`,
  'scoring-model.pair-direction': ({ indicator, direction }: OfIndicator & { readonly direction: string }) =>
    `the points go against ${indicator}: ${direction}`,
  'scoring-model.pair-missing': ({ indicator }: OfIndicator) =>
    `a missing ${indicator} may not earn more than the mean of a known one`,
} as const;
