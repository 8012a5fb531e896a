/** Sales and purchase invoices of the flow window. */
import type { RecordFields } from '#shared/domain/record-sets.ts';
import type { History } from '../business/history.ts';
import { orderNumber, purchaseNumber, saleNumber } from '../business/trade/naming.ts';
import type { SaleInvoice } from '../business/trade/sales.ts';
import { isoOf } from '../calendar.ts';

/** Sales invoices issued in the flow window, in order of issue. */
export function salesInWindow({ sales, timeline }: History): readonly SaleInvoice[] {
  return sales.filter(({ day }) => day >= timeline.flowsFrom && day <= timeline.flowsTo);
}

function saleRecord(history: History, invoice: SaleInvoice): RecordFields<'invoice'> {
  const { plan, partners } = history;
  const original = invoice.original && saleNumber(plan, partners.home.code, invoice.original);
  return {
    number: saleNumber(plan, partners.home.code, invoice),
    issue_date: isoOf(invoice.day),
    due_date: invoice.status === 'normal' ? isoOf(invoice.due) : null,
    direction: 'sale',
    counterparty_id: invoice.customer.id,
    counterparty_name: invoice.customer.name,
    net: invoice.net,
    tax: invoice.tax,
    gross: invoice.gross,
    currency: plan.locale.currency,
    status: invoice.status,
    references: original ?? (invoice.status === 'normal' ? orderNumber(invoice) : null),
  };
}

/** Invoice records, sales before purchases. */
export function invoiceRecords(history: History): RecordFields<'invoice'>[] {
  const { plan, timeline, purchases } = history;
  const bought = purchases
    .filter(({ day }) => day >= timeline.flowsFrom && day <= timeline.flowsTo)
    .map(
      (invoice): RecordFields<'invoice'> => ({
        number: purchaseNumber(plan, invoice),
        issue_date: isoOf(invoice.day),
        due_date: isoOf(invoice.due),
        direction: 'purchase',
        counterparty_id: invoice.supplier.id,
        counterparty_name: invoice.supplier.name,
        net: invoice.net,
        tax: invoice.tax,
        gross: invoice.gross,
        currency: plan.locale.currency,
        status: 'normal',
        references: null,
      }),
    );
  return [...salesInWindow(history).map((invoice) => saleRecord(history, invoice)), ...bought];
}
