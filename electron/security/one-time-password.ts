/** One-time passwords in two halves, one for each of the administrators who give it: neither can sign in with it alone. */
import { randomInt } from 'node:crypto';

/** Digits and small letters but those that are read as each other: 31 signs. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Signs of a half: 49.5 bits, beside which a guess costs a derivation of the key file. */
const LENGTH = 10;
const GROUP = 5;

/** A random half, in groups: "k7mpq-2xqdw". */
export function oneTimeHalf(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('');
  return `${signs.slice(0, GROUP)}-${signs.slice(GROUP)}`;
}

/** The password of two halves. */
export function oneTimePassword(firstHalf: string, secondHalf: string): string {
  return `${firstHalf}-${secondHalf}`;
}
