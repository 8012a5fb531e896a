/** Revenue month by month as tax returns, invoices, the bank and carriers show it, all without value added tax. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, only, recordsOf, where } from '#electron/case-view/records.ts';
import { shipmentsOf } from '#electron/indicators/basis/shipments.ts';
import {
  completeMonths,
  eventSeries,
  invoiceAmount,
  type MonthlySeries,
  reportedSeries,
} from '#electron/indicators/flows.ts';
import { bankCoverage } from '#electron/matching/bank.ts';
import { allInvoices } from '#electron/matching/invoices.ts';
import { monthsNotOnFile } from '#electron/matching/statement-gaps.ts';
import type { SizeIndustry } from '#shared/domain/applications.ts';
import { addMonths, type IsoMonth, lastDayOfMonth, monthOf } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { customerReceipts } from '../receipts/customers.ts';

/** Industries that ship what they sell; elsewhere shipments do not measure sales (expert judgement). */
export const GOODS_INDUSTRIES: ReadonlySet<SizeIndustry> = new Set(['industry', 'wholesale', 'agriculture']);

export interface RevenueFlows {
  readonly vat: MonthlySeries;
  readonly invoices: MonthlySeries;
  /** Customers' receipts less refunds, tax taken out. */
  readonly bank: MonthlySeries;
  readonly shipments: MonthlySeries;
  /** Gross ÷ net of the sales, from invoices, else from VAT returns, else 1. */
  readonly grossUp: number;
}

function grossUpOf(view: CaseView): number {
  const sales = where(allInvoices(view, 'sale'), ({ status, net }) => status === 'normal' && net > 0).records;
  const sum = (amountOf: (fields: EvidenceRecord<'invoice'>['fields']) => number) =>
    sales.reduce((all, { fields }) => all + amountOf(fields), 0);
  if (sales.length > 0) return sum(({ gross }) => gross) / sum(({ net }) => net);
  const returns = where(
    recordsOf(view, 'vat_return'),
    ({ output_tax: tax, taxable_sales: sold }) => tax !== null && sold > 0,
  ).records;
  const sold = returns.reduce((all, { fields }) => all + fields.taxable_sales, 0);
  return sold > 0 ? 1 + returns.reduce((all, { fields }) => all + (fields.output_tax ?? 0), 0) / sold : 1;
}

/** From the first month the statements cover from its first week on to the last one they cover to its last week; months not on file are left out. */
function coveredMonths(view: CaseView): readonly IsoMonth[] {
  const coverage = bankCoverage(view);
  if (!coverage) return [];
  const first = coverage.from.slice(8) <= '08' ? monthOf(coverage.from) : addMonths(monthOf(coverage.from), 1);
  const nearEnd =
    coverage.to >= `${monthOf(coverage.to)}-${String(Number(lastDayOfMonth(monthOf(coverage.to)).slice(8)) - 5)}`;
  const last = nearEnd ? monthOf(coverage.to) : addMonths(monthOf(coverage.to), -1);
  const unknown = monthsNotOnFile(view);
  const months: IsoMonth[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) if (!unknown.has(month)) months.push(month);
  return months;
}

function bankSeries(view: CaseView, grossUp: number): MonthlySeries<'bank_transaction'> {
  const { counted, refunds } = customerReceipts(view);
  const all = recordsOf(view, 'bank_transaction');
  const lines = [...counted, ...refunds].sort((a, b) => a.recordId - b.recordId);
  const months = new Set(coveredMonths(view));
  const inside = lines.filter(({ fields }) => months.has(monthOf(fields.booking_date)));
  const series = eventSeries(
    sentence('operand.receipts-from-customers'),
    'money',
    only(all, inside),
    (records) => records.reduce((sum, { fields }) => sum + fields.amount, 0) / grossUp,
  );
  // A covered month without a receipt is a month of nothing received.
  const amounts = new Map([...months].map((month) => [month, series.amounts.get(month) ?? 0]));
  return { ...series, amounts };
}

function shipmentSeries(view: CaseView): MonthlySeries<'shipment'> {
  const { outbound, returned } = shipmentsOf(view);
  const back = new Set(returned.records.map(({ recordId }) => recordId));
  const valued = only(
    outbound,
    [...outbound.records, ...returned.records]
      .filter(({ fields }) => fields.declared_value !== null)
      .sort((a, b) => a.recordId - b.recordId),
  );
  return eventSeries(sentence('operand.declared-value'), 'money', valued, (records) =>
    records.reduce((sum, { recordId, fields }) => {
      const value = Math.abs(fields.declared_value ?? 0);
      return sum + (back.has(recordId) ? -value : value);
    }, 0),
  );
}

/** The four flows of a case; a source that was not provided has no months. */
export const revenueFlows: (view: CaseView) => RevenueFlows = oncePerView((view) => {
  const grossUp = grossUpOf(view);
  const invoices = where(allInvoices(view, 'sale'), ({ status }) => status !== 'void');
  return {
    vat: reportedSeries(
      sentence('operand.sales-by-vat-returns'),
      'money',
      recordsOf(view, 'vat_return'),
      ({ taxable_sales }) => taxable_sales,
    ),
    invoices: eventSeries(sentence('operand.sales-by-invoices'), 'money', invoices, (records) =>
      records.reduce((sum, { fields }) => sum + invoiceAmount(fields), 0),
    ),
    bank: bankSeries(view, grossUp),
    shipments: shipmentSeries(view),
    grossUp,
  };
});

/** The last complete months (up to twelve) every one of the series knows, oldest first, without a gap at the end. */
export function sharedMonths(view: CaseView, series: readonly MonthlySeries[]): readonly IsoMonth[] {
  const known = (month: IsoMonth) => series.every(({ amounts }) => amounts.has(month));
  const months = completeMonths(view);
  const end = months.findLastIndex(known);
  if (end < 0) return [];
  let start = end;
  while (start > 0 && known(months[start - 1] ?? '')) start -= 1;
  return months.slice(start, end + 1);
}

/** Sum of a series over some months. */
export function sumOver(series: MonthlySeries, months: readonly IsoMonth[]): number {
  return months.reduce((sum, month) => sum + (series.amounts.get(month) ?? 0), 0);
}

/** The records of a series in some months. */
export function recordsOver(series: MonthlySeries, months: readonly IsoMonth[]): MonthlySeries['selection']['records'] {
  return months.flatMap((month) => series.recordsByMonth.get(month) ?? []);
}
