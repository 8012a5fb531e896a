/** Weighing of favourable points by the reliability of the evidence they rest on. */

import type { GroupReliability } from '#shared/domain/authenticity.ts';
import { RELIABILITIES } from '#shared/domain/authenticity.ts';
import type { Group } from '#shared/domain/groups.ts';
import { applyReliability } from '../authenticity/reliability.ts';

/** The least reliable of some groups; undefined where none of them was judged. */
export function worstReliability(
  groups: readonly Group[],
  reliability: readonly GroupReliability[],
): GroupReliability | undefined {
  return reliability
    .filter(({ group }) => groups.includes(group))
    .reduce<GroupReliability | undefined>(
      (worst, each) =>
        worst === undefined || RELIABILITIES.indexOf(each.reliability) > RELIABILITIES.indexOf(worst.reliability)
          ? each
          : worst,
      undefined,
    );
}

/** What counts of a term's points: whole where no reliability weighs them. Neutral is the baseline, rounded down. */
export function weighedPoints(binPoints: number, baseline: number, by: GroupReliability | undefined): number {
  return by ? applyReliability(binPoints, Math.floor(baseline), by.reliability) : binPoints;
}
