/** Sentences about signing in. */

export const sessionSentences = {
  'session.disabled': 'This officer is disabled. Ask an administrator.',
  'session.no-administrator': ({ officer }: { readonly officer: string }) =>
    `“${officer}” is no active administrator of this workspace.`,
  'session.wrong-current': 'The current password is not right.',
} as const;
