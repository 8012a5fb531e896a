/** One spelling for a label, so that headers and words can be compared. */

const cache = new Map<string, string>();
const CACHE_SIZE = 20_000;
/** Characters of a label that count: nobody heads a column with more, and what is longer is not worth the time. */
const LONGEST = 300;

/**
 * Lower case, full-width forms made plain, punctuation and underscores to single blanks, blanks
 * beside Chinese characters dropped: "Invoice_No." and "invoice no" are one, "客户 名称" and "客户名称" too.
 */
export function normaliseLabel(text: string): string {
  const label = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const known = cache.get(label);
  if (known !== undefined) return known;
  const normal = label
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '')
    .trim();
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(label, normal);
  return normal;
}

/** A label without its remarks in brackets: "Amount (CNY)" → "Amount". */
export function withoutBrackets(label: string): string {
  return label
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[([【][^)\]】]*[)\]】]/g, ' ')
    .trim();
}

/** The same label as exports without accents spell it: "währung" as "wahrung" and as "waehrung". */
export function withoutAccents(label: string): string[] {
  const stripped = label.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
  const german = label.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  return [...new Set([stripped, german])].filter((plain) => plain !== label);
}
