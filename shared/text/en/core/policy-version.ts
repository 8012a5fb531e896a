/** Sentences about versions of policies. */
export type PolicyStatus = 'proposed' | 'active' | 'superseded' | 'refused';

export const policyVersionSentences = {
  'policy-version.none': 'There is no policy version of that hash.',
  'policy-version.not-proposed': ({ status }: { readonly status: PolicyStatus }) =>
    `This version is ${status}; only a proposed one can be decided on.`,
  'policy-version.proposer': 'Four eyes: you proposed this version, so another administrator must put it in force.',
  'policy-version.shipped': 'Shipped with the desk: expert judgement, to be reviewed by the bank.',
} as const;
