/** What happened to a case, a line an event. */
import type { Words } from '../../../domain/words.ts';
import { nameOf } from '../../name-of.ts';
import type { Teller } from '../../teller.ts';

export const historySentences = {
  'history.opened': ({ number }: { readonly number: string }) => `Opened the case ${number}.`,
  'history.opened-by-intake': 'Opened by bulk intake.',
  'history.edited': 'Changed applicant or application.',
  'history.proposed': 'Proposed limit, tenor and rate.',
  'history.withdrew': ({ reason }: { readonly reason: string }) => `Withdrew the case: ${reason}`,
  'history.imported': 'Imported evidence.',
  'history.added-record': 'Entered a record by hand.',
  'history.corrected-record': 'Corrected a record.',
  'history.removed-record': 'Removed a record.',
  'history.removed-source': 'Removed a source file.',
  'history.settled-conflict': ({ fact, kept }: { readonly fact: Words; readonly kept: Words }, t: Teller) =>
    `Settled what sources say of ${t.say(fact)}: ${t.say(kept)} is kept.`,
  'history.carried-conflict': ({ fact, reason }: { readonly fact: Words; readonly reason: string }, t: Teller) =>
    `Carries the difference between sources on ${t.say(fact)}: ${reason}`,
  'history.submitted': 'Submitted the case; evidence, indicators, model and policies are frozen.',
  'history.review-started': 'Took the case into review.',
  'history.recommended': ({ comment }: { readonly comment: string }) => `Recommended: ${comment}`,
  'history.returned': ({ comment }: { readonly comment: string }) => `Returned: ${comment}`,
  'history.approved': ({ comment }: { readonly comment: string }) =>
    `Approved; the required approvals are complete. ${comment}`,
  'history.approved-in-part': ({ comment }: { readonly comment: string }) =>
    `Approved; further approvals are required. ${comment}`,
  'history.declined': ({ comment }: { readonly comment: string }) => `Declined: ${comment}`,
  'history.accepted': 'Recorded the applicant’s acceptance.',
  'history.condition-met': ({ text, note }: { readonly text: string; readonly note: string }) =>
    `Met the condition “${text}”: ${note}`,
  'history.conditions-confirmed': 'Confirmed that all conditions before disbursement are met.',
  'history.disbursed': 'Disbursed.',
  'history.monitoring-started': 'Put the loan under monitoring.',
  'history.source-taken': ({ file }: { readonly file: string }) => `Took out the source file ${file}.`,
  'history.report-made': ({ form }: { readonly form: string }) => `Made a report as ${form.toUpperCase()}.`,
  'history.closed': ({ comment }: { readonly comment: string }) => `Closed: ${comment}`,
  'history.sent-back': ({ line, from }: { readonly line: Words; readonly from: string }, t: Teller) =>
    `${t.say(line)} The case was “${nameOf(t.names.states, from)}”; it went back and its decisions are void.`,
} as const;
