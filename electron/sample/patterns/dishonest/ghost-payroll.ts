import { addMonths, monthOf } from '#shared/domain/dates.ts';
import { rebalance } from '../draft.ts';
import type { Pattern } from '../pattern.ts';

/** From four to eight months before the application a quarter to three fifths more people, on paper or paid out to the owner; nobody insures them. */
export const ghostPayroll: Pattern = {
  pattern: 'ghost-payroll',
  description:
    'People who do not exist are put on the payroll; half of the time wages are paid for them, never social insurance.',
  intended: ['T10'],
  apply: (draft, random) => {
    const from = addMonths(monthOf(draft.base.application.appliedOn), -random.integer(4, 8));
    const more = random.between(0.25, 0.6);
    const paid = random.chance(0.5);
    for (const month of draft.evidence.payroll) {
      if (month.period < from) continue;
      month.headcount = Math.round(month.headcount * (1 + more));
      if (month.gross_pay !== null) month.gross_pay = Math.round(month.gross_pay * (1 + more));
    }
    if (!paid) return;
    for (const line of draft.evidence.bank_transaction) {
      const isWages = line.amount < 0 && /工资|salaries|payroll/i.test(line.remittance ?? '');
      if (isWages && monthOf(line.booking_date) > from) line.amount = Math.round(line.amount * (1 + more));
    }
    if (draft.evidence.bank_transaction.some(({ balance_after: balance }) => balance !== null)) rebalance(draft);
  },
};
