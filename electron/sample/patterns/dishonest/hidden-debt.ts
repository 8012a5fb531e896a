import { addDays } from '#shared/domain/dates.ts';
import { amountOf, disguiseDebt, latestPeriods } from '../books.ts';
import { addLines } from '../draft.ts';
import { inventCompany } from '../inventions.ts';
import type { Pattern } from '../pattern.ts';

/** Debt of six to twenty percent of assets outside the books: a bank loan, or a private lender of whom no report knows, one in four of them disguised as a supplier. */
export const hiddenDebt: Pattern = {
  pattern: 'hidden-debt',
  description:
    'Loans are left out of the books or called payables; private lenders appear in the bank statements only.',
  intended: ['T1'],
  apply: (draft, random) => {
    const period = latestPeriods(draft).at(-1);
    if (!period) return;
    const assets = amountOf(draft, period, 'total_assets');
    const hidden = Math.round((assets * random.between(0.06, 0.2)) / 100_000) * 100_000;
    if (random.chance(0.55)) {
      const opened = addDays(period.end, -random.integer(40, 400));
      const { currency } = draft.base.application;
      const terms = { days_past_due: 0, monthly_payment: Math.round(hidden / 30), secured: true, currency };
      draft.evidence.credit_facility.push({
        lender: 'Overland Finance Bank',
        type: 'term-loan',
        limit: hidden,
        balance: hidden,
        opened,
        matures: addDays(opened, 1460),
        ...terms,
        closed_on: null,
        status: 'open',
        past_due_amount: 0,
        worst_dpd_24m: 0,
        history: null,
      });
      if (random.chance(0.3)) disguiseDebt(draft, hidden);
      return;
    }
    const lender = inventCompany(random, draft);
    const disguised = random.chance(0.25);
    const months = random.integer(5, 10);
    const party = { counterparty_name: lender.name, counterparty_account: lender.account };
    const start = addDays(draft.base.application.appliedOn, -30 * months);
    addLines(draft, [
      {
        booking_date: start,
        amount: hidden,
        ...party,
        remittance: disguised ? '货款' : random.pick(['借款', '过桥资金 借款']),
      },
      ...Array.from({ length: months - 1 }, (_, index) => ({
        booking_date: addDays(start, 30 * (index + 1)),
        amount: -Math.round(hidden * 0.018),
        ...party,
        remittance: disguised ? '货款' : random.pick(['借款利息', '利息', '还本付息']),
      })),
    ]);
  },
};
