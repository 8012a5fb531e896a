/** The one spelling of legal and bank identifiers: how they are compared and stored. Pure. */
import type { RegistrationIdKind } from './applications.ts';

/** An identifier as it is compared: without spaces, capital letters. */
export function normalizeIdentifier(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase();
}

/**
 * An account number as it is stored: of one that is printed with a mask and its last digits, "?" and the last
 * four, however it is masked, so that the same account is one. Every other number stays as it is written.
 * @example canonicalAccount('XXXX-XXXX-4821') // '?4821'
 */
export function canonicalAccount(text: string): string {
  const [, tail] = /^[*xX•●∙·.…#?-]+\d{0,4}(\d{4})$/.exec(text.normalize('NFKC').replaceAll(/\s/g, '')) ?? [];
  return tail === undefined ? text : `?${tail}`;
}

/**
 * A registration id as it is stored: one spelling for one client. Full-width forms made plain, capital
 * letters; the codes of fixed length (USCC, LEI) have no spaces, hyphens or points, of other ids' inner
 * spaces one is kept, because a scheme may have them ("HRB 12345").
 * @example canonicalRegistrationId('uscc', ' 91330100-79965505８b ') // '91330100799655058B'
 */
export function canonicalRegistrationId(kind: RegistrationIdKind, text: string): string {
  const plain = text.normalize('NFKC').toUpperCase().trim();
  return kind === 'other' ? plain.replaceAll(/\s+/g, ' ') : plain.replaceAll(/[\s.\u2010-\u2015\u2212-]/g, '');
}

/** An id apart from every separator: what two spellings of one id have in common whatever its scheme. */
export function registrationKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
