/** Words of the sections "Stability" and "Subgroups" of the validation report. */
export const stabilityText = {
  title: '6 Stability',
  sheet: 'Stability',
  stability: (sample: string, against: string) => `Stability, ${sample} against ${against}`,
  mostChanged: (shown: number, all: number) => `The ${shown} of ${all} inputs that changed most.`,
  scoreOrInput: 'Score or input',
  index: 'Index',
  score: 'Score',
  nothingToCompare: (sample: string) => `Stability, ${sample}: not computed; there are no other rows to compare with.`,
  periods: (sample: string) => `Periods, ${sample}`,
  periodsNote: 'PSI of each period is against all rows of the sample.',
  period: 'Period',
  noPeriods: (sample: string) => `Periods, ${sample}: none; no column dates the rows.`,
  figure: (sample: string) => `AUC by period with its 95% interval, ${sample}; the dashed line is the AUC of all rows.`,
} as const;

export const subgroupsText = {
  title: '7 Subgroups',
  sheet: 'Subgroups',
  by: (column: string, sample: string) => `By ${column}, ${sample}`,
  noGroups: 'No groups.',
  group: 'Group',
  figure: (column: string, sample: string) =>
    `AUC by ${column} with its 95% interval, ${sample}; the dashed line is the AUC of all rows.`,
  none: 'No subgroups were asked for: figures of parts of the rows are not in this report.',
} as const;
