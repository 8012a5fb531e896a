/**
 * Officers: who may sign in, with which roles. One administrator asks for a change and another
 * confirms it; only taking a key away is done by one, at once. A role or key taken away counts from
 * the next call on.
 */

import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { ADMINISTRATORS_NEEDED } from '#shared/domain/officers.ts';
import { canonicalName, nameAtAGlance } from '#shared/domain/sign-in-names.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { JsonValue } from '../ground/json.ts';
import { oneTimeHalf } from '../security/one-time-password.ts';
import type { ReadStore } from '../store/connection.ts';
import { mustFindOfficer } from '../store/must-find.ts';
import { decideRequest, insertRequest, type OfficerRequest, openRequests } from '../store/officer-requests.ts';
import {
  countAdministrators,
  listOfficers,
  type Officer,
  officerById,
  officerByStaffNumber,
  officerLookingLike,
  updateOfficer,
} from '../store/officers.ts';
import type { Audited, CommandContext, WorkspaceHandlers } from './handler.ts';
import { confirmRequest, mustFindRequest, officerFacts } from './officer-confirmation.ts';

type OfficerHandlers = Pick<
  WorkspaceHandlers,
  | 'officer.list'
  | 'officer.requests'
  | 'officer.create'
  | 'officer.edit'
  | 'officer.enable'
  | 'officer.resetPassword'
  | 'officer.confirm'
  | 'officer.refuse'
  | 'officer.disable'
>;

/** Refuses a change that would leave fewer than two active administrators. */
function keepTwoAdministrators(store: ReadStore, before: Officer, staysAdministrator: boolean): void {
  const isOne = before.status === 'active' && before.roles.includes('administrator');
  if (isOne && !staysAdministrator && countAdministrators(store) <= ADMINISTRATORS_NEEDED) {
    throw new DeskError('conflict', sentence('officer.last-two'));
  }
}

/** The officer a request is about: never the one who asks, and not asked about already. */
function mustBeOpenTo(context: CommandContext, officerId: string): Officer {
  const officer = mustFindOfficer(context.store, officerId);
  if (officerId === context.caller.officerId) throw new DeskError('forbidden', sentence('officer.oneself'));
  if (openRequests(context.store).some((request) => request.officerId === officerId))
    throw new DeskError('conflict', sentence('officer.asked-already', { officer: officer.displayName }));
  return officer;
}

/** Refuses a name that is or looks like another's, and a second account of one person. */
function mustBeNew(store: ReadStore, name: string, staffNumber: string): void {
  const open = openRequests(store).filter(({ kind }) => kind === 'create');
  const like =
    officerLookingLike(store, name) ?? open.find((request) => nameAtAGlance(request.name) === nameAtAGlance(name));
  if (like) throw new DeskError('conflict', sentence('officer.name-taken', { name, taken: like.name }));
  const same =
    officerByStaffNumber(store, staffNumber) ??
    open.find((request) => canonicalName(request.staffNumber ?? '') === canonicalName(staffNumber));
  if (same)
    throw new DeskError('conflict', sentence('officer.one-account', { staffNumber, officer: same.displayName }));
}

type AuditSides = { readonly before: JsonValue; readonly after: JsonValue };
type Asked = Pick<OfficerRequest, 'kind' | 'officerId' | 'name' | 'displayName' | 'staffNumber' | 'roles' | 'level'>;

/** Puts a request on record; those that end with a password make its first half. */
function ask(
  { store, caller, now, newId }: CommandContext,
  asked: Asked,
  before: Officer | null,
): Audited<OutputOf<'officer.create'>> {
  const firstHalf = asked.kind === 'edit' ? null : oneTimeHalf();
  const id = newId();
  insertRequest(store, { ...asked, id, askedBy: caller.officerId, askedAt: now, firstHalf });
  return {
    value: { requestId: id, firstHalf },
    audit: { subject: `officer:${asked.officerId}`, ...changeOf(asked, before) },
  };
}

/** What would change, for the audit chain. */
function changeOf({ kind, name, displayName, staffNumber, roles, level }: Asked, before: Officer | null): AuditSides {
  const facts = { displayName, roles: [...roles], level };
  if (before === null) return { before: null, after: { asked: kind, name, staffNumber, ...facts } };
  if (kind !== 'edit') return { before: null, after: { asked: kind } };
  const had = { displayName: before.displayName, roles: before.roles, level: before.level };
  return { before: had, after: { asked: kind, ...facts } };
}

function askedOf(kind: OfficerRequest['kind'], officer: Officer): Asked {
  const { id, name, displayName, staffNumber, roles, level } = officer;
  return { kind, officerId: id, name, displayName, staffNumber, roles, level };
}

export const officerHandlers: OfficerHandlers = {
  'officer.list': ({ store }) => ({ officers: listOfficers(store) }),

  'officer.requests': ({ store }) => ({
    requests: openRequests(store).map(({ firstHalf: _, askedBy, displayName, roles, level, ...request }) => {
      const before = officerById(store, request.officerId);
      return {
        ...request,
        before: before ? { displayName: before.displayName, roles: before.roles, level: before.level } : null,
        after: { displayName, roles: [...roles], level },
        askedBy: officerById(store, askedBy)?.displayName ?? askedBy,
        askedById: askedBy,
      };
    }),
  }),

  'officer.create': (context, input) => {
    mustBeNew(context.store, input.name, input.staffNumber);
    return ask(context, { kind: 'create', officerId: context.newId(), ...input }, null);
  },

  'officer.edit': (context, { officerId, displayName, roles, level }) => {
    const before = mustBeOpenTo(context, officerId);
    keepTwoAdministrators(context.store, before, roles.includes('administrator'));
    return ask(context, { ...askedOf('edit', before), displayName, roles, level }, before);
  },

  'officer.enable': (context, { officerId }) => {
    const before = mustBeOpenTo(context, officerId);
    if (before.status === 'active') throw new DeskError('conflict', sentence('officer.is-active'));
    return ask(context, askedOf('enable', before), before);
  },

  'officer.resetPassword': (context, { officerId }) => {
    const before = mustBeOpenTo(context, officerId);
    if (before.status !== 'active') throw new DeskError('conflict', sentence('officer.is-disabled'));
    return ask(context, askedOf('reset', before), before);
  },

  'officer.confirm': async (context, { requestId, phrase }) => {
    const request = mustFindRequest(context.store, requestId);
    const before = officerById(context.store, request.officerId);
    if (before && request.kind === 'edit')
      keepTwoAdministrators(context.store, before, request.roles.includes('administrator'));
    return confirmRequest(context, request, phrase);
  },

  'officer.refuse': ({ store, caller, now }, { requestId }) => {
    const request = mustFindRequest(store, requestId);
    decideRequest(store, requestId, { status: 'refused', by: caller.officerId, at: now, byPhrase: false });
    return {
      value: { done: true },
      audit: {
        subject: `officer:${request.officerId}`,
        before: { asked: request.kind },
        after: { decided: 'refused' },
      },
    };
  },

  'officer.disable': async ({ store, keys, caller }, { officerId }) => {
    const before = mustFindOfficer(store, officerId);
    if (officerId === caller.officerId) throw new DeskError('forbidden', sentence('officer.oneself'));
    keepTwoAdministrators(store, before, false);
    const officer: Officer = { ...before, status: 'disabled' };
    updateOfficer(store, officer);
    await keys.take(before.name);
    return {
      value: { done: true },
      audit: { subject: `officer:${officerId}`, before: officerFacts(before), after: officerFacts(officer) },
    };
  },
};
