/** Seller and buyer of an invoice, and which of them is the applicant. */

import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { normaliseLabel } from '../../recognition/normalise.ts';
import type { Applicant, DocumentRow } from '../document.ts';

export interface InvoiceParty {
  readonly name: string | undefined;
  /** The number the party is known by: for value added tax, else of its registration, else any other. */
  readonly id: string | undefined;
  /** All its numbers. */
  readonly ids: readonly string[];
}

interface Direction {
  readonly cells: DocumentRow['cells'];
  /** What an officer should know of how the direction was found; undefined where it is certain. */
  readonly remark: Words | undefined;
}

/**
 * A sale where the seller is the applicant, a purchase where the buyer is. Where neither is, the
 * direction stays open for the officer to give; where no applicant is known, the invoice is read as
 * its seller's, and the remark says so.
 */
export function directionOf(seller: InvoiceParty, buyer: InvoiceParty, applicant: Applicant | undefined): Direction {
  const cells = {
    seller_name: seller.name,
    seller_id: seller.id,
    buyer_name: buyer.name,
    buyer_id: buyer.id,
  };
  if (!applicant) {
    const remark = sentence('invoice-file.no-applicant', { seller: nameOf(seller) });
    return { cells: { ...cells, direction: 'sale' }, remark };
  }
  if (isApplicant(seller, applicant)) return { cells: { ...cells, direction: 'sale' }, remark: undefined };
  if (isApplicant(buyer, applicant)) return { cells: { ...cells, direction: 'purchase' }, remark: undefined };
  const remark = sentence('invoice-file.foreign', { seller: nameOf(seller), buyer: nameOf(buyer) });
  return { cells, remark };
}

function nameOf({ name, id }: InvoiceParty): string {
  return `“${name ?? id ?? 'unnamed'}”`;
}

/** Whether a party is the applicant, by one of its numbers or by its name. */
export function isApplicant(party: InvoiceParty, applicant: Applicant): boolean {
  const wanted = idForms(applicant.registrationId);
  if (party.ids.some((id) => idForms(id).some((form) => wanted.includes(form)))) return true;
  const name = normaliseLabel(applicant.name);
  return party.name !== undefined && name !== '' && normaliseLabel(party.name) === name;
}

/** A number with and without the country in front of it, as registers and tax offices write the same one. */
function idForms(id: string): string[] {
  const plain = id.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const bare = plain.replace(/^[A-Z]{2}(?=\d{6})/, '');
  return plain.length < 5 ? [] : [plain, bare];
}

/** A party from its numbers in order of preference. */
export function partyOf(name: string | undefined, ids: readonly (string | undefined)[]): InvoiceParty {
  const given = ids.filter((id) => id !== undefined);
  return { name, id: given[0], ids: given };
}

/** The amounts of a credit note count against sales: they are negative, as the invoices they take back are positive. */
export function creditAmount(text: string | undefined, isCredit: boolean): string | undefined {
  if (text === undefined || !isCredit) return text;
  const plain = text.trim();
  if (plain.startsWith('-')) return plain.slice(1);
  return /^[\s0.,]*$/.test(plain) ? plain : `-${plain.replace(/^\+/, '')}`;
}
