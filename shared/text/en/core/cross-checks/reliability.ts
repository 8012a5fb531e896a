/** Why the evidence of a group can be relied on so far. */
import type { AuthenticityTestId } from '../../../../domain/authenticity.ts';
import { shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface OfTests {
  readonly tests: readonly AuthenticityTestId[];
}

export interface OfShare {
  readonly share: number;
}

function named(tests: readonly AuthenticityTestId[], t: Teller): string {
  return tests.map((test) => `${test} ${t.say({ id: `cross-check.${test}`, values: {} })}`).join(', ');
}

export const reliabilitySentences = {
  'reliability.contradict': ({ tests }: OfTests, t: Teller) => `Documents contradict each other: ${named(tests, t)}.`,
  'reliability.material': ({ tests }: OfTests, t: Teller) => `Material contradiction: ${named(tests, t)}.`,
  'reliability.small': ({ tests }: OfTests, t: Teller) => `Small contradiction: ${named(tests, t)}.`,
  'reliability.no-evidence': 'No evidence was provided.',
  'reliability.not-tested': 'Nothing could be tested.',
  'reliability.only-agrees': ({ share }: OfShare, t: Teller) =>
    `Only ${shareText(share, t)} of what was compared agrees.`,
  'reliability.agrees': ({ share }: OfShare, t: Teller) => `${shareText(share, t)} of what was compared agrees.`,
  'reliability.provided': ({ share }: OfShare, t: Teller) => `${shareText(share, t)} of the record sets were provided.`,
  'reliability.none': 'The tests found no contradiction.',
  'reliability.none-and-agrees': ({ share }: OfShare, t: Teller) =>
    `The tests found no contradiction; ${shareText(share, t)} of what was compared agrees.`,
} as const;
