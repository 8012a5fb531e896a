/** Sentences of the command line. */
export const commandSentences = {
  'command.no-format': ({ path }: { readonly path: string }) => `${path} is of no format the desk reads.`,
  'command.unreadable': ({ path, why }: { readonly path: string; readonly why: string }) =>
    `${path} cannot be read: ${why}`,
  'command.no-taxonomy': ({ path }: { readonly path: string }) => `${path} is no mapping file for an XBRL taxonomy.`,
  'command.table-not-recognised': ({ headers }: { readonly headers: readonly string[] }) =>
    `This table was not recognised. Its columns: ${headers.join(', ')}.`,
  'command.column-not-taken': 'No field of the record set takes this column.',
} as const;
