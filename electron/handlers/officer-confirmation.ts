/** The second administrator's part: confirming what another asked for about an officer, which carries it out. */

import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { OfficerNoticeKind } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { JsonValue } from '../ground/json.ts';
import { oneTimeHalf, oneTimePassword } from '../security/one-time-password.ts';
import type { ReadStore, WriteStore } from '../store/connection.ts';
import { mustFindOfficer } from '../store/must-find.ts';
import {
  decideRequest,
  insertNotice,
  markRequestDone,
  type OfficerRequest,
  openRequest,
} from '../store/officer-requests.ts';
import { activeAdministrators, insertOfficer, type Officer, officerById, updateOfficer } from '../store/officers.ts';
import type { Audited, CommandContext } from './handler.ts';

/** What the audit chain says of an officer. */
export function officerFacts({ name, displayName, staffNumber, roles, level, status }: Officer): JsonValue {
  return { name, displayName, staffNumber, roles, level, status };
}

/** An open request, or `not-found`. */
export function mustFindRequest(store: ReadStore, id: string): OfficerRequest {
  const request = openRequest(store, id);
  if (!request) throw new DeskError('not-found', sentence('officer.no-request'));
  return request;
}

/** Whether the phrase stands in for the second administrator; throws where neither signs. */
async function signedByPhrase(
  { store, caller, keys }: CommandContext,
  request: OfficerRequest,
  phrase: string | undefined,
): Promise<boolean> {
  if (request.officerId === caller.officerId) throw new DeskError('forbidden', sentence('officer.oneself'));
  const asker = officerById(store, request.askedBy);
  if (asker?.status !== 'active' || !asker.roles.includes('administrator'))
    throw new DeskError('conflict', sentence('officer.asker-gone'));
  if (request.askedBy !== caller.officerId) return false;
  if (phrase === undefined) throw new DeskError('forbidden', sentence('officer.asker'));
  await keys.checkPhrase(phrase);
  return true;
}

/** The officer as the request leaves them. */
function carriedOut(store: WriteStore, request: OfficerRequest, now: string): Officer {
  const { kind, officerId, name, displayName, staffNumber, level } = request;
  const roles = [...request.roles];
  if (kind === 'create') {
    const facts = { id: officerId, name, displayName, staffNumber, roles, level };
    const officer: Officer = { ...facts, status: 'active', createdAt: now, oneTimePassword: true };
    insertOfficer(store, officer);
    return officer;
  }
  const before = mustFindOfficer(store, officerId);
  const officer: Officer =
    kind === 'edit'
      ? { ...before, displayName, roles, level }
      : { ...before, status: kind === 'enable' ? 'active' : before.status, oneTimePassword: true };
  if (officer.status !== 'active' && kind === 'reset') throw new DeskError('conflict', sentence('officer.is-disabled'));
  updateOfficer(store, officer);
  return officer;
}

/** Tells the officer what was done to the account, and every other administrator where the phrase was used. */
function giveNotice(context: CommandContext, request: OfficerRequest, byPhrase: boolean): void {
  const { store, caller, now } = context;
  const by = [...new Set([request.askedBy, caller.officerId])];
  const tell = (officerId: string, kind: OfficerNoticeKind): void =>
    insertNotice(store, officerId, { kind, aboutId: request.officerId, at: now, by, byPhrase });
  if (request.kind !== 'create') tell(request.officerId, request.kind);
  if (!byPhrase) return;
  for (const { id } of activeAdministrators(store))
    if (id !== caller.officerId && id !== request.officerId) tell(id, 'phrase');
}

/** Confirms a request and carries it out, in the one transaction of the command. */
export async function confirmRequest(
  context: CommandContext,
  request: OfficerRequest,
  phrase: string | undefined,
): Promise<Audited<OutputOf<'officer.confirm'>>> {
  const { store, caller, keys, now } = context;
  const byPhrase = await signedByPhrase(context, request, phrase);
  const before = officerById(store, request.officerId);
  decideRequest(store, request.id, { status: 'confirmed', by: caller.officerId, at: now, byPhrase });
  const officer = carriedOut(store, request, now);
  markRequestDone(store, request.id);
  giveNotice(context, request, byPhrase);
  const secondHalf = request.firstHalf === null ? null : oneTimeHalf();
  if (request.firstHalf !== null && secondHalf !== null)
    await keys.give(officer.name, oneTimePassword(request.firstHalf, secondHalf));
  const asker = officerById(store, request.askedBy)?.displayName ?? request.askedBy;
  return {
    value: { officer, secondHalf },
    audit: {
      subject: `officer:${officer.id}`,
      before: before ? officerFacts(before) : null,
      after: {
        ...(officerFacts(officer) as { readonly [name: string]: JsonValue }),
        decided: 'confirmed',
        asked: request.kind,
        askedBy: asker,
        ...(secondHalf !== null && { password: 'one-time' }),
        ...(byPhrase && { byPhrase: 'phrase' }),
      },
    },
  };
}
