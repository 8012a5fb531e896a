/** What a dishonest pattern is. */
import type { AuthenticityTestId } from '#shared/domain/authenticity.ts';
import type { Random } from '../random.ts';
import type { Draft } from './draft.ts';
import type { Contact } from './noise/register.ts';

export const PATTERNS = [
  'inflated-revenue',
  'round-tripping',
  'fake-buyers',
  'shell-supplier',
  'double-financed-invoice',
  'altered-bank-statement',
  'period-end-push',
  'hidden-debt',
  'concealed-related-party',
  'guarantee-circle',
  'ghost-payroll',
  'capital-flight',
] as const;
export type PatternId = (typeof PATTERNS)[number];

export interface Pattern {
  readonly pattern: PatternId;
  /** What is done, and what the one who does it keeps consistent. */
  readonly description: string;
  /** The tests meant to find it. */
  readonly intended: readonly AuthenticityTestId[];
  /** Changes an honest draft; `contact` is the applicant's own. */
  readonly apply: (draft: Draft, random: Random, contact: Contact) => void;
}
