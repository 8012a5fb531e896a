/** Why a registration id or an account number is not well formed; each goes on after "is not right:". */
import type { RegistrationIdKind } from '../../../domain/applications.ts';

type CheckedKind = Exclude<RegistrationIdKind, 'other'>;
type Length = { readonly length: number; readonly expected: number };

const KINDS: Readonly<Record<CheckedKind, string>> = {
  uscc: 'a unified social credit code',
  lei: 'a legal entity identifier',
};

export const identifierSentences = {
  'identifier.length': ({ kind, length, expected }: Length & { readonly kind: CheckedKind }) =>
    `it has ${characters(length)}; ${KINDS[kind]} has ${expected}`,
  'identifier.character': ({ character, position }: { readonly character: string; readonly position: number }) =>
    `“${character}” at position ${position} does not occur in these codes`,
  'identifier.check-character': ({ found, expected }: { readonly found: string; readonly expected: string }) =>
    `the check character is ${found}, should be ${expected}`,
  'identifier.check-digits': 'the check digits do not fit',
  'identifier.lei-form': 'it must be 18 letters or digits and 2 check digits',
  'identifier.iban-form': 'it must be a country code, 2 check digits and an account',
  'identifier.iban-country': ({ country }: { readonly country: string }) => `${country} is not a country with IBANs`,
  'identifier.iban-length': ({ country, length, expected }: Length & { readonly country: string }) =>
    `it has ${characters(length)}; an IBAN of ${country} has ${expected}`,
} as const;

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`;
}
