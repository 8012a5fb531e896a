/** Functions of formulas that are spoken and not written as a sign. */
export const formulaNames = {
  formulaFunctions: {
    mean: (of: string) => `mean of ${of}`,
    median: (of: string) => `median of ${of}`,
    count: (of: string) => `number of ${of}`,
    sum: (of: string) => `sum of ${of}`,
    most: (of: string) => `most ${of}`,
  },
} as const;
