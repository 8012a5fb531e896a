/** Sentences about signing in. */

export const sessionSentences = {
  'session.disabled': 'This officer is disabled. Ask an administrator.',
  'session.no-administrator': ({ officer }: { readonly officer: string }) =>
    `“${officer}” is no active administrator of this workspace.`,
  'session.one-time-password': 'This password opens the desk once. Choose your own to go on.',
  'session.same-password': 'Choose a password of your own, other than the one you were given.',
  'session.no-one-time-password': 'Your password is your own already. Change it in the settings after signing in.',
  'session.wait': ({ seconds }: { readonly seconds: number }) =>
    `Too many sign-ins failed. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'} and try again.`,
  'session.key-replaced': 'The password of this officer was changed or given anew. Sign in again.',
  'session.wrong-current': 'The current password is not right.',
} as const;
