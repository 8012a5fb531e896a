/** Party names as invoices, banks and carriers write them, made comparable. Names match records; they are no input of the score. */

import { remembered } from '#electron/ground/remembered.ts';

/** Legal forms at the end of a Latin name. "Group" and "Holding" are none: they tell a mother from its daughter. */
const LATIN_FORMS = new Set(
  (
    'co company corp corporation inc incorporated ltd limited llc llp lp plc pty pte gmbh mbh ag kg kgaa ohg gbr ug ' +
    'se sa sas sarl srl spa bv nv ab as oy aps sl cokg gmbhcokg'
  ).split(' '),
);

/** Legal forms at the end of a Chinese name; the longer ones first, so that one cut takes the whole form. */
const CHINESE_FORMS = [
  '股份有限责任公司',
  '有限责任公司',
  '股份有限公司',
  '有限公司',
  '分公司',
  '公司',
  '有限合伙',
  '普通合伙',
  '合伙企业',
  '个体工商户',
] as const;

const HAN = /\p{Script=Han}/u;

/** Text as it is compared: full-width forms folded, case, spaces and punctuation ignored. Of places, and of names to the letter. */
export const comparableText = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\p{Z}\s]/gu, ''),
);

function withoutChineseForm(text: string): string {
  for (const form of CHINESE_FORMS) {
    if (text === form) return text;
    if (text.endsWith(form)) return text.slice(0, -form.length);
  }
  return text;
}

function withoutLatinForms(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && LATIN_FORMS.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}

/**
 * The one key of a party's name, without its legal form, case, width, spaces and punctuation: "ACME
 * Trading Co., Ltd." and "Acme Trading Limited" are one, and so are "杭州示例机械有限公司" and
 * "杭州示例机械（有限公司）".
 */
export const nameKey = remembered((name) => {
  const folded = name.normalize('NFKC').toLowerCase();
  const words = folded.split(/[\p{P}\p{S}\p{Z}\s]+/u).filter((word) => word !== '');
  if (HAN.test(folded)) return withoutChineseForm(words.join(''));
  // "L.L.C." and "S.A." fall apart into single letters: joined, they are the form again.
  const joined: string[] = [];
  let letters = '';
  for (const word of words) {
    if (word.length === 1 && /[a-z]/.test(word)) {
      letters += word;
      continue;
    }
    if (letters) joined.push(letters);
    letters = '';
    joined.push(word);
  }
  if (letters) joined.push(letters);
  return withoutLatinForms(joined).join('');
});

/** Fewest characters of a cut-off name that still tell a party: 8 Latin, 5 Chinese. */
function tellsApart(name: string): boolean {
  return name.length >= (HAN.test(name) ? 5 : 8);
}

export interface NameIndex {
  /** Whose name it is: to the letter, else by its key where that is one party's alone. */
  readonly same: (name: string) => string | undefined;
  /** The same, or the one party whose name begins so: banks cut long names. */
  readonly standsFor: (name: string) => string | undefined;
}

/** Parties by their names, in whatever order they are given. Of several parties of one name the one that sorts first. */
export function nameIndex(entries: Iterable<readonly [name: string, party: string]>): NameIndex {
  const byWhole = new Map<string, string>();
  const byKey = new Map<string, Set<string>>();
  for (const [name, party] of entries) {
    const whole = comparableText(name);
    if (whole === '') continue;
    const known = byWhole.get(whole);
    if (known === undefined || party < known) byWhole.set(whole, party);
    byKey.set(nameKey(name), (byKey.get(nameKey(name)) ?? new Set()).add(party));
  }
  const wholes = [...byWhole.keys()].sort();
  const same = (name: string) => byWhole.get(comparableText(name)) ?? onlyOne(byKey.get(nameKey(name)));
  /** With its legal form: a cut-off name is the beginning of the whole. */
  const beginningSo = (beginning: string): string | undefined => {
    if (!tellsApart(beginning)) return undefined;
    const found = new Set<string>();
    for (let at = lowerBound(wholes, beginning); wholes[at]?.startsWith(beginning) === true && found.size < 2; at += 1)
      found.add(byWhole.get(wholes[at] ?? '') ?? '');
    return onlyOne(found);
  };
  return { same, standsFor: (name) => same(name) ?? beginningSo(comparableText(name)) };
}

function onlyOne(parties: ReadonlySet<string> | undefined): string | undefined {
  return parties?.size === 1 ? [...parties][0] : undefined;
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
