/**
 * Tag 86 with numbered subfields (DFÜ agreement and MultiCash): perhaps a transaction code of three
 * digits, then a separator and two digits before each part. The separator is the bank's choice.
 */
import { joinedText } from '../document.ts';
import { type Details, statedAccount, statedName } from './party-details.ts';

/** Subfields of the purpose, in order. */
const PURPOSE = ['20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '60', '61', '62', '63', '64', '65'];
/** Subfields that exist: booking text, number, purpose, other party, more purpose. */
const SUBFIELD = '(?:0[0-9]|1[0-9]|2[0-9]|3[0-9]|6[0-9])';
/** Characters from which a part of a name counts as full: 27, less a blank the bank cut off. */
const RUNS_ON = 25;
const START = new RegExp(`^\\s*(\\d{3}|[A-Z][A-Z\\d]{2,3})?\\s?([?<>~^+@#%|!§$\`*¤])(?=${SUBFIELD})`);
/** Polish banks print name and address of the other party in full here, behind the purpose. */
const PARTY_IN_FULL = ['27', '28', '29'];
/** SEPA keys inside the purpose, as German banks write them. */
const SEPA_KEY = /(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC)\+/;
/** What fills an empty subfield: a blank that does not break, in the code pages it is read by. */
const FILLER = /^[\s\u00a0ÿ˙]+$/u;

/** Undefined where the text is not in this form. */
export function structuredDetails(lines: readonly string[]): Details | undefined {
  const text = withoutRepeatedCode(lines).join('');
  const separator = separatorOf(text);
  if (separator === undefined) return undefined;
  const parts = subfieldsOf(text, separator);
  const purpose = PURPOSE.map((code) => parts.get(code) ?? '').join('');
  const sepa = sepaKeys(purpose);
  const short = statedName(nameOf(parts.get('32') ?? '', parts.get('33') ?? ''));
  const full = separator === '?' ? undefined : partyInFull(parts, short);
  return {
    name: short ?? full ?? statedName(sepa.get('ABWA')) ?? statedName(sepa.get('ABWE')),
    account: statedAccount(parts.get('38')) ?? statedAccount(sepa.get('IBAN')) ?? statedAccount(parts.get('31')),
    remittance: joinedText([parts.get('00'), remittanceOf(parts, sepa, full !== undefined)]) ?? undefined,
  };
}

/** A name that fills its first part runs on in the second; a shorter one has lost the blank between. */
function nameOf(first: string, second: string): string {
  return first.length < RUNS_ON ? `${first} ${second}` : `${first}${second}`;
}

/** Some banks write the transaction code into a tag of its own and once more before the subfields. */
function withoutRepeatedCode(lines: readonly string[]): readonly string[] {
  const [first = '', second = ''] = lines;
  return /^\s*\d{3}\s*$/.test(first) && second.trimStart().startsWith(first.trim()) ? lines.slice(1) : lines;
}

/** The character before the first subfield; two subfields must follow it where no code stands in front. */
function separatorOf(text: string): string | undefined {
  const [, code, separator] = START.exec(text) ?? [];
  if (separator === undefined) return undefined;
  const found = text.split(new RegExp(`${escaped(separator)}(?=${SUBFIELD})`)).length - 1;
  return /^\d{3}$/.test(code ?? '') || found > 1 ? separator : undefined;
}

/** A separator without the number of a subfield behind it is text. */
function subfieldsOf(text: string, separator: string): Map<string, string> {
  const parts = new Map<string, string>();
  const [, ...pieces] = text.split(new RegExp(`${escaped(separator)}(?=${SUBFIELD})`));
  for (const piece of pieces) {
    const code = piece.slice(0, 2);
    const value = piece.slice(2);
    parts.set(code, `${parts.get(code) ?? ''}${FILLER.test(value) ? '' : value}`);
  }
  return parts;
}

/** Name and address in full: where the short name begins alike, or there is none but an account. */
function partyInFull(parts: ReadonlyMap<string, string>, short: string | undefined): string | undefined {
  const full = statedName(PARTY_IN_FULL.map((code) => parts.get(code) ?? '').join(' '));
  if (full === undefined) return undefined;
  if (short !== undefined) return full.slice(0, 8) === short.slice(0, 8) ? full : undefined;
  return statedAccount(parts.get('38') ?? parts.get('31')) === undefined ? undefined : full;
}

function remittanceOf(
  parts: ReadonlyMap<string, string>,
  sepa: ReadonlyMap<string, string>,
  isPartyInside: boolean,
): string {
  if (sepa.size > 0) return [sepa.get(''), sepa.get('SVWZ') ?? sepa.get('EREF')].filter(Boolean).join(' ');
  const codes = PURPOSE.filter((code) => !(isPartyInside && PARTY_IN_FULL.includes(code)));
  // Lines of the purpose that fill their 27 characters run on into the next.
  const lines = codes.map((code) => parts.get(code)).filter((line) => line !== undefined && line !== '');
  return lines.every((line) => (line?.length ?? 0) < 27) ? lines.join(' ') : lines.join('');
}

/** The text after each key; what stands before the first is under ''. Empty where there is no key. */
function sepaKeys(purpose: string): Map<string, string> {
  const keys = new Map<string, string>();
  const parts = purpose.split(SEPA_KEY);
  if (parts.length < 3) return keys;
  keys.set('', (parts[0] ?? '').trim());
  for (let at = 1; at + 1 < parts.length; at += 2) keys.set(parts[at] ?? '', (parts[at + 1] ?? '').trim());
  return keys;
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
}
