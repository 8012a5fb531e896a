/** Splits text into runs that one font can print, so that no character comes out blank. */
import { coverageOfFamily, FAMILIES, type Family } from './fonts.ts';

interface Run {
  readonly text: string;
  readonly family: Family;
  /** May be broken after any character, because no line of the cell could hold it. */
  readonly breakable: boolean;
  /** A line may end after it, although what follows would hold it. */
  readonly mayEndLine: boolean;
}

/**
 * Text as it can be printed: composed (NFC), tabs as spaces, no invisible format or control
 * characters; a character that no font has is written as its code point, "[U+1F600]", never left out.
 */
export function printable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '');
  return Array.from(plain, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || FAMILIES.some((family) => coverageOfFamily(family)(codePoint))) return character;
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}

/** Marks that Chinese type sets as wide as a character and Latin type narrow. */
const EITHER_WIDTH = /[“”‘’—…·]/u;
/** Characters and marks of Chinese type. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const OPENING: Readonly<Record<string, string>> = { '”': '“', '’': '‘' };

/** Whether a sign after a space leads a Latin word or a number: "+6", "(Wang Fang)". */
function leadsLatin(characters: readonly string[], place: number): boolean {
  const [before, sign, after] = [characters[place - 1] ?? '', characters[place] ?? '', characters[place + 1] ?? ''];
  return before === ' ' && sign !== ' ' && /[\p{L}\p{N}]/u.test(after) && !WIDE.test(after);
}

function covering(character: string): Family {
  const codePoint = character.codePointAt(0) ?? 0;
  return FAMILIES.find((family) => coverageOfFamily(family)(codePoint)) ?? FAMILIES[0];
}

/**
 * The family of each character. Spaces and signs stay with the run before them, but for a sign that leads
 * a word or number of its own. A mark of either width is wide beside a wide character, as its pair or its
 * double is.
 */
function familiesOf(characters: readonly string[]): Family[] {
  const families: Family[] = [];
  const opened: Array<{ readonly mark: string; readonly family: Family }> = [];
  const besideWide = (place: number): Family => {
    const isWide = [characters[place - 1], characters[place + 1]].some((beside) => beside && WIDE.test(beside));
    return isWide ? 'NotoSansSC' : 'NotoSans';
  };
  const ofEitherWidth = (mark: string, place: number): Family => {
    const opening = OPENING[mark];
    if (opening !== undefined) {
      const pair = opened.findLastIndex((each) => each.mark === opening);
      const [found] = pair < 0 ? [] : opened.splice(pair);
      // Without its pair it is an apostrophe.
      return found?.family ?? 'NotoSans';
    }
    const family = characters[place - 1] === mark ? (families[place - 1] ?? 'NotoSans') : besideWide(place);
    opened.push({ mark, family });
    return family;
  };
  characters.forEach((character, place) => {
    const before = families[place - 1];
    const isNeutral = character === '\n' || /[\p{P}\p{Z}\p{S}]/u.test(character);
    const isCovered = before && (character === '\n' || coverageOfFamily(before)(character.codePointAt(0) ?? 0));
    const stays = isCovered && !leadsLatin(characters, place);
    if (EITHER_WIDTH.test(character)) families.push(ofEitherWidth(character, place));
    else if (isNeutral && stays) families.push(before);
    else families.push(character === '\n' ? FAMILIES[0] : covering(character));
  });
  return families;
}

/** Width of a character in em, not less than either weight of its font makes it. */
function emOf(character: string): number {
  if (/[0-9]/.test(character)) return 0.58;
  if (/[.,:;'’|!ijl() -]/.test(character)) return 0.4;
  if (/[\u2e80-\u{3ffff}MWmw@%—…]/u.test(character)) return 1.05;
  return /\p{Lu}/u.test(character) ? 0.8 : 0.68;
}

/** Width of a text on one line in em, estimated from above. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += emOf(character);
  return width;
}

/** Marks stretches of a run that a line could not hold; Chinese breaks between any two characters by itself. */
function breakLongStretches(run: Run, lineInEm: number): Run[] {
  if (run.family !== 'NotoSans') return [run];
  const runs: Array<{ text: string; breakable: boolean }> = [];
  for (const part of run.text.split(/(\S+)/)) {
    if (part === '') continue;
    const breakable = widthInEm(part) > lineInEm;
    const last = runs.at(-1);
    if (last && last.breakable === breakable) last.text += part;
    else runs.push({ text: part, breakable });
  }
  return runs.map((each, place) => ({ ...run, ...each, mayEndLine: run.mayEndLine && place === runs.length - 1 }));
}

/**
 * Whether a line of Chinese may end between two characters although a mark of either width would hold
 * them together in Latin type: before an opening and after a closing quotation mark (UAX 14, LB19a).
 */
function mayEndBetween(before: string, after: string): boolean {
  const isBeforeQuotation = /[“‘]/.test(after) && WIDE.test(before) && !/[（《〈「『【〔]/.test(before);
  const isAfterQuotation = /[”’]/.test(before) && WIDE.test(after) && !/[，。、；：？！）》〉」』】〕]/.test(after);
  return isBeforeQuotation || isAfterQuotation;
}

/**
 * The runs of a text, in order; together they are the printable text. `lineInEm` is how much a line
 * holds: a stretch without spaces that is wider may be broken anywhere.
 */
export function runsOf(text: string, lineInEm = Number.POSITIVE_INFINITY): Run[] {
  const characters = Array.from(printable(text));
  const families = familiesOf(characters);
  const runs: Array<{ text: string; family: Family; mayEndLine: boolean }> = [];
  characters.forEach((character, place) => {
    const last = runs.at(-1);
    const family = families[place] ?? FAMILIES[0];
    if (last && mayEndBetween(characters[place - 1] ?? '', character)) last.mayEndLine = true;
    if (last?.family === family && !last.mayEndLine) last.text += character;
    else runs.push({ text: character, family, mayEndLine: false });
  });
  return runs.flatMap((run) => breakLongStretches({ ...run, breakable: false }, lineInEm));
}
