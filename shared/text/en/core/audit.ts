/** Sentences about the audit chain. */
import { nameOf } from '../../name-of.ts';
import type { Teller } from '../../teller.ts';

export const auditSentences = {
  /** What was done, by the operation's name; an operation the desk no longer has by its own. */
  'audit.what': ({ operation }: { readonly operation: string }, t: Teller) => nameOf(t.names.commands, operation),
  'audit.file': ({ day, format }: { readonly day: string; readonly format: string }) => `audit ${day}.${format}`,
  'audit.missing': ({ sequence }: { readonly sequence: number }) => `Event ${sequence} is missing.`,
  'audit.does-not-follow': ({ sequence }: { readonly sequence: number }) =>
    `Event ${sequence} does not follow the event before it.`,
  'audit.changed': ({ sequence }: { readonly sequence: number }) =>
    `Event ${sequence} was changed after it was written.`,
  'audit.intact': ({ events }: { readonly events: number }) => `All ${events} events hold.`,
} as const;
