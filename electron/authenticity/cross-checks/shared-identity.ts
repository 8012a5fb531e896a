/** T11: counterparties that share an address, phone, account or representative with the applicant's circle, and captive suppliers. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, where } from '#electron/case-view/records.ts';
import { allInvoices } from '#electron/matching/invoices.ts';
import { APPLICANT, partiesOf, relatedParties } from '#electron/matching/parties.ts';
import type { Severity } from '#shared/domain/authenticity.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { nameKey } from '../../matching/names.ts';
import { type Attribute, type AttributeKind, attributesByName } from '../checks/attributes.ts';
import { type AuthenticityTest, type Check, figure, money, row } from '../finding.ts';

type Invoice = EvidenceRecord<'invoice'>;

/** An account or phone that this many counterparties have is a platform's or a bookkeeper's, not an owner's. */
const COMMON_TO = 3;
/** Share of sales or purchases from which a counterparty matters (expert judgement). */
const MATERIAL = 0.02;
/** A captive supplier's invoices follow each other without a gap: numbers rise by at most this, over this many invoices. */
const LARGEST_STEP = 3;
const LEAST_INVOICES = 4;
const MATERIAL_CAPTIVE = 0.04;

interface SharedIdentity {
  /** As the invoices or the bank name it. */
  readonly name: string;
  readonly shared: readonly { readonly own: Attribute; readonly theirs: Attribute; readonly with: string }[];
  readonly invoices: readonly Invoice[];
  /** Its share of sales, or of purchases where that is more. */
  readonly tradeShare: number;
}

function invoicesByName(view: CaseView): ReadonlyMap<string, Invoice[]> {
  const byName = new Map<string, Invoice[]>();
  for (const direction of ['sale', 'purchase'] as const) {
    for (const record of where(allInvoices(view, direction), ({ status }) => status !== 'void').records) {
      const key = nameKey(record.fields.counterparty_name);
      byName.set(key, [...(byName.get(key) ?? []), record]);
    }
  }
  return byName;
}

function sumOf(invoices: readonly Invoice[], direction: 'sale' | 'purchase'): number {
  return invoices.reduce((sum, { fields }) => sum + (fields.direction === direction ? Math.abs(fields.net) : 0), 0);
}

function tradeShareOf(all: readonly Invoice[], own: readonly Invoice[]): number {
  const share = (direction: 'sale' | 'purchase') => {
    const total = sumOf(all, direction);
    return total > 0 ? sumOf(own, direction) / total : 0;
  };
  return Math.max(share('sale'), share('purchase'));
}

/** Names of the applicant's circle: itself and everybody connected with it. */
function circleNames(view: CaseView): ReadonlySet<string> {
  const { keyOf, records } = partiesOf(view);
  const related = relatedParties(view);
  const names = records.filter(({ fields }) => related.has(keyOf(fields.id))).map(({ fields }) => nameKey(fields.name));
  return new Set([nameKey(view.applicant.legalName), ...names]);
}

/** The circle's attributes; its persons' names count as representatives. */
function circleAttributes(view: CaseView, circle: ReadonlySet<string>): (Attribute & { of: string })[] {
  const attributes = attributesByName(view);
  const own = [...circle].flatMap((name) =>
    (attributes.get(name) ?? []).map((attribute) => ({ ...attribute, of: name })),
  );
  const { records, keyOf, kinds } = partiesOf(view);
  const related = relatedParties(view);
  const persons = records.filter(
    ({ fields }) =>
      related.has(keyOf(fields.id)) && keyOf(fields.id) !== APPLICANT && kinds.get(keyOf(fields.id)) === 'person',
  );
  const named = persons.map(({ recordId, fields }) => ({
    kind: 'representative' as const,
    value: nameKey(fields.name),
    recordSet: 'party' as const,
    recordId,
    of: nameKey(fields.name),
  }));
  return [...own, ...named];
}

/** How many names have an attribute. */
function frequencies(view: CaseView): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of attributesByName(view).values()) {
    for (const { kind, value } of list) counts.set(`${kind} ${value}`, (counts.get(`${kind} ${value}`) ?? 0) + 1);
  }
  return counts;
}

/** Counterparties outside the declared circle that share something with it. */
export const sharedIdentities: (view: CaseView) => readonly SharedIdentity[] = oncePerView((view) => {
  const circle = circleNames(view);
  const own = circleAttributes(view, circle);
  const invoices = invoicesByName(view);
  const all = [...invoices.values()].flat();
  const counts = frequencies(view);
  const found: SharedIdentity[] = [];
  for (const [name, attributes] of attributesByName(view)) {
    if (circle.has(name)) continue;
    const shared = attributes.flatMap((theirs) => {
      const common =
        theirs.kind !== 'representative' && (counts.get(`${theirs.kind} ${theirs.value}`) ?? 0) > COMMON_TO;
      const match = own.find(({ kind, value }) => kind === theirs.kind && value === theirs.value);
      return match && !common ? [{ own: match, theirs, with: match.of }] : [];
    });
    if (shared.length === 0) continue;
    const trade = invoices.get(name) ?? [];
    const shown = trade[0]?.fields.counterparty_name ?? name;
    found.push({ name: shown, shared, invoices: trade, tradeShare: tradeShareOf(all, trade) });
  }
  return found;
});

