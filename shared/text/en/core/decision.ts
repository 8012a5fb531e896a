/** Sentences about decisions and conditions. */
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const decisionSentences = {
  'decision.no-proposal': 'The case has no proposal to decide on.',
  'decision.no-condition': 'This case has no such condition in force.',
  'decision.all-met': 'Every condition before disbursement is met.',
  'decision.never-submitted': 'This case was never submitted, so there is nothing to decide.',
  'decision.not-yet-met': ({ conditions }: { readonly conditions: readonly string[] }) =>
    `Not yet met: ${conditions.join('; ')}.`,
  'decision.cannot-approve': ({ reason }: { readonly reason: Words }, t: Teller) =>
    `It cannot be approved. ${t.say(reason)}`,
  'decision.not-ready': ({ item }: { readonly item: Words }, t: Teller) =>
    `Not ready to submit. Missing: ${t.say(item)}`,
  'decision.damaged-snapshot':
    'A submission of this case was damaged or changed in the file after it was frozen; it cannot be read. Restore the workspace from a backup copy.',
} as const;
