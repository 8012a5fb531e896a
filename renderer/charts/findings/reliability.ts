/** The reliability of a case's groups in words; pure. */

import { type GroupReliability, RELIABILITIES } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Text } from '#shared/text/text.ts';

/** A factor without idle zeros: "1", "0.75", "0.5", "0". */
export function factorText(factor: number): string {
  return String(Number(factor.toFixed(2)));
}

/** The lowest letter's groups in words: "lowest: Financial", "lowest in 2 groups", "all A"; empty without groups. */
export function lowestInWords(text: Text, groups: readonly Told<GroupReliability>[]): string {
  const words = text.authenticity.reliability;
  const ranks = groups.map(({ reliability }) => RELIABILITIES.indexOf(reliability));
  const lowest = Math.max(-1, ...ranks);
  const those = groups.filter((_, index) => ranks[index] === lowest);
  const first = those[0];
  if (first === undefined) return '';
  if (those.length === groups.length) return words.allSame(first.reliability);
  return those.length === 1 ? words.lowest(text.domain.groups[first.group]) : words.lowestOf(those.length);
}
