/** Old code pages of one byte a character: which of them a text is in, by whether its words then make sense. */

/** The upper half of the DOS code page of Central Europe, in which banks still export; the platform's decoder does not know it. */
const CP852 =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č' +
  'áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐' +
  '└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀' +
  'ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

export type CodePage = 'windows-1252' | 'windows-1250' | 'windows-1251' | 'cp852';

/** In order of preference: where a text makes the same sense in two, the first is taken. */
const CODE_PAGES: readonly CodePage[] = ['windows-1252', 'windows-1250', 'cp852', 'windows-1251'];

/** Decodes every byte: none is invalid in a code page. */
export function decodeCodePage(content: Uint8Array, page: CodePage): string {
  if (page !== 'cp852') return new TextDecoder(page).decode(content);
  const parts: string[] = [];
  for (let start = 0; start < content.length; start += PART) {
    const part = content.subarray(start, start + PART);
    parts.push(
      Array.from(part, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP852.charAt(byte - 128))).join(''),
    );
  }
  return parts.join('');
}

/** Bytes decoded at once, and the most that are looked at to tell a code page. */
const PART = 64 * 1024;
/** Characters on each side of a byte above 127 that show whether it fits its word. */
const AROUND = 12;
const MOST_SAMPLES = 2000;

/** The code page in which the bytes above 127 make most sense; undefined where in none they do. */
export function codePageOf(content: Uint8Array): CodePage | undefined {
  const sample = sampleOf(content);
  let best: { page: CodePage; score: number } | undefined;
  for (const page of CODE_PAGES) {
    const score = scoreOf(decodeCodePage(sample, page));
    if (score > 0 && score > (best?.score ?? 0)) best = { page, score };
  }
  return best?.page;
}

/** The surroundings of the bytes above 127, one after the other. */
function sampleOf(content: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let end = 0;
  for (let at = 0; at < content.length && pieces.length < MOST_SAMPLES; at += 1) {
    if (at < end || (content[at] ?? 0) < 128) continue;
    end = at + AROUND;
    pieces.push(content.subarray(Math.max(0, at - AROUND), end), new Uint8Array([10]));
  }
  return Buffer.concat(pieces);
}

/** Letters that occur in the languages the code pages are for, by how common they are in writing. */
const COMMON = new Set('äöüßÄÖÜéèêàâçîïôûùœñáíóúåøæÅØÆëąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůýžČĎŇŘŠŤŮÝŽőűŐŰășțăĂâÁÉÍÓÚÑÇÀÈÊÔ');
const COMMON_SIGNS = new Set('€£§°«»–—‘’“”„…·©®\u00a0№');

/** Points for letters that fit their word, minus points for signs inside words and characters no text has. */
function scoreOf(text: string): number {
  let score = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character < '\u0080') continue;
    score += pointsOf(character, text.charAt(at - 1), text.charAt(at + 1));
  }
  return score;
}

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const CYRILLIC = /[А-яЁё]/;

function pointsOf(character: string, before: string, after: string): number {
  if (!LETTER.test(character)) {
    const isInWord = LETTER.test(before) && LETTER.test(after);
    if (isInWord && character !== '’' && character !== '·') return -3;
    return COMMON_SIGNS.has(character) ? 1 : -1;
  }
  // A letter that stands alone is no word of these languages: it may as well be a sign of another page.
  if (!LETTER.test(before) && !LETTER.test(after)) return 0;
  // An upper-case letter behind a lower-case one begins no word.
  if (UPPER.test(character) && LOWER.test(before)) return -2;
  if (LOWER.test(character) && UPPER.test(before) && UPPER.test(after)) return -2;
  if (CYRILLIC.test(character)) return CYRILLIC.test(before) || CYRILLIC.test(after) ? 2 : -2;
  // Latin words have few accented letters in a row.
  if (before >= '\u0080' && LETTER.test(before)) return COMMON.has(character) && COMMON.has(before) ? 1 : -2;
  return COMMON.has(character) ? 2 : 0;
}
