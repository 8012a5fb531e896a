import { addDays } from '#shared/domain/dates.ts';
import { bookFalseSales } from '../books.ts';
import { monthlySales, normalInvoices } from '../draft.ts';
import { declareForTax, forgeShipments, inventSales, taxRate } from '../inventions.ts';
import type { Pattern } from '../pattern.ts';

/** A quarter to four fifths of revenue invented on top; a third pays VAT on it, a quarter forges waybills. */
export const inflatedRevenue: Pattern = {
  pattern: 'inflated-revenue',
  description:
    'Invoices and books carry sales that were not, to existing buyers; bank, electricity and mostly VAT do not.',
  intended: ['T2', 'T3', 'T4', 'T10'],
  apply: (draft, random) => {
    const share = random.between(0.25, 0.8);
    const months = random.integer(6, 11);
    bookFalseSales(draft, share, taxRate(draft));
    const buyers = [
      ...new Map(
        normalInvoices(draft, 'sale').map((invoice) => [invoice.counterparty_name, invoice.counterparty_id]),
      ).entries(),
    ];
    const real = monthlySales(draft);
    if (buyers.length === 0) return;
    const from = addDays(draft.base.application.appliedOn, -30 * months);
    const chosen = buyers.slice(0, random.integer(2, 5)).map(([name, id]) => ({ name, id }));
    const invented = inventSales(draft, random, chosen, from, 30 * months - 12, real * months * share);
    if (random.chance(0.33)) declareForTax(draft, invented);
    if (random.chance(0.25)) forgeShipments(draft, random, invented);
  },
};
