/** Why a case has neither a limit nor a rate, before either is computed. */
import type { Eligibility } from '#shared/domain/assessment.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** The reason, default first, then the bank's own knock-outs; null where nothing stands in the way. */
export function barredBy({
  defaults,
  missing,
  knockOuts = [],
}: Pick<Eligibility, 'defaults' | 'missing' | 'knockOuts'>): Sentence | null {
  if (defaults.length > 0) return sentence('eligibility.in-default', { reasons: defaults.map(({ text }) => text) });
  if (knockOuts.length > 0) return sentence('eligibility.knocked-out', { reasons: knockOuts });
  return missing.length > 0 ? sentence('eligibility.not-assessable', { missing }) : null;
}
