/** Sentences about changing a case. */
import type { CaseState } from '../../../workflow/states.ts';

export const caseEditSentences = {
  'case-edit.closed': ({ state }: { readonly state: CaseState }) => `A case that is ${state} can no longer be changed.`,
  'case-edit.checked': 'Four eyes: you have checked this case, so another officer must change it.',
} as const;
