/** What makes honest papers disagree a little: lost invoices, tax timing, rounding, estimated readings, missing waybill numbers. */
import type { Random } from '../../random.ts';
import type { Draft } from '../draft.ts';

/** A few invoices are not handed over. */
function loseInvoices(draft: Draft, random: Random): void {
  const rate = random.between(0, 0.03);
  draft.evidence.invoice = draft.evidence.invoice.filter(
    (invoice) => invoice.status !== 'normal' || !random.chance(rate),
  );
}

/** Sales declared in the month after; small sales exempt from tax. */
function shiftTax(draft: Draft, random: Random): void {
  const returns = draft.evidence.vat_return;
  const exempt = random.chance(0.3) ? random.between(0.005, 0.035) : 0;
  returns.forEach((month, index) => {
    const next = returns[index + 1];
    const moved = random.chance(0.4) ? Math.round(month.taxable_sales * random.between(0.01, 0.09)) : 0;
    if (next) {
      month.taxable_sales -= moved;
      next.taxable_sales += moved;
    }
    month.taxable_sales = Math.round(month.taxable_sales * (1 - exempt));
  });
}

/** Accounts printed in whole thousands: every line rounded for itself. */
function roundAccounts(draft: Draft): void {
  const step = draft.base.application.currency === 'CNY' ? 100_000 : 10_000;
  for (const line of draft.evidence.statement_line) line.amount = Math.round(line.amount / step) * step + 0;
}

/** Cash allowances on the payroll that the bank does not show, and people counted a little differently. */
function allowCash(draft: Draft, random: Random): void {
  const part = random.between(0.01, 0.08);
  for (const month of draft.evidence.payroll) {
    if (month.gross_pay !== null) month.gross_pay = Math.round(month.gross_pay * (1 + part));
    month.headcount = Math.max(1, month.headcount + (random.chance(0.2) ? random.integer(-1, 1) : 0));
  }
}

/** Readings estimated one month and made good in the next. */
function estimateReadings(draft: Draft, random: Random): void {
  const bills = draft.evidence.utility_bill.filter(({ kind }) => kind === 'electricity');
  bills.forEach((bill, index) => {
    const next = bills[index + 1];
    if (!next || bill.quantity === null || next.quantity === null || !random.chance(0.15)) return;
    const moved = Math.round(bill.quantity * random.between(-0.15, 0.15));
    bill.quantity -= moved;
    next.quantity += moved;
  });
}

/** Waybills without an invoice number; goods collected by the customer. */
function roughenShipments(draft: Draft, random: Random): void {
  const unnumbered = random.chance(0.4) ? 0.3 : 0.05;
  const collected = random.between(0, 0.06);
  draft.evidence.shipment = draft.evidence.shipment.filter(() => !random.chance(collected));
  for (const shipment of draft.evidence.shipment) {
    if (random.chance(unnumbered)) shipment.invoice_number = null;
    if (random.chance(0.1) && shipment.declared_value !== null)
      shipment.declared_value = Math.round(shipment.declared_value * random.between(0.97, 1.03));
  }
}

/** All of it, most applicants some of it. */
export function roughenPapers(draft: Draft, random: Random): void {
  loseInvoices(draft, random);
  shiftTax(draft, random);
  if (random.chance(0.3)) roundAccounts(draft);
  if (random.chance(0.5)) allowCash(draft, random);
  if (random.chance(0.4)) estimateReadings(draft, random);
  roughenShipments(draft, random);
}
