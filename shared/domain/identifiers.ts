/** Check digits of legal and bank identifiers. Pure; spaces around and letter case do not matter. */
import type { RegistrationIdKind } from './applications.ts';

type IdentifierCheck = { readonly valid: true } | { readonly valid: false; readonly reason: string };

const VALID: IdentifierCheck = { valid: true };
const invalid = (reason: string): IdentifierCheck => ({ valid: false, reason });

/** Alphabet of the unified social credit code: no I, O, S, V, Z. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** IBAN lengths by country (ISO 13616 registry). */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 ' +
    'SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** An identifier as it is compared: without spaces, capital letters. */
export function normalizeIdentifier(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase();
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

/**
 * China's unified social credit code, 18 characters (GB 32100-2015): the last one is
 * (31 − Σ cᵢ·3^(i−1) mod 31) mod 31 over the first seventeen.
 */
export function checkUscc(text: string): IdentifierCheck {
  const code = normalizeIdentifier(text);
  if (code.length !== 18) return invalid(`has ${code.length} characters; a unified social credit code has 18`);
  let sum = 0;
  let weight = 1;
  for (const [index, character] of [...code].entries()) {
    const digit = USCC_ALPHABET.indexOf(character);
    if (digit < 0) return invalid(`"${character}" at position ${index + 1} does not occur in these codes`);
    if (index === 17) break;
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  const expected = USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
  if (code.charAt(17) === expected) return VALID;
  return invalid(`check character is ${code.charAt(17)}, should be ${expected}`);
}

/** Remainder mod 97 of an alphanumeric text, letters as 10 … 35 (ISO 7064 MOD 97-10). */
function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const digits = Number.parseInt(character, 36);
    remainder = (remainder * (digits > 9 ? 100 : 10) + digits) % 97;
  }
  return remainder;
}

/** Legal entity identifier, 20 characters (ISO 17442): its number mod 97 is 1. */
export function checkLei(text: string): IdentifierCheck {
  const code = normalizeIdentifier(text);
  if (code.length !== 20) return invalid(`has ${code.length} characters; a legal entity identifier has 20`);
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(code)) return invalid('must be 18 letters or digits and 2 check digits');
  return mod97(code) === 1 ? VALID : invalid('check digits do not fit');
}

/** International bank account number (ISO 13616): country's length, then its rearranged number mod 97 is 1. */
export function checkIban(text: string): IdentifierCheck {
  const code = normalizeIdentifier(text);
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]+$/.test(code))
    return invalid('must be a country code, 2 check digits and an account');
  const country = code.slice(0, 2);
  const length = IBAN_LENGTHS.get(country);
  if (length === undefined) return invalid(`${country} is not a country with IBANs`);
  if (code.length !== length) return invalid(`has ${code.length} characters; an IBAN of ${country} has ${length}`);
  return mod97(code.slice(4) + code.slice(0, 4)) === 1 ? VALID : invalid('check digits do not fit');
}

/** The check of a registration id by its kind; null where the kind has no check digit. */
export function checkRegistrationId(kind: RegistrationIdKind, text: string): IdentifierCheck | null {
  const id = canonicalRegistrationId(kind, text);
  if (kind === 'uscc') return checkUscc(id);
  if (kind === 'lei') return checkLei(id);
  return null;
}
