/** Sentences about workspace files. */

export const workspaceSentences = {
  'workspace.name-taken': ({ name }: { readonly name: string }) =>
    `A workspace called “${name}” is already there. Choose another name.`,
  'workspace.damaged': 'The workspace file is damaged and cannot be read. Restore it from a backup copy.',
  'workspace.open-elsewhere': 'This workspace is already open in another window or program. Close it there first.',
  'workspace.from-the-future': ({ current, known }: { readonly current: number; readonly known: number }) =>
    `This workspace was written by a newer version of the desk (schema ${current}; this version knows ${known}). Update the desk to open it.`,
} as const;
