/** Splits text into runs that one font can print, so that no character comes out blank. */
import { coverageOfFamily, FAMILIES, type Family } from './fonts.ts';

interface Run {
  readonly text: string;
  readonly family: Family;
  /** May be broken after any character, because no line of the cell could hold it. */
  readonly breakable: boolean;
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

/** The family for a character after a run of `current`: spaces and signs stay with their neighbours. */
function familyFor(character: string, current: Family | null): Family {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === '\n') return current ?? FAMILIES[0];
  const neutral = /[\p{P}\p{Z}\p{S}]/u.test(character);
  if (neutral && current && coverageOfFamily(current)(codePoint)) return current;
  return FAMILIES.find((family) => coverageOfFamily(family)(codePoint)) ?? FAMILIES[0];
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
function breakLongStretches(text: string, family: Family, lineInEm: number): Run[] {
  if (family !== 'NotoSans') return [{ text, family, breakable: false }];
  const runs: Array<{ text: string; family: Family; breakable: boolean }> = [];
  for (const part of text.split(/(\S+)/)) {
    if (part === '') continue;
    const breakable = widthInEm(part) > lineInEm;
    const last = runs.at(-1);
    if (last && last.breakable === breakable) last.text += part;
    else runs.push({ text: part, family, breakable });
  }
  return runs;
}

/**
 * The runs of a text, in order; together they are the printable text. `lineInEm` is how much a line
 * holds: a stretch without spaces that is wider may be broken anywhere.
 */
export function runsOf(text: string, lineInEm = Number.POSITIVE_INFINITY): Run[] {
  const runs: Array<{ text: string; family: Family }> = [];
  for (const character of printable(text)) {
    const last = runs.at(-1);
    const family = familyFor(character, last?.family ?? null);
    if (last?.family === family) last.text += character;
    else runs.push({ text: character, family });
  }
  return runs.flatMap((run) => breakLongStretches(run.text, run.family, lineInEm));
}
