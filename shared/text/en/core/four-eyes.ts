/** Sentences of the store's own four eyes, behind those of the workflow. */
export const fourEyesSentences = {
  'four-eyes.policy-in-force': 'Four eyes: a policy is put in force by another person than its proposer.',
  'four-eyes.prepared': 'Four eyes: who prepared a case cannot check, approve or release it.',
  'four-eyes.one-part': 'Four eyes: one person holds one part in a decision.',
  'four-eyes.checked': 'Four eyes: who checked a case cannot prepare it.',
  'four-eyes.officer-by-another': 'Four eyes: officers are changed by administrators, and nobody by themselves.',
  'four-eyes.officer-by-two': 'Four eyes: a change of an officer takes two administrators.',
  'four-eyes.administrator-alone': 'Four eyes: an administrator holds no other role.',
  'four-eyes.two-stay': 'Four eyes: the last two administrators stay.',
  'four-eyes.administrator-decides': 'Four eyes: an administrator decides nothing.',
  'four-eyes.founding': 'Four eyes: nothing is submitted before there are two administrators.',
  'four-eyes.model-starts': 'Four eyes: a model starts as a proposal.',
  'four-eyes.model-in-force': 'Four eyes: a model is put in force by another person than who proposed or trained it.',
  'four-eyes.model-on-record': 'Four eyes: who put a model in force is on record.',
} as const;
