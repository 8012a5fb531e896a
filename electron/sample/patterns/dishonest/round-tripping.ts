import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { Random } from '../../random.ts';
import { bookEmptyTurnover } from '../books.ts';
import { addLines, type Draft, invoiceLike, monthlySales, nextNumber } from '../draft.ts';
import { type Company, declareForTax, inventCompany, taxRate } from '../inventions.ts';
import type { Pattern } from '../pattern.ts';

interface Trip {
  readonly out: IsoDate;
  readonly back: IsoDate;
  readonly paid: number;
  readonly received: number;
}

/** The invoices that give both legs of a trip a reason; returns the net sale. */
function invoiceTrip(
  draft: Draft,
  random: Random,
  trip: Trip,
  supplier: Company,
  buyer: Company,
  step: number,
): number {
  const rate = taxRate(draft);
  const net = Math.round(trip.received / (1 + rate));
  const sale = invoiceLike(draft, {
    number: nextNumber(draft, 40 + step),
    issue_date: trip.back,
    due_date: addDays(trip.back, 30),
    direction: 'sale',
    counterparty_id: buyer.id,
    counterparty_name: buyer.name,
    net,
  });
  const purchase = invoiceLike(draft, {
    number: `G${random.integer(100_000, 999_999)}`,
    issue_date: trip.out,
    direction: 'purchase',
    counterparty_id: supplier.id,
    counterparty_name: supplier.name,
    net: Math.round(trip.paid / (1 + rate)),
  });
  draft.evidence.invoice.push(sale, purchase);
  declareForTax(draft, [sale]);
  return net;
}

function payTrip(
  draft: Draft,
  { out, back, paid, received }: Trip,
  supplier: Company,
  buyer: Company,
  inParts: boolean,
): void {
  const first = inParts ? Math.round(received * 0.45) : received;
  const parts = inParts ? [first, received - first] : [first];
  const named = ({ name, account }: Company) => ({ counterparty_name: name, counterparty_account: account });
  addLines(draft, [
    { booking_date: out, amount: -paid, ...named(supplier), remittance: '付货款' },
    ...parts.map((amount, part) => ({
      booking_date: addDays(back, part),
      amount,
      ...named(buyer),
      remittance: '货款',
    })),
  ]);
}

/** Five to twelve trips of an eighth to two fifths of a month's sales, through one company or two; some come back in two parts. */
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
    for (let step = 0; step < trips; step += 1) {
      const out = addDays(draft.base.application.appliedOn, -(step * spacing + random.integer(14, 13 + spacing)));
      const back = addDays(out, random.integer(1, 9));
      const paid = Math.round(gross * random.between(0.12, 0.4));
      const trip = { out, back, paid, received: Math.round(paid * random.between(0.97, 1)) };
      moved += invoiceTrip(draft, random, trip, supplier, buyer, step);
      payTrip(draft, trip, supplier, buyer, inParts);
    }
    bookEmptyTurnover(draft, moved / (12 * monthlySales(draft)));
  },
};
