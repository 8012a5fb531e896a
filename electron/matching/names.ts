/** Party names as invoices, banks and carriers write them, made comparable. Names match records; they are no input of the score. */

import { remembered } from '#electron/ground/remembered.ts';
import { normalizeName } from '#electron/matching/parties.ts';

/** Legal forms at the end of a Latin name, longest first where one contains another. */
const LATIN_FORMS = new Set(
  (
    'co company corp corporation inc incorporated ltd limited llc llp lp plc pty pte gmbh mbh ag kg kgaa ohg gbr ug ' +
    'se sa sas sarl srl spa bv nv ab as oy aps sl cokg gmbhcokg group holding holdings'
  ).split(' '),
);

/** Legal forms at the end of a Chinese name; the longer ones first, so that one cut takes the whole form. */
const CHINESE_FORMS = [
  '股份有限责任公司',
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '分公司',
  '公司',
  '有限合伙',
  '普通合伙',
  '合伙企业',
  '个体工商户',
] as const;

const HAN = /\p{Script=Han}/u;

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
 * A name without its legal form, case, width, spaces and punctuation: "ACME Trading Co., Ltd." and
 * "Acme Trading Limited" are one, and so are "杭州示例机械有限公司" and "杭州示例机械（有限公司）".
 */
export const matchingName = remembered((name) => {
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

/**
 * The party each bank name stands for: the same name, or a known one of which it is the beginning
 * (banks cut long names), where only one fits. Returns undefined for a name of nobody known.
 */
export function partyResolver(known: Iterable<string>): (name: string) => string | undefined {
  const partyByWhole = new Map([...known].map((name) => [normalizeName(name), matchingName(name)]));
  const whole = [...partyByWhole.keys()].sort();
  const parties = new Set(partyByWhole.values());
  const resolve = (name: string): string | undefined => {
    const party = matchingName(name);
    if (parties.has(party)) return party;
    // With its legal form: a cut-off name is the beginning of the whole.
    const beginning = normalizeName(name);
    if (!tellsApart(beginning)) return undefined;
    const candidates = new Set<string>();
    for (
      let at = lowerBound(whole, beginning);
      whole[at]?.startsWith(beginning) === true && candidates.size < 2;
      at += 1
    ) {
      candidates.add(partyByWhole.get(whole[at] ?? '') ?? '');
    }
    return candidates.size === 1 ? [...candidates][0] : undefined;
  };
  const resolved = new Map<string, string | undefined>();
  return (name) => {
    if (resolved.has(name)) return resolved.get(name);
    const party = resolve(name);
    resolved.set(name, party);
    return party;
  };
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
