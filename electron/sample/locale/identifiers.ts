/** Well-formed identifiers with valid check digits for invented companies and accounts. */
import type { Random } from '../random.ts';

/** Alphabet of GB 32100 (unified social credit code): digits and letters without I, O, S, V, Z. */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of GB 32100: (31 − Σ cᵢ·3^(i−1) mod 31) mod 31 over the first 17 characters. */
function usccCheckCharacter(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += USCC_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Check character of an organisation code (GB 11714): 11 − Σ cᵢ·wᵢ mod 11, X for 10 and 0 for 11. */
function organisationCheckCharacter(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (character: string) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(character);
  const sum = weights.reduce((total, weight, index) => total + weight * value(first8.charAt(index)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

function characters(random: Random, alphabet: string, count: number): string {
  return Array.from({ length: count }, () => alphabet.charAt(random.integer(0, alphabet.length - 1))).join('');
}

/** A unified social credit code of an enterprise registered in the six-digit region. */
export function makeUscc(random: Random, regionCode: string, young: boolean): string {
  const body = young ? `MA${characters(random, USCC_ALPHABET, 6)}` : characters(random, '0123456789', 8);
  const first17 = `91${regionCode}${body}${organisationCheckCharacter(body)}`;
  return first17 + usccCheckCharacter(first17);
}

/** ISO 7064 MOD 97-10 check digits: letters count 10…35, and the whole must be 1 mod 97. */
function mod97CheckDigits(textWithZeros: string): string {
  let remainder = 0;
  for (const character of textWithZeros) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return String(98 - remainder).padStart(2, '0');
}

/** A legal entity identifier (ISO 17442). */
export function makeLei(random: Random): string {
  const body = `${characters(random, '0123456789', 4)}00${characters(random, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', 12)}`;
  return body + mod97CheckDigits(`${body}00`);
}

/** An IBAN (ISO 13616) with the given country and number of digits in its national part. */
export function makeIban(random: Random, country: string, digits: number): string {
  const national = characters(random, '0123456789', digits);
  return `${country}${mod97CheckDigits(`${national}${country}00`)}${national}`;
}

/** A number of the British companies register: eight digits, without a check digit. */
export function makeCompanyNumber(random: Random): string {
  return `0${characters(random, '123456789', 1)}${characters(random, '0123456789', 6)}`;
}

/** A Chinese corporate account number of 19 digits. */
export function makeChineseAccount(random: Random): string {
  return `${random.pick(['3205', '1102', '3310', '4402', '7319', '8110'])}${characters(random, '0123456789', 15)}`;
}

/** A British sort code and account number. */
export function makeBritishAccount(random: Random): string {
  return `20${characters(random, '0123456789', 4)}${characters(random, '0123456789', 8)}`;
}
