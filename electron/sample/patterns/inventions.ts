/** Invented companies and invoices that dishonest patterns share. */
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { Random } from '../random.ts';
import { type Draft, type Invoice, invoiceLike, nextNumber, normalInvoices } from './draft.ts';

export interface Company {
  readonly name: string;
  readonly id: string;
  readonly account: string;
}

/** A company nobody has heard of, named like the others of the draft. */
export function inventCompany(random: Random, draft: Draft): Company {
  const chinese = /\p{Script=Han}/u.test(draft.base.applicant.legalName);
  const [first, second] = [random.integer(0, 9), random.integer(0, 9)];
  const name = chinese
    ? `${random.pick(['深圳', '海口', '霍尔果斯', '义乌', '赣州'])}${'鑫旺隆泰恒通瑞祥盛达'.charAt(first)}${'源丰汇融嘉业广利诚信'.charAt(second)}${random.pick(['商贸', '供应链', '实业', '科技'])}有限公司`
    : `${['Alder', 'Brook', 'Crest', 'Dale', 'Elm', 'Ford', 'Glen', 'Hill', 'Isle', 'Lake'][first]}${['mere', 'wood', 'gate', 'port', 'stone', 'field', 'view', 'mark', 'way', 'ton'][second]} ${random.pick(['Trading', 'Supplies', 'Global'])} Ltd`;
  const id = `9144${random.integer(10_000_000, 99_999_999)}MA${random.integer(1000, 9999)}`;
  return { name, id, account: `62${random.integer(10_000_000, 99_999_999)}${random.integer(1000, 9999)}` };
}

/** Days of a stretch, drawn evenly. */
function dayBetween(random: Random, from: IsoDate, days: number): IsoDate {
  return addDays(from, random.integer(0, Math.max(0, days)));
}

/** Sales invoices that nothing stands behind, in order of issue, numbered in the applicant's own series. */
export function inventSales(
  draft: Draft,
  random: Random,
  buyers: readonly { readonly name: string; readonly id: string | null }[],
  from: IsoDate,
  days: number,
  total: number,
): Invoice[] {
  const real = normalInvoices(draft, 'sale');
  const usual = real.length === 0 ? total / 6 : real.reduce((sum, { net }) => sum + net, 0) / real.length;
  const count = Math.max(3, Math.min(60, Math.round(total / (usual * 1.4))));
  const weights = Array.from({ length: count }, () => random.between(0.6, 1.5));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const invented = weights
    .map((weight, index) => {
      const buyer = buyers[index % buyers.length] ?? { name: 'Buyer', id: null };
      const issued = dayBetween(random, from, days);
      return { buyer, issued, net: roundMinorUnits((total * weight) / sum) };
    })
    .sort((a, b) => (a.issued < b.issued ? -1 : 1))
    .map(({ buyer, issued, net }, index) =>
      invoiceLike(draft, {
        number: nextNumber(draft, index + 3),
        issue_date: issued,
        due_date: addDays(issued, 45),
        direction: 'sale',
        counterparty_id: buyer.id,
        counterparty_name: buyer.name,
        net,
      }),
    );
  draft.evidence.invoice.push(...invented);
  return invented;
}

/** Declares invented sales for VAT in their months. */
export function declareForTax(draft: Draft, invoices: readonly Invoice[]): void {
  for (const { issue_date: issued, net, tax } of invoices) {
    const month = draft.evidence.vat_return.find(({ period }) => period === issued.slice(0, 7));
    if (!month) continue;
    month.taxable_sales += net;
    if (month.output_tax !== null) month.output_tax += tax ?? 0;
  }
}

/** Waybills for goods that never left. */
export function forgeShipments(draft: Draft, random: Random, invoices: readonly Invoice[]): void {
  const like = draft.evidence.shipment[0];
  if (!like) return;
  const kgPerValue = (like.weight_kg ?? 1) / Math.max(1, like.declared_value ?? 1);
  for (const { number, issue_date: issued, net, counterparty_name: name } of invoices) {
    draft.evidence.shipment.push({
      ...like,
      waybill: `YD${random.integer(1_000_000, 9_999_999)}`,
      shipped_on: addDays(issued, -random.integer(0, 3)),
      promised_on: null,
      delivered_on: null,
      counterparty: name,
      quantity:
        like.quantity === null
          ? null
          : Math.max(1, Math.round((like.quantity * net) / Math.max(1, like.declared_value ?? 1))),
      weight_kg: Math.round(net * kgPerValue * 10) / 10,
      declared_value: net,
      invoice_number: number,
    });
  }
}

/** The owner, by the relations; the first person of the register otherwise. */
export function ownerName(draft: Draft): string {
  const owners = draft.evidence.relation
    .filter(({ kind }) => kind === 'controls' || kind === 'owns')
    .map(({ from }) => from);
  const owner = draft.evidence.party.find(({ id, kind }) => kind === 'person' && owners.includes(id));
  return owner?.name ?? draft.evidence.party.find(({ kind }) => kind === 'person')?.name ?? 'Owner';
}

/** Tax over net of the draft's sales. */
export function taxRate(draft: Draft): number {
  const like = normalInvoices(draft, 'sale')[0];
  return like && like.net > 0 ? (like.tax ?? 0) / like.net : 0.13;
}
