import { addDays, addMonths, lastDayOfMonth, monthOf } from '#shared/domain/dates.ts';
import { bookFalseSales } from '../books.ts';
import { invoiceLike, monthlySales, normalInvoices } from '../draft.ts';
import { declareForTax, inventSales, taxRate } from '../inventions.ts';
import type { Pattern } from '../pattern.ts';

/** Half to one and a half months of sales in the last week of a period, three fifths or more credited in the next weeks. */
export const periodEndPush: Pattern = {
  pattern: 'period-end-push',
  description:
    'Sales are invoiced in the last days of a period and taken back by credit notes in the next; VAT and books follow.',
  intended: ['T9'],
  apply: (draft, random) => {
    const sales = normalInvoices(draft, 'sale');
    const first = monthOf(sales.map(({ issue_date: issued }) => issued).sort()[0] ?? draft.base.application.appliedOn);
    const latest = monthOf(addDays(draft.base.application.appliedOn, -52));
    const ends: string[] = [];
    for (let month = addMonths(first, 1); month <= latest; month = addMonths(month, 1)) {
      if (Number(month.slice(5)) % 3 === 0) ends.push(month);
    }
    const month = ends.find((each) => each.endsWith('-12')) ?? ends.at(-1) ?? latest;
    const pushed = monthlySales(draft) * random.between(0.5, 1.5);
    const buyers = [...new Map(sales.map((invoice) => [invoice.counterparty_name, invoice.counterparty_id]))]
      .slice(0, 4)
      .map(([name, id]) => ({ name, id }));
    if (buyers.length === 0) return;
    const end = lastDayOfMonth(month);
    const invented = inventSales(draft, random, buyers, addDays(end, -4), 4, pushed);
    if (month.endsWith('-12')) bookFalseSales(draft, pushed / (12 * monthlySales(draft)), taxRate(draft));
    const back = random.between(0.6, 1);
    const notes = invented.map((invoice) =>
      invoiceLike(draft, {
        ...invoice,
        number: `R${invoice.number}`,
        issue_date: addDays(end, random.integer(4, 38)),
        due_date: null,
        net: -Math.round(invoice.net * back),
        status: 'credit-note',
        references: random.chance(0.8) || back < 1 ? invoice.number : null,
      }),
    );
    draft.evidence.invoice.push(...notes);
    declareForTax(draft, [...invented, ...notes]);
  },
};
