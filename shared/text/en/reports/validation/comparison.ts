/** Words of the section "Comparison" of the validation report. */
export const comparisonText = {
  title: '8 Comparison',
  sheet: 'Comparison',
  figure: 'Figure',
  first: 'First',
  second: 'Second',
  difference: 'Difference',
  p: 'p',
  folds: 'Differences fold by fold',
  higherIn: (folds: number, all: number) => `The first has the higher AUC in ${folds} of ${all} folds.`,
  differencesFigure: 'Differences of AUC with DeLong’s 95% interval; the dashed line is no difference.',
  differencesOf: (first: string) =>
    `AUC of ${first} less that of each other with DeLong’s 95% interval; the dashed line is no difference.`,
  none: 'The model was compared with no challenger and no other run.',
  noValue: 'none',
  firstRows: (shown: number, all: number) => ` The first ${shown} of ${all}.`,
} as const;
