/** Columns of a repayment schedule, on the screen and in the report. */
export const repaymentColumns = {
  line: 'No.',
  date: 'Due',
  due: (currency: string) => `Payment, ${currency}`,
  interest: 'Interest',
  principal: 'Principal',
  balance: 'Still owed',
} as const;
