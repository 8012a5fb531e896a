import { addDays } from '#shared/domain/dates.ts';
import { addLines } from '../draft.ts';
import { inventCompany, ownerName } from '../inventions.ts';
import { disburse } from '../noise/after-approval.ts';
import type { Pattern } from '../pattern.ts';

/** Three fifths or more of the loan leaves within a month, to the owner and to companies nobody knows. */
export const capitalFlight: Pattern = {
  pattern: 'capital-flight',
  description: 'After the loan is paid out the money goes to the owner and to unknown companies.',
  intended: ['G2'],
  apply: (draft, random) => {
    const { day, amount } = disburse(draft, random);
    const share = random.between(0.6, 0.97);
    const parts = random.integer(2, 5);
    const weights = Array.from({ length: parts }, () => random.between(0.5, 1.5));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const owner = ownerName(draft);
    addLines(
      draft,
      weights.map((weight) => {
        const toOwner = random.chance(0.4);
        const company = inventCompany(random, draft);
        return {
          booking_date: addDays(day, random.integer(1, 28)),
          amount: -Math.round((amount * share * weight) / sum),
          counterparty_name: toOwner ? owner : company.name,
          counterparty_account: toOwner ? null : company.account,
          remittance: random.pick(['往来款', '货款', '咨询服务费', '备用金']),
        };
      }),
    );
  },
};
