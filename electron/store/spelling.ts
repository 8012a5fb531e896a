/** Chinese names as they sound: what lists of names are sorted by, and what letters typed find them. */
import { pinyin } from 'pinyin-pro';

/** Letters without their accents, in one case: Łódź → lodz. */
function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');
}

const HAN = /\p{Script=Han}/u;

/** Whose name it is: some characters are read otherwise as a person's surname (单 is Shàn, not dān). */
type Named = 'company' | 'person';

/**
 * The key that names are sorted by, byte by byte: by pinyin as it is read in the name (重庆 is chóng, 厦门 xià), then
 * tone, then character; letters and digits stand among the syllables as in a directory from A to Z.
 * @example nameOrder('安徽', 'company') < nameOrder('Apple', 'company') // true, and both before 北京
 */
export function nameOrder(name: string, of: Named): string {
  const surname = of === 'person' ? 'head' : 'off';
  return pinyin(name, { type: 'all', toneType: 'num', v: true, toneSandhi: false, surname })
    .map(({ origin, pinyin: reading }) => (HAN.test(origin) ? `${reading}${origin}` : plainLetters(origin)))
    .join('');
}

/**
 * What a name is found by when letters are typed: its syllables one by one, their first letters, and all of them
 * together; ü is typed as v. Empty for a name without Chinese characters.
 * @example nameSpellings('无锡沐泽') // ' wu xi mu ze wxmz wuximuze'
 */
export function nameSpellings(name: string): string {
  const syllables = pinyin(name, { type: 'array', toneType: 'none', v: true, toneSandhi: false, nonZh: 'removed' });
  if (syllables.length === 0) return '';
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  return ` ${[...syllables, initials, syllables.join('')].join(' ')}`;
}
