import { addDays } from '#shared/domain/dates.ts';
import { bookFalseSales } from '../books.ts';
import { addLines, monthlySales } from '../draft.ts';
import { declareForTax, forgeShipments, inventCompany, inventSales, taxRate } from '../inventions.ts';
import type { Pattern } from '../pattern.ts';

/** Two or three buyers that do not exist stand for a fifth to a half of sales; one in three pays a token. */
export const fakeBuyers: Pattern = {
  pattern: 'fake-buyers',
  description:
    'New buyers that do not exist are invoiced for months; VAT is declared and the books agree, nobody pays.',
  intended: ['T3', 'T4', 'T2'],
  apply: (draft, random) => {
    const share = random.between(0.25, 0.6);
    const months = random.integer(7, 11);
    const buyers = Array.from({ length: random.integer(2, 3) }, () => inventCompany(random, draft));
    const from = addDays(draft.base.application.appliedOn, -30 * months);
    bookFalseSales(draft, share, taxRate(draft));
    const invented = inventSales(draft, random, buyers, from, 30 * months - 10, monthlySales(draft) * months * share);
    declareForTax(draft, invented);
    if (random.chance(0.3)) forgeShipments(draft, random, invented);
    const [token] = invented;
    const buyer = buyers.find(({ name }) => name === token?.counterparty_name);
    if (token && buyer && random.chance(0.33)) {
      addLines(draft, [
        {
          booking_date: addDays(token.issue_date, 40),
          amount: token.gross,
          counterparty_name: buyer.name,
          counterparty_account: buyer.account,
          remittance: `货款 ${token.number}`,
        },
      ]);
    }
  },
};
