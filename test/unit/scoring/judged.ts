/** The reliability of one group, as the examination judges it. */
import { reliabilityFactor } from '#electron/authenticity/reliability.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';

export function judged(
  group: GroupReliability['group'],
  reliability: GroupReliability['reliability'],
): GroupReliability {
  return {
    ...{ group, reliability, factor: reliabilityFactor(reliability), reason: 'as tested.' },
    ...{ presentShare: 1, matchedShare: null, testsRun: [], worstSeverity: 0 },
  };
}
