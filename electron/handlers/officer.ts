/** Officers: who may sign in, with which roles. A role or key taken away counts from the next call on. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { JsonValue } from '../ground/json.ts';
import type { ReadStore } from '../store/connection.ts';
import { mustFindOfficer } from '../store/must-find.ts';
import {
  countAdministrators,
  insertOfficer,
  listOfficers,
  type Officer,
  officerByName,
  updateOfficer,
} from '../store/officers.ts';
import type { WorkspaceHandlers } from './handler.ts';

type OfficerHandlers = Pick<
  WorkspaceHandlers,
  'officer.list' | 'officer.create' | 'officer.edit' | 'officer.disable' | 'officer.enable' | 'officer.resetPassword'
>;

function facts({ name, displayName, roles, level, status }: Officer): JsonValue {
  return { name, displayName, roles, level, status };
}

/** Refuses a change that would leave the workspace without an active administrator. */
function keepAnAdministrator(store: ReadStore, before: Officer, staysAdministrator: boolean): void {
  const isOne = before.status === 'active' && before.roles.includes('administrator');
  if (isOne && !staysAdministrator && countAdministrators(store) === 1) {
    throw new DeskError('conflict', sentence('officer.last-administrator'));
  }
}

export const officerHandlers: OfficerHandlers = {
  'officer.list': ({ store }) => ({ officers: listOfficers(store) }),

  'officer.create': async ({ store, keys, now, newId }, { password, ...input }) => {
    if (officerByName(store, input.name))
      throw new DeskError('conflict', sentence('officer.name-taken', { name: input.name }));
    const officer: Officer = { id: newId(), ...input, status: 'active', createdAt: now };
    insertOfficer(store, officer);
    // A slot without an officer opens nothing; an officer without a slot could not sign in. So the
    // slot is written inside the transaction, before it commits.
    await keys.give(officer.name, password);
    return { value: { officer }, audit: { subject: `officer:${officer.id}`, before: null, after: facts(officer) } };
  },

  'officer.edit': ({ store }, { officerId, displayName, roles, level }) => {
    const before = mustFindOfficer(store, officerId);
    keepAnAdministrator(store, before, roles.includes('administrator'));
    const officer: Officer = { ...before, displayName, roles, level };
    updateOfficer(store, officer);
    return {
      value: { officer },
      audit: { subject: `officer:${officerId}`, before: facts(before), after: facts(officer) },
    };
  },

  'officer.disable': ({ store, keys }, { officerId }) => {
    const before = mustFindOfficer(store, officerId);
    keepAnAdministrator(store, before, false);
    const officer: Officer = { ...before, status: 'disabled' };
    updateOfficer(store, officer);
    keys.take(before.name);
    return {
      value: { done: true },
      audit: { subject: `officer:${officerId}`, before: facts(before), after: facts(officer) },
    };
  },

  'officer.enable': async ({ store, keys }, { officerId, password }) => {
    const before = mustFindOfficer(store, officerId);
    const officer: Officer = { ...before, status: 'active' };
    updateOfficer(store, officer);
    await keys.give(before.name, password);
    return {
      value: { done: true },
      audit: { subject: `officer:${officerId}`, before: facts(before), after: facts(officer) },
    };
  },

  'officer.resetPassword': async ({ store, keys }, { officerId, password }) => {
    const officer = mustFindOfficer(store, officerId);
    if (officer.status !== 'active') throw new DeskError('conflict', sentence('officer.is-disabled'));
    await keys.give(officer.name, password);
    return {
      value: { done: true },
      audit: { subject: `officer:${officerId}`, before: null, after: { password: 'reset' } },
    };
  },
};
