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
  'audit.unsigned': ({ sequence }: { readonly sequence: number }) =>
    `Event ${sequence} is an act of decision without its signature.`,
  'audit.bad-signature': ({ sequence }: { readonly sequence: number }) =>
    `Event ${sequence} is not signed with the key its actor had.`,
  'audit.other-head': ({ sequence }: { readonly sequence: number }) =>
    `Event ${sequence} is not the one of the head that is held: the chain was written anew.`,
  'audit.cut-short': ({ held, events }: { readonly held: number; readonly events: number }) =>
    `The head that is held is of event ${held}, and the chain has only ${events}: its end was cut off, or this is an older copy.`,
  'audit.file-damaged': ({ what }: { readonly what: string }) => `The file is damaged: ${what}.`,
  'audit.schema-changed': ({ name }: { readonly name: string }) =>
    `The schema is not that of this version of the desk: ${name} was changed, added or taken away.`,
  'audit.maker-without-event': ({ number }: { readonly number: string }) =>
    `Somebody who prepared case ${number} is no longer on record as its maker.`,
  'audit.source-changed': ({ name }: { readonly name: string }) =>
    `The file ${name} is not the one that was imported: its content has another SHA-256.`,
  'audit.policy-changed': ({ kind, version }: { readonly kind: string; readonly version: number }, t: Teller) =>
    `The policy table ${nameOf(t.names.policies, kind)}, version ${version}, was changed after it was proposed.`,
  'audit.model-changed': ({ name, version }: { readonly name: string; readonly version: string }) =>
    `The model ${name} ${version} was changed after it was registered.`,
  'audit.table-changed': ({ name }: { readonly name: string }) =>
    `The lab table ${name} was changed after it was added.`,
  'audit.snapshot-changed': ({ number }: { readonly number: string }) =>
    `A frozen submission of case ${number} was changed.`,
  'audit.evidence-changed': ({ number, sequence }: { readonly number: string; readonly sequence: number }) =>
    `The evidence of case ${number} is not what was frozen with event ${sequence}.`,
  'audit.cases-without-event': ({ count }: { readonly count: number }) =>
    `${count} ${count === 1 ? 'case was' : 'cases were'} opened by no event.`,
  'audit.case-gone': ({ id }: { readonly id: string }) => `A case that events speak of is gone: ${id}.`,
  'audit.state-without-event': ({ number, state }: { readonly number: string; readonly state: string }, t: Teller) =>
    `Case ${number} is in the state “${nameOf(t.names.states, state)}”, which its events do not say.`,
  'audit.facts-without-event': ({ number }: { readonly number: string }) =>
    `Facts or terms of case ${number} are not those of its events.`,
  'audit.decision-without-event': ({ number, sequence }: { readonly number: string; readonly sequence: number }) =>
    `A decision on case ${number} is not what event ${sequence} says.`,
  'audit.event-without-decision': ({ number, sequence }: { readonly number: string; readonly sequence: number }) =>
    `The decision of event ${sequence} on case ${number} is gone.`,
  'audit.condition-without-event': ({ number }: { readonly number: string }) =>
    `A condition of case ${number}, or that it was met, is in no event.`,
  'audit.snapshot-without-event': ({ number }: { readonly number: string }) =>
    `A frozen submission of case ${number} is in no event.`,
  'audit.records-without-event': ({ number }: { readonly number: string }) =>
    `Evidence of case ${number} came or went without an event.`,
  'audit.officer-without-event': ({ officer }: { readonly officer: string }) =>
    `Roles, level or status of ${officer} are not those of the events.`,
  'audit.key-without-event': ({ officer }: { readonly officer: string }) =>
    `A signing key of ${officer} was given by no event.`,
  'audit.policy-without-event': ({ kind, version }: { readonly kind: string; readonly version: number }, t: Teller) =>
    `The policy table ${nameOf(t.names.policies, kind)}, version ${version}, was put in force by no event.`,
  'audit.model-without-event': ({ name, version }: { readonly name: string; readonly version: string }) =>
    `The model ${name} ${version} was put in force by no event.`,
  'audit.intact': ({ events, signatures }: { readonly events: number; readonly signatures: number }) =>
    `All ${events} events hold, with ${signatures} signatures; sources, policies, models, submissions, decisions and states are what they say.`,
} as const;
