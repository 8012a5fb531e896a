/** Cases: opening, editing, proposing, withdrawing, and the worklist over them. */

import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { STEPS } from '#shared/workflow/steps.ts';
import { assessCase } from '../casework/gathering.ts';
import { missingFrom } from '../casework/missing.ts';
import {
  caseSummary,
  casesOfClient,
  insertCase,
  makersOf,
  nextCaseNumber,
  setProposal,
  setState,
  updateCaseFacts,
} from '../store/cases.ts';
import { decisionsOf, snapshotsOf } from '../store/decisions.ts';
import { mustFindCase } from '../store/must-find.ts';
import { worklistCounts, worklistPage } from '../store/worklist.ts';
import { actionsOn } from './case-actions.ts';
import { prepareEdit, requireCaseDates } from './editing.ts';
import type { WorkspaceHandlers } from './handler.ts';
import { checkProposal } from './proposal-rules.ts';
import { requireStep } from './stepping.ts';

type CaseHandlers = Pick<
  WorkspaceHandlers,
  | 'case.list'
  | 'case.counts'
  | 'case.known'
  | 'case.get'
  | 'case.create'
  | 'case.edit'
  | 'case.propose'
  | 'case.withdraw'
>;

export const caseHandlers: CaseHandlers = {
  'case.list': ({ store, caller, today, zone }, { sort, descending, offset, limit, ...filter }) =>
    worklistPage(store, filter, caller, { today, zone }, { sort, descending, offset, limit }),

  'case.counts': ({ store, caller, today, zone }, filter) => worklistCounts(store, filter, caller, { today, zone }),

  'case.known': ({ store }, { registrationId }) => casesOfClient(store, registrationId),

  'case.get': (context, { caseId }): OutputOf<'case.get'> => {
    const { store } = context;
    const stored = mustFindCase(store, caseId);
    const summary = caseSummary(store, caseId);
    if (!summary) throw new DeskError('not-found', sentence('found.no-case', { caseId }));
    const latest = snapshotsOf(store, caseId)[0];
    const inForce = decisionsOf(store, caseId).some((decision) => decision.inForce);
    const missing = missingFrom(store, stored);
    return {
      summary,
      applicant: stored.applicant,
      application: stored.application,
      proposal: stored.proposal,
      makers: makersOf(store, caseId),
      missing,
      actions: actionsOn(store, stored, { caller: context.caller, missing }),
      decidedUnderSnapshot: inForce && latest ? latest.hash : null,
    };
  },

  'case.create': (context, { applicant, application }) => {
    const { store, caller, now, today, newId } = context;
    requireCaseDates({ applicant, application }, today);
    const caseId = newId();
    const number = nextCaseNumber(store, today.slice(0, 4));
    insertCase(store, {
      id: caseId,
      number,
      ownerId: caller.officerId,
      at: now,
      applicant,
      application,
      intakeKey: null,
    });
    assessCase(context, caseId);
    return {
      value: { caseId, number },
      audit: { subject: `case:${caseId}`, before: null, after: { number, applicant, application } },
    };
  },

  'case.edit': (context, { caseId, applicant, application }) => {
    requireCaseDates({ applicant, application }, context.today);
    const { stored, sentBack } = prepareEdit(context, caseId);
    updateCaseFacts(context.store, caseId, applicant, application, context.now);
    assessCase(context, caseId);
    return {
      value: { caseId },
      audit: {
        subject: `case:${caseId}`,
        before: { applicant: stored.applicant, application: stored.application },
        after: { applicant, application, sentBack },
      },
    };
  },

  'case.propose': (context, { caseId, proposal }) => {
    checkProposal(context.store, mustFindCase(context.store, caseId), proposal);
    const { stored, sentBack } = prepareEdit(context, caseId);
    setProposal(context.store, caseId, proposal, context.now);
    return {
      value: { caseId },
      audit: { subject: `case:${caseId}`, before: { proposal: stored.proposal }, after: { proposal, sentBack } },
    };
  },

  'case.withdraw': (context, { caseId, reason }) => {
    const { store, now } = context;
    const stored = requireStep(context, caseId, 'withdraw');
    const state = STEPS.withdraw.to;
    setState(store, caseId, state, now);
    return {
      value: { state },
      audit: { subject: `case:${caseId}`, before: { state: stored.state }, after: { state, reason } },
    };
  },
};
