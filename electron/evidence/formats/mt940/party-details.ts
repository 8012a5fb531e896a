/** What a statement says of the other party and the purpose, and which texts can be a name at all. */

/** Absent where the text says nothing. */
export interface Details {
  readonly name?: string | undefined;
  readonly account?: string | undefined;
  readonly remittance?: string | undefined;
}

/** What banks write where they have nothing to say. */
const NOTHING = /^(?:NON-?REF|NOT ?PROVIDED|NOTREF|NONE|UNKNOWN|N\/A)$/i;
/** Words that begin a reference, in the languages of the banks that write them into the text. */
const REFERENCE =
  /^(?:ref|reference|referentie|referenz|inv|invoice|factuur|facture|factura|fact|faktura|rechnung|rech|rg|rnr|nr|order|bestellung|bestelling|betaling|betalingskenm|kenmerk|fv|e2e|eref|kref|mref|endtoend|id|iban|bic|datum|date)\b[.:\s/-]/i;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The text of a field that holds names, or undefined where it holds none: digits alone are a reference. */
export function statedName(text: string | undefined): string | undefined {
  const plain = text?.replace(/\s+/g, ' ').trim() ?? '';
  return /\p{L}/u.test(plain) && !NOTHING.test(plain) ? plain : undefined;
}

/** A text beside an account that can be a name: neither a number, nor a code with digits, nor "invoice 12". */
export function likelyName(text: string | undefined): string | undefined {
  const name = statedName(text);
  if (name === undefined || REFERENCE.test(`${name} `)) return undefined;
  const [letters, digits] = [count(name, /\p{L}/gu), count(name, /\d/g)];
  const isCode = !name.includes(' ') && digits > 1 && letters < 2 * digits;
  return isCode || (name.includes(' ') && letters < 2) ? undefined : name;
}

/** An account number as it is compared, or undefined for zeros and for what banks fill the field with. */
export function statedAccount(text: string | undefined): string | undefined {
  const plain = withoutEnds(text?.replace(/\s+/g, '') ?? '', '/');
  return /[1-9A-Z]/i.test(plain) && !NOTHING.test(plain) ? plain : undefined;
}

/** A text without the given characters at its begin and its end; time grows with its length alone. */
export function withoutEnds(text: string, characters: string): string {
  let [from, to] = [0, text.length];
  while (from < to && characters.includes(text.charAt(from))) from += 1;
  while (to > from && characters.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
