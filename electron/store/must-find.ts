/** Looking things up that must be there. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { caseById, type StoredCase } from './cases.ts';
import type { ReadStore } from './connection.ts';
import { type Officer, officerById } from './officers.ts';

/** The case, or `not-found`. */
export function mustFindCase(store: ReadStore, caseId: string): StoredCase {
  const found = caseById(store, caseId);
  if (!found) throw new DeskError('not-found', sentence('found.no-case', { caseId }));
  return found;
}

/** The officer, or `not-found`. */
export function mustFindOfficer(store: ReadStore, officerId: string): Officer {
  const found = officerById(store, officerId);
  if (!found) throw new DeskError('not-found', sentence('found.no-officer', { officerId }));
  return found;
}
