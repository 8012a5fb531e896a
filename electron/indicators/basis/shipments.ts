/** Shipments of the last twelve months: what went out, what came back. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { type Computation, missing, operand, value } from '#electron/indicators/indicator.ts';
import { counterpartiesOf } from '#electron/matching/counterparties.ts';
import { comparableText } from '#electron/matching/names.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { lastMonths, oncePerView, only, recordsOf, type Selection, where, within } from '../../case-view/records.ts';

export const NO_SHIPMENTS = sentence('absence.shipments-of-twelve-months');

type Shipment = EvidenceRecord<'shipment'>;

interface Shipments {
  /** Place most shipments leave from; null where no shipment states its origin. */
  readonly dispatchPlace: string | null;
  /** To customers: everything that does not arrive at the dispatch place from elsewhere. */
  readonly outbound: Selection<'shipment'>;
  /** Back from a customer or place the applicant had shipped to before. */
  readonly returned: Selection<'shipment'>;
}

function placeOf(place: string | null): string | null {
  return place === null ? null : comparableText(place);
}

function mostFrequentOrigin(records: readonly Shipment[]): string | null {
  const counts = new Map<string, number>();
  for (const { fields } of records) {
    const place = placeOf(fields.origin);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  // Of equally frequent places the one that sorts first, so that the order of records does not decide.
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}

/** All shipments of a case, sorted into outbound and returned ones. */
export const shipmentsOf: (view: CaseView) => Shipments = oncePerView((view) => {
  const all = recordsOf(view, 'shipment');
  const dispatchPlace = mostFrequentOrigin(all.records);
  const arrives = ({ fields }: Shipment) =>
    dispatchPlace !== null &&
    placeOf(fields.destination) === dispatchPlace &&
    fields.origin !== null &&
    placeOf(fields.origin) !== dispatchPlace;
  const { ofName } = counterpartiesOf(view);
  /** Whom a shipment concerns: its counterparty, else the place at the other end. */
  const otherEnd = ({ fields }: Shipment, place: string | null): string | null =>
    fields.counterparty === null ? place : `party:${ofName(fields.counterparty)}`;
  const outbound = all.records.filter((record) => !arrives(record));
  const firstSent = new Map<string, string>();
  for (const record of outbound) {
    const other = otherEnd(record, placeOf(record.fields.destination));
    const known = other === null ? undefined : firstSent.get(other);
    const sent = record.fields.shipped_on;
    if (other !== null && (known === undefined || sent < known)) firstSent.set(other, sent);
  }
  const returned = all.records.filter((record) => {
    const sent = arrives(record) ? firstSent.get(otherEnd(record, placeOf(record.fields.origin)) ?? '') : undefined;
    return sent !== undefined && sent <= record.fields.shipped_on;
  });
  return { dispatchPlace, outbound: only(all, outbound), returned: only(all, returned) };
});

/** Delivered before it left, or one waybill on two routes. */
export function impossibleRouteCount(view: CaseView): Computation {
  const all = within(recordsOf(view, 'shipment'), lastMonths(view, 12));
  if (all.records.length === 0) return missing(NO_SHIPMENTS);
  const early = where(all, ({ delivered_on, shipped_on }) => delivered_on !== null && delivered_on < shipped_on);
  const routeOf = ({ fields }: EvidenceRecord<'shipment'>) =>
    `${comparableText(fields.origin ?? '')} → ${comparableText(fields.destination ?? '')}`;
  const routes = new Map<string, Set<string>>();
  for (const record of all.records) {
    const waybill = record.fields.waybill.trim();
    routes.set(waybill, (routes.get(waybill) ?? new Set()).add(routeOf(record)));
  }
  const doubled = where(all, ({ waybill }) => (routes.get(waybill.trim())?.size ?? 0) > 1);
  const doubledWaybills = new Set(doubled.records.map(({ fields }) => fields.waybill.trim()));
  const earlyOnly = only(
    early,
    early.records.filter(({ fields }) => !doubledWaybills.has(fields.waybill.trim())),
  );
  return value(earlyOnly.records.length + doubledWaybills.size, [
    operand(sentence('operand.delivered-before-shipped'), earlyOnly.records.length, 'count', earlyOnly),
    operand(sentence('operand.waybills-on-different-routes'), doubledWaybills.size, 'count', doubled),
    operand(sentence('operand.shipments'), all.records.length, 'count', all),
  ]);
}
