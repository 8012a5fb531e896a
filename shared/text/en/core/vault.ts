/** Sentences about keys and passwords. */

export const vaultSentences = {
  'vault.no-workspace': ({ file }: { readonly file: string }) => `There is no workspace at ${file}.`,
  'vault.no-keys': ({ file }: { readonly file: string }) =>
    `The key file ${file} is missing. Put it back beside the workspace from a backup copy.`,
  'vault.damaged-keys': ({ file }: { readonly file: string }) =>
    `The key file ${file} is damaged. Restore it from a backup copy.`,
  'vault.wrong-password': 'Name or password is not right.',
  'vault.no-phrase': 'This is no recovery phrase: it has twelve words, each from the printed list.',
  'vault.other-phrase': 'This recovery phrase belongs to another workspace.',
} as const;