function severityOf({ shared, tradeShare }: SharedIdentity): Severity {
  const kinds = new Set(shared.map(({ theirs }) => theirs.kind));
  if (tradeShare < MATERIAL) return 1;
  if (kinds.has('account') || kinds.size >= 2) return 3;
  // A name may be a namesake's; one phone or one address a bookkeeper's or an office house's.
  return kinds.has('representative') ? 2 : 1;
}

/** What the counterparty and the circle have in common. */
export function kindsOf({ shared }: Pick<SharedIdentity, 'shared'>): AttributeKind[] {
  return [...new Set(shared.map(({ theirs }) => theirs.kind))].sort();
}

function identityCheck(view: CaseView, identity: SharedIdentity): Check {
  const kinds = kindsOf(identity);
  const what = sentence('shared-identity.kinds', { kinds });
  const value = identity.invoices.reduce((sum, { fields }) => sum + Math.abs(fields.net), 0);
  const records = (set: 'party' | 'bank_transaction') =>
    identity.shared.flatMap(({ own, theirs }) => [own, theirs]).filter(({ recordSet }) => recordSet === set);
  return {
    severity: severityOf(identity),
    gap: sentence('shared-identity.shares', {
      name: identity.name,
      kinds,
      value: money(view, value),
      share: identity.tradeShare,
    }),
    evidence: [
      ...row('party', records('party'), sentence('shared-identity.attribute-rows'), what),
      ...row('bank_transaction', records('bank_transaction'), sentence('shared-identity.account-rows'), what),
      ...row('invoice', identity.invoices, sentence('shared-identity.invoice-rows'), identity.name),
    ],
    figures: [figure('concealed-trade-share', identity.tradeShare, 'share', { name: identity.name })],
  };
}

/** The running part of an invoice number. */
function counterOf(number: string): number | null {
  const digits = /(\d{1,9})\D*$/.exec(number)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether invoices over months carry numbers that follow each other: their issuer has no other customer. */
function isCaptive(invoices: readonly Invoice[]): boolean {
  const inTime = invoices.toSorted((a, b) =>
    a.fields.issue_date < b.fields.issue_date
      ? -1
      : a.fields.issue_date > b.fields.issue_date
        ? 1
        : a.recordId - b.recordId,
  );
  const days = new Set(inTime.map(({ fields }) => fields.issue_date.slice(0, 7)));
  if (inTime.length < LEAST_INVOICES || days.size < 2) return false;
  const counters = inTime.map(({ fields }) => counterOf(fields.number));
  return counters.every((counter, index) => {
    const before = counters[index - 1];
    if (index === 0) return counter !== null;
    return counter != null && before != null && counter > before && counter - before <= LARGEST_STEP;
  });
}

function captiveSuppliers(view: CaseView): Check[] {
  const all = where(allInvoices(view, 'purchase'), ({ status }) => status === 'normal').records;
  const suspects = new Set(sharedIdentities(view).map(({ name }) => nameKey(name)));
  return [...invoicesByName(view)].flatMap(([name, invoices]): Check[] => {
    const bought = invoices.filter(({ fields }) => fields.direction === 'purchase' && fields.status === 'normal');
    const share = bought.length === 0 ? 0 : sumOf(bought, 'purchase') / Math.max(1, sumOf(all, 'purchase'));
    if (share < MATERIAL_CAPTIVE || !isCaptive(bought)) return [];
    const shown = bought[0]?.fields.counterparty_name ?? name;
    return [
      {
        severity: suspects.has(name) ? 3 : 2,
        gap: sentence('shared-identity.captive', { count: bought.length, name: shown, share }),
        evidence: row('invoice', bought, sentence('shared-identity.captive-rows'), shown),
        figures: [figure('shell-purchase-share', share, 'share', { name: shown })],
      },
    ];
  });
}

/** T11: shared identity. */
export const sharedIdentity: AuthenticityTest = {
  test: 'T11',
  groups: ['certification', 'transactions', 'customer'],
  run: (view) => {
    const known = attributesByName(view);
    const captive = captiveSuppliers(view);
    const checks = [...sharedIdentities(view).map((identity) => identityCheck(view, identity)), ...captive];
    if (checks.length > 0) return checks;
    if (known.size === 0) return sentence('shared-identity.unknown');
    const figures = [figure('parties-compared', known.size, 'count')];
    return [
      {
        severity: 0,
        gap: sentence('shared-identity.none'),
        evidence: [],
        figures,
      },
    ];
  },
};
