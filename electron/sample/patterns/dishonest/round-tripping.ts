import { addDays } from '#shared/domain/dates.ts';
import { bookEmptyTurnover } from '../books.ts';
import { addLines, invoiceLike, monthlySales, nextNumber } from '../draft.ts';
import { declareForTax, inventCompany, taxRate } from '../inventions.ts';
import type { Pattern } from '../pattern.ts';

/** Five to twelve trips of a tenth to a fifth of a month's sales or more, through one company or two; some come back in two parts. */
export const roundTripping: Pattern = {
  pattern: 'round-tripping',
  description:
    'Money goes to a supplier and comes back from a customer, less a commission; invoices, VAT and books follow it.',
  intended: ['T5'],
  apply: (draft, random) => {
    const trips = random.integer(5, 12);
    const gross = monthlySales(draft) * (1 + taxRate(draft));
    const supplier = inventCompany(random, draft);
    const buyer = random.chance(0.3) ? supplier : inventCompany(random, draft);
    const inParts = random.chance(0.15);
    const spacing = Math.floor(320 / trips);
    let moved = 0;
    for (let trip = 0; trip < trips; trip += 1) {
      const out = addDays(draft.base.application.appliedOn, -(trip * spacing + random.integer(14, 14 + spacing - 1)));
      const back = addDays(out, random.integer(1, 9));
      const paid = Math.round(gross * random.between(0.12, 0.4));
      const received = Math.round(paid * random.between(0.97, 1));
      const net = Math.round(received / (1 + taxRate(draft)));
      const sale = invoiceLike(draft, {
        number: nextNumber(draft, 40 + trip),
        issue_date: back,
        due_date: addDays(back, 30),
        direction: 'sale',
        counterparty_id: buyer.id,
        counterparty_name: buyer.name,
        net,
      });
      const purchase = invoiceLike(draft, {
        number: `G${random.integer(100_000, 999_999)}`,
        issue_date: out,
        direction: 'purchase',
        counterparty_id: supplier.id,
        counterparty_name: supplier.name,
        net: Math.round(paid / (1 + taxRate(draft))),
      });
      draft.evidence.invoice.push(sale, purchase);
      declareForTax(draft, [sale]);
      const parts = inParts ? [Math.round(received * 0.45), received - Math.round(received * 0.45)] : [received];
      addLines(draft, [
        {
          booking_date: out,
          amount: -paid,
          counterparty_name: supplier.name,
          counterparty_account: supplier.account,
          remittance: '付货款',
        },
        ...parts.map((amount, part) => ({
          booking_date: addDays(back, part),
          amount,
          counterparty_name: buyer.name,
          counterparty_account: buyer.account,
          remittance: '货款',
        })),
      ]);
      moved += net;
    }
    bookEmptyTurnover(draft, moved / (12 * monthlySales(draft)));
  },
};
