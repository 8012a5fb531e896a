/** Sentences about officers. */

export const officerSentences = {
  'officer.last-two': 'Two administrators must stay. Have another officer made an administrator first.',
  'officer.oneself': 'Four eyes: nobody changes their own account. Two other administrators do.',
  'officer.asker': 'Four eyes: you asked for this; another administrator confirms it, or the recovery phrase does.',
  'officer.asker-gone': 'Who asked for this is no administrator any more. Refuse it and ask anew.',
  'officer.asked-already': ({ officer }: { readonly officer: string }) =>
    `A change of ${officer} waits for a second administrator already. Decide that one first.`,
  'officer.no-request': 'There is no such open request: it may have been decided meanwhile.',
  'officer.name-taken': ({ name, taken }: { readonly name: string; readonly taken: string }) =>
    name === taken
      ? `There is already an officer with the name “${name}”.`
      : `The name “${name}” would be taken for “${taken}”. Choose one that differs at a glance.`,
  'officer.one-account': ({ staffNumber, officer }: { readonly staffNumber: string; readonly officer: string }) =>
    `A person has one account: staff number ${staffNumber} is that of ${officer}.`,
  'officer.founders-name': 'The two administrators need two sign-in names that differ at a glance.',
  'officer.founders-person': 'The two administrators are two people: their staff numbers must differ.',
  'officer.is-disabled': 'This officer is disabled. Enable them instead.',
  'officer.is-active': 'This officer is active.',
} as const;
