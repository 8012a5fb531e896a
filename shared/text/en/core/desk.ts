/** Sentences of the way in: who may call, what a call lacks, what went wrong inside. */
import type { Role } from '../../../domain/officers.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export interface RefusedCall {
  readonly name: string;
  readonly access: readonly Role[];
  readonly roles: readonly Role[];
}

export const deskSentences = {
  /** Who put in force what the desk ships with. */
  'desk.name': 'SME Credit Desk',
  'desk.no-operation': ({ name }: { readonly name: string }) => `There is no operation “${name}”.`,
  'desk.sign-in-first': 'Sign in first.',
  'desk.not-your-role': ({ name, access, roles }: RefusedCall) =>
    `“${name}” is for ${access.join(' or ')}; you act as ${roles.join(', ')}.`,
  'desk.other-officer': 'Somebody else signed in meanwhile, in another tab: this page is locked. Nothing was done.',
  'desk.locked-when-idle': 'The desk locked after a time without use. Sign in again.',
  'desk.internal': ({ correlationId }: { readonly correlationId: string }) =>
    `The desk could not do this because of an error of its own. Nothing was changed. Give support the number ${correlationId}.`,
  'desk.invalid-field': ({ place, message }: { readonly place: Words; readonly message: Words }, t: Teller) =>
    `${t.say(place)}: ${t.say(message)}`,
  'desk.invalid-input': 'The input is not of the operation’s form.',
} as const;
