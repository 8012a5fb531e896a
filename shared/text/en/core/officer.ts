/** Sentences about officers. */

export const officerSentences = {
  'officer.last-administrator': 'This is the last active administrator. Give the role to another officer first.',
  'officer.name-taken': ({ name }: { readonly name: string }) => `There is already an officer with the name “${name}”.`,
  'officer.is-disabled': 'This officer is disabled. Enable them instead.',
} as const;
