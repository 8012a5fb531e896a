/** What the business sells, invoice by invoice, and when its customers will pay. */
import { addMonths, type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { bankingDay, type Day, firstDay, isoOf, lastDay } from '../../calendar.ts';
import { type Random, splitAmount } from '../../random.ts';
import type { Drivers } from '../drivers.ts';
import type { Partner } from './partners.ts';

export interface SaleInvoice {
  /** Position in the order of issue; the invoice number is made of it. */
  sequence: number;
  readonly day: Day;
  readonly due: Day;
  readonly customer: Partner;
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
  readonly status: 'normal' | 'void' | 'credit-note';
  /** The invoice a credit note takes back from. */
  readonly original: SaleInvoice | null;
  /** Part of the gross paid before issue. */
  readonly advance: number;
}

/** A payment a customer will make; `day` is final, because what customers do does not depend on our cash. */
export interface Receipt {
  readonly day: Day;
  readonly amount: number;
  readonly invoice: SaleInvoice;
  readonly kind: 'payment' | 'advance' | 'refund';
}

export interface Sales {
  readonly invoices: readonly SaleInvoice[];
  readonly receipts: readonly Receipt[];
}

interface Draft {
  readonly day: Day;
  readonly customer: Partner;
  readonly net: number;
}

/** Who buys in a month and for how much; the parts sum to the month's revenue. */
function monthDrafts(
  random: Random,
  drivers: Drivers,
  customers: readonly Partner[],
  month: IsoMonth,
  start: Day,
): Draft[] {
  const first = Math.max(firstDay(month), start);
  const last = lastDay(month);
  const active = customers.filter((customer) => customer.from <= last && customer.until >= first);
  const chosen = active.filter((customer) => random.chance(customer.frequency));
  const buyers = chosen.length > 0 ? chosen : active.slice(0, 1);
  const visits = buyers.flatMap((customer) => {
    // Payment platforms settle twice a month; large business customers order twice now and then.
    if (drivers.sector.buyers === 'consumer') {
      const end = Math.max(customer.from, last - random.integer(0, 2));
      return customer.frequency === 1 && end - 15 >= first
        ? [end - 15, end].map((day) => ({ customer, day }))
        : [{ customer, day: end }];
    }
    const opens = Math.min(last, Math.max(first, customer.from));
    const count = customer.share > 0.12 && random.chance(0.3) ? 2 : 1;
    return Array.from({ length: count }, () => ({ customer, day: random.integer(opens, last) }));
  });
  const weights = visits.map(({ customer }) => customer.share * Math.max(0.3, 1 + 0.3 * random.normal()));
  const parts = splitAmount(roundMinorUnits(drivers.revenue(month)), weights);
  return visits
    .map((visit, index) => ({ ...visit, net: parts[index] ?? 0 }))
    .filter((draft) => draft.net > 0)
    .sort((a, b) => a.day - b.day);
}

function invoiceOf(drivers: Drivers, draft: Draft, status: SaleInvoice['status'], advance = 0): SaleInvoice {
  const tax = roundMinorUnits(draft.net * drivers.vatRate);
  const gross = draft.net + tax;
  return {
    sequence: 0,
    ...draft,
    due: draft.day + draft.customer.creditDays,
    tax,
    gross,
    status,
    original: null,
    advance: roundMinorUnits(gross * advance),
  };
}

/** How one invoice is paid: on the customer's delay, sometimes in two parts, sometimes never. */
function receiptsOf(
  random: Random,
  drivers: Drivers,
  invoice: SaleInvoice,
  note: SaleInvoice | null,
  month: IsoMonth,
): Receipt[] {
  const receipts: Receipt[] = [];
  if (invoice.advance > 0) {
    const day = bankingDay(invoice.day - random.integer(8, 22));
    receipts.push({ day, amount: invoice.advance, invoice, kind: 'advance' });
  }
  const neverPaid = random.chance(drivers.profile.neverPaid);
  const scale = drivers.sector.buyers === 'consumer' ? 0.2 : 1;
  const delay = (drivers.delayDays(month) + 5 * random.normal()) * scale;
  const day = bankingDay(Math.max(invoice.day + 1, invoice.due + Math.round(delay)));
  const inParts = random.chance(0.1) && scale === 1;
  const later = bankingDay(day + random.integer(15, 30));
  // A credit note before payment is taken off it; afterwards, or past the advance, money goes back.
  const takenOff = note !== null && note.day < day ? note.gross : 0;
  const open = invoice.gross - invoice.advance + takenOff;
  if (open > 0 && !neverPaid) {
    const parts = inParts ? splitAmount(open, [6, 4]) : [open];
    parts.forEach((amount, part) => {
      if (amount > 0) receipts.push({ day: part === 0 ? day : later, amount, invoice, kind: 'payment' });
    });
  }
  const back = Math.min(0, open) + (note !== null && takenOff === 0 && !neverPaid ? note.gross : 0);
  if (note !== null && back < 0) {
    receipts.push({ day: bankingDay(Math.max(later, note.day) + 7), amount: back, invoice: note, kind: 'refund' });
  }
  return receipts;
}

/** A credit note that takes back part of an invoice within its month or the next two. */
function creditNoteFor(random: Random, drivers: Drivers, invoice: SaleInvoice): SaleInvoice | null {
  if (!random.chance(drivers.profile.creditNoteRate)) return null;
  const day = invoice.day + random.integer(6, 25);
  const wished = invoice.net * (random.chance(0.2) ? 1 : random.between(0.05, 0.35));
  // Never so much that returns outweigh a month's sales.
  const taken = Math.min(Math.floor(wished), Math.floor(drivers.revenue(monthOf(isoOf(day))) * 0.15));
  const net = -Math.max(1, taken);
  const tax = taken === invoice.net ? -invoice.tax : roundMinorUnits(net * drivers.vatRate);
  return {
    ...invoice,
    day,
    due: day,
    net,
    tax,
    gross: net + tax,
    status: 'credit-note',
    original: invoice,
    advance: 0,
  };
}

function salesOfMonth(random: Random, drivers: Drivers, drafts: readonly Draft[], month: IsoMonth): Sales {
  const invoices: SaleInvoice[] = [];
  const receipts: Receipt[] = [];
  for (const draft of drafts) {
    const inAdvance = drivers.sector.advances > 0 && random.chance(0.6) ? drivers.sector.advances : 0;
    if (random.chance(drivers.profile.voidRate)) invoices.push(invoiceOf(drivers, draft, 'void'));
    const invoice = invoiceOf(drivers, draft, 'normal', inAdvance);
    invoices.push(invoice);
    const note = creditNoteFor(random, drivers, invoice);
    if (note) invoices.push(note);
    receipts.push(...receiptsOf(random, drivers, invoice, note, month));
  }
  return { invoices, receipts };
}

/** All sales of the months, in order of issue, with the payments that follow from them. */
export function planSales(
  random: Random,
  drivers: Drivers,
  customers: readonly Partner[],
  months: readonly IsoMonth[],
  start: Day,
): Sales {
  const parts = months.map((month) =>
    salesOfMonth(random, drivers, monthDrafts(random, drivers, customers, month, start), month),
  );
  const invoices = parts.flatMap((part) => part.invoices).sort((a, b) => a.day - b.day);
  invoices.forEach((invoice, index) => {
    invoice.sequence = index + 1;
  });
  return { invoices, receipts: parts.flatMap((part) => part.receipts) };
}

/** Net sales by month of issue, credit notes taken off and void invoices left out. */
export function salesByMonth(invoices: readonly SaleInvoice[], months: readonly IsoMonth[]): Map<IsoMonth, number> {
  const byMonth = new Map<IsoMonth, number>(months.map((month) => [month, 0]));
  let index = 0;
  const bounds = months.map((month) => firstDay(addMonths(month, 1)));
  for (const invoice of invoices) {
    while (invoice.day >= (bounds[index] ?? Number.POSITIVE_INFINITY)) index += 1;
    const month = months[index];
    if (month === undefined || invoice.status === 'void') continue;
    byMonth.set(month, (byMonth.get(month) ?? 0) + invoice.net);
  }
  return byMonth;
}
