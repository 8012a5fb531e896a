/** Splits text into runs that one font can print, so that no character comes out blank. */
import { coverageOfFamily, FAMILIES, type Family } from './fonts.ts';

export interface Run {
  readonly text: string;
  readonly family: Family;
  /** May be broken after any character, because it is too long for a cell and has no break of its own. */
  readonly breakable: boolean;
}

/** Longest stretch without a break opportunity that still fits the narrowest text cell. */
const UNBROKEN = 18;

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

/** Marks stretches of a run that a line could not hold; Chinese breaks between any two characters by itself. */
function breakLongStretches(text: string, family: Family): Run[] {
  return text
    .split(/(\S{19,})/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, family, breakable: part.length > UNBROKEN && /^[\u0021-\u02ff]+$/.test(part) }));
}

/** The runs of a text, in order; together they are the printable text. */
export function runsOf(text: string): Run[] {
  const runs: Array<{ text: string; family: Family }> = [];
  for (const character of printable(text)) {
    const last = runs.at(-1);
    const family = familyFor(character, last?.family ?? null);
    if (last?.family === family) last.text += character;
    else runs.push({ text: character, family });
  }
  return runs.flatMap((run) => breakLongStretches(run.text, run.family));
}
