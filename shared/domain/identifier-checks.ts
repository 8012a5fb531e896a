/** Check digits of legal and bank identifiers. Pure; spaces around and letter case do not matter. */
import { sentence } from '../text/sentence.ts';
import type { RegistrationIdKind } from './applications.ts';
import { canonicalRegistrationId, normalizeIdentifier } from './identifiers.ts';
import type { Sentence } from './words.ts';

/** Whether an identifier is well formed; if not, the first thing that is wrong with it. */
type IdentifierCheck = { readonly valid: true } | { readonly valid: false; readonly reason: Sentence };

const VALID: IdentifierCheck = { valid: true };
const invalid = (reason: Sentence): IdentifierCheck => ({ valid: false, reason });

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

/**
 * China's unified social credit code, 18 characters (GB 32100-2015): the last one is
 * (31 − Σ cᵢ·3^(i−1) mod 31) mod 31 over the first seventeen.
 */
export function checkUscc(text: string): IdentifierCheck {
  const code = normalizeIdentifier(text);
  if (code.length !== 18)
    return invalid(sentence('identifier.length', { kind: 'uscc', length: code.length, expected: 18 }));
  let sum = 0;
  let weight = 1;
  for (const [index, character] of [...code].entries()) {
    const digit = USCC_ALPHABET.indexOf(character);
    if (digit < 0) return invalid(sentence('identifier.character', { character, position: index + 1 }));
    if (index === 17) break;
    sum += digit * weight;
    weight = (weight * 3) % 31;
  }
  const expected = USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
  if (code.charAt(17) === expected) return VALID;
  return invalid(sentence('identifier.check-character', { found: code.charAt(17), expected }));
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
  if (code.length !== 20)
    return invalid(sentence('identifier.length', { kind: 'lei', length: code.length, expected: 20 }));
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(code)) return invalid(sentence('identifier.lei-form'));
  return mod97(code) === 1 ? VALID : invalid(sentence('identifier.check-digits'));
}

/** International bank account number (ISO 13616): country's length, then its rearranged number mod 97 is 1. */
export function checkIban(text: string): IdentifierCheck {
  const code = normalizeIdentifier(text);
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]+$/.test(code)) {
    return invalid(sentence('identifier.iban-form'));
  }
  const country = code.slice(0, 2);
  const length = IBAN_LENGTHS.get(country);
  if (length === undefined) return invalid(sentence('identifier.iban-country', { country }));
  if (code.length !== length) {
    return invalid(sentence('identifier.iban-length', { country, length: code.length, expected: length }));
  }
  return mod97(code.slice(4) + code.slice(0, 4)) === 1 ? VALID : invalid(sentence('identifier.check-digits'));
}

/**
 * The account number a text begins with, by its country and length, blanks taken out, and what follows
 * it. The check digits are not asked: a number with a slip is an account number all the same.
 * @example leadingIban('NL20 INGB 0001 2345 67 Alfa') // { iban: 'NL20INGB0001234567', rest: 'Alfa' }
 */
export function leadingIban(text: string): { readonly iban: string; readonly rest: string } | undefined {
  const length = IBAN_LENGTHS.get(text.slice(0, 2));
  if (length === undefined || !/^..\d\d/.test(text)) return undefined;
  const written = new RegExp(`^(?:[A-Z\\d] ?){${length}}`).exec(text)?.[0];
  const rest = text.slice(written?.length ?? 0);
  if (written === undefined || (/^[A-Za-z\d]/.test(rest) && !written.endsWith(' '))) return undefined;
  return { iban: written.replaceAll(' ', ''), rest: rest.trim() };
}

/** The check of a registration id by its kind; null where the kind has no check digit. */
export function checkRegistrationId(kind: RegistrationIdKind, text: string): IdentifierCheck | null {
  const id = canonicalRegistrationId(kind, text);
  if (kind === 'uscc') return checkUscc(id);
  if (kind === 'lei') return checkLei(id);
  return null;
}
