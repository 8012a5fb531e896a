/** Sentences about what was asked for and is not there. */
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import { capital } from '../letters.ts';

export const foundSentences = {
  'found.no-indicator': ({ indicator }: { readonly indicator: string }) => `There is no indicator “${indicator}”.`,
  'found.no-case': ({ caseId }: { readonly caseId: string }) => `There is no case “${caseId}”.`,
  'found.no-officer': ({ officerId }: { readonly officerId: string }) => `There is no officer “${officerId}”.`,
  'found.no-record-set': ({ name }: { readonly name: string }) => `There is no record set “${name}”.`,
  'found.no-record': ({ recordSet, recordId }: { readonly recordSet: string; readonly recordId: number }) =>
    `This case has no live ${recordSet} record ${recordId}.`,
  'found.no-source': 'There is no such source file.',
  'found.no-source-here': 'This case has no such source file.',
  'found.no-conflict': 'Its sources no longer differ on this fact.',
  'found.no-side': ({ about }: { readonly about: Words }, t: Teller) =>
    `${capital(t.say(about))}: there is no such source to keep.`,
  'found.no-snapshot': 'This case has no snapshot of that hash.',
} as const;
