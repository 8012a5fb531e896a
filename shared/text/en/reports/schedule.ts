/** Words of the section "Repayment schedule" of the decision report. */
export const scheduleText = {
  title: 'Repayment schedule',
  repayment: 'Repayment',
  grace: 'Grace, months',
  dayCount: 'Day count',
  payment: 'Level payment',
  totalInterest: 'Interest in all',
  fee: 'Fee kept back',
  annualRate: 'Effective annual rate',
  line: 'No.',
  date: 'Due',
  due: (currency: string) => `Payment, ${currency}`,
  interest: 'Interest',
  principal: 'Principal',
  balance: 'Still owed',
} as const;
