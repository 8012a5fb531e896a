/** The other side of the applicant's dealings: one key for a party, whether an invoice, a bank or a carrier names it. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { nameIndex } from './names.ts';
import { APPLICANT, partiesOf, partyNamed } from './parties.ts';

type Named = Pick<RecordFields<'invoice'>, 'counterparty_id' | 'counterparty_name'>;

export interface Counterparties {
  /** The key of an invoice's other party, by its id and its name. */
  readonly ofInvoice: (invoice: Named) => string;
  /**
   * The key of a party by its name alone, perhaps cut off, as a bank or a carrier knows it. What is
   * matched with their records goes by it on both sides: two buyers of one name are one to them.
   */
  readonly ofName: (name: string) => string;
  /** Whether an invoice, sale or purchase, is with a party of this name. */
  readonly isInvoiced: (name: string) => boolean;
}

function oncePerText<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const result = find(text);
    found.set(text, result);
    return result;
  };
}

/** Sorts behind every recorded key, so that of parties of one name the recorded one is taken. */
function unrecorded(id: string): string {
  return `unrecorded:${normalizeIdentifier(id)}`;
}

/**
 * The counterparties of a case. An invoice's party is the recorded one of its id, else the recorded
 * one of its name unless the two ids tell them apart, else its id, else its name.
 */
export const counterpartiesOf: (view: CaseView) => Counterparties = oncePerView((view) => {
  const { names, recordedKeyOf, isAnother } = partiesOf(view);
  const invoices = recordsOf(view, 'invoice').records;
  const byId = ({ counterparty_id: id, counterparty_name: name }: Named & { counterparty_id: string }): string => {
    const recorded = recordedKeyOf(id);
    if (recorded !== undefined) return recorded;
    const named = recordedKeyOf(name);
    return named === undefined || isAnother(named, id) ? unrecorded(id) : named;
  };
  const known = new Map<string, readonly [name: string, key: string]>();
  for (const [name, key] of names) if (key !== APPLICANT) known.set(`${key} ${name}`, [name, key]);
  const nameless = new Set<string>();
  for (const { counterparty_id: id, counterparty_name: name } of invoices.map(({ fields }) => fields)) {
    nameless.add(name);
    if (id === null) continue;
    const key = byId({ counterparty_id: id, counterparty_name: name });
    known.set(`${key} ${name}`, [name, key]);
  }
  // A name no id goes with stands for itself, where it is nobody's that is known.
  const withIds = nameIndex(known.values());
  for (const name of nameless) if (withIds.same(name) === undefined) known.set(name, [name, partyNamed(name)]);
  const index = nameIndex(known.values());
  const ofName = oncePerText((name) => index.standsFor(name) ?? partyNamed(name));
  const ofInvoice = ({ counterparty_id: id, counterparty_name: name }: Named): string =>
    id === null ? (recordedKeyOf(name) ?? ofName(name)) : byId({ counterparty_id: id, counterparty_name: name });
  const invoiced = new Set([...nameless].map(ofName));
  return { ofInvoice, ofName, isInvoiced: (name) => invoiced.has(ofName(name)) };
});
