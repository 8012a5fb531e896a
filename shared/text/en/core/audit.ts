/** Sentences about the audit chain. */

export const auditSentences = {
  'audit.file': ({ day, format }: { readonly day: string; readonly format: string }) => `audit ${day}.${format}`,
  'audit.missing': ({ sequence }: { readonly sequence: number }) => `Event ${sequence} is missing.`,
  'audit.does-not-follow': ({ sequence }: { readonly sequence: number }) =>
    `Event ${sequence} does not follow the event before it.`,
  'audit.changed': ({ sequence }: { readonly sequence: number }) =>
    `Event ${sequence} was changed after it was written.`,
  'audit.intact': ({ events }: { readonly events: number }) => `All ${events} events hold.`,
} as const;
