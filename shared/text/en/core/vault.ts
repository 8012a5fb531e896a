/** Sentences about keys and passwords. */

export const vaultSentences = {
  'vault.no-workspace': ({ file }: { readonly file: string }) => `There is no workspace at ${file}.`,
  'vault.no-keys': ({ file }: { readonly file: string }) =>
    `The key file ${file} is missing. Put it back beside the workspace from a backup copy.`,
  'vault.damaged-keys': ({ file }: { readonly file: string }) =>
    `The key file ${file} is damaged. Restore it from a backup copy.`,
  'vault.stray-keys': ({ file }: { readonly file: string }) =>
    `There is a key file at ${file} without its workspace. It may be the only key to a workspace that was moved: put it beside that one, or move it away, or choose another name.`,
  'vault.other-time':
    'The key file does not go with this workspace: the two are copies of different times, or the keys were replaced. Restore both from one backup, or use the recovery phrase.',
  'vault.other-workspace': 'The key file beside this workspace belongs to another one. Restore it from a backup copy.',
  'vault.old-phrase':
    'The recovery phrase was made before it could be kept through a change of key. Type it, and it is renewed with the key.',
  'vault.wrong-password': 'Name or password is not right.',
  'vault.no-phrase': 'This is no recovery phrase: it has twelve words, each from the printed list.',
  'vault.other-phrase': 'This recovery phrase belongs to another workspace.',
} as const;
