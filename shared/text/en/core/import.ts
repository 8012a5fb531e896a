/** Sentences about what an import of evidence left out. */
export const importSentences = {
  'import.same-content-here': ({ importedOn }: { readonly importedOn: string }) =>
    `the same content is already in this case, imported on ${importedOn}`,
  'import.same-content-as': ({ file }: { readonly file: string }) => `the same content as ${file}`,
  'import.double-use': ({ number, importedOn }: { readonly number: string; readonly importedOn: string }) =>
    `the same file is evidence in case ${number}, imported on ${importedOn}: possible double use`,
  'import.format-not-accepted': 'its format is not accepted',
  'import.left-out': 'left out by choice',
  'import.no-record': 'no record could be read from it; see the problems listed',
  'import.not-recognised': 'what it holds is not recognised; choose a record set and map its columns',
  'import.not-imported': 'not imported',
} as const;
