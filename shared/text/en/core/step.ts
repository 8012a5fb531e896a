/** Sentences about why an officer may not take a step of the workflow. */
import type { Role } from '../../../domain/officers.ts';
import type { CaseState } from '../../../workflow/states.ts';

export const stepSentences = {
  'step.other-role': ({ roles }: { readonly roles: readonly Role[] }) =>
    `Another role takes this step: ${roles.join(' or ')}.`,
  'step.you-prepared': 'Four eyes: you prepared this case, so another officer must take this step.',
  'step.only-who-prepared': 'Only an officer who prepared this case takes this step.',
  'step.you-reviewed': 'Four eyes: you reviewed this case, so another officer must decide it.',
  'step.you-approved': 'You have already approved this case; another approver must follow.',
  'step.other-state': ({ state, from }: { readonly state: CaseState; readonly from: readonly CaseState[] }) =>
    `A case that is ${state} does not take this step; it must be ${from.join(' or ')}.`,
} as const;
