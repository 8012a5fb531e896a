/** Words of the section "Discrimination" of the validation report. */
export const discriminationText = {
  title: '3 Discrimination',
  sheet: 'Discrimination',
  folds: 'Fold by fold',
  seconds: 'Seconds',
  bands: (sample: string) => `Rows by band of points, ${sample}`,
  noRows: 'There are no rows.',
  pointsFrom: 'Points from',
  toBelow: 'to below',
  without: 'Without default',
  with: 'With default',
  defaultShare: 'Default share',
  figure: (sample: string) =>
    `Distribution of the score in points, ${sample}: each bar is the band’s share of all rows of its kind.`,
  shareWithout: 'share of the rows without default',
  shareWith: 'share of the rows with default',
} as const;
