/** Why a case has neither a limit nor a rate, before either is computed. */
import type { Eligibility } from '#shared/domain/assessment.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** The reason, default first; null where nothing stands in the way. */
export function barredBy({ defaults, missing }: Pick<Eligibility, 'defaults' | 'missing'>): Sentence | null {
  if (defaults.length > 0) return sentence('eligibility.in-default', { reasons: defaults.map(({ text }) => text) });
  return missing.length > 0 ? sentence('eligibility.not-assessable', { missing }) : null;
}
