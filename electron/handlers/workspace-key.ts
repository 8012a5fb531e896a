/** What the workspace knows of its own key: since when it is in use, and who left with it. */
import { hasOldRecovery } from '../security/key-vault.ts';
import { listAuditEvents } from '../store/audit.ts';
import type { ReadStore } from '../store/connection.ts';
import { officerKeyInForce } from '../store/officer-keys.ts';
import { listOfficers } from '../store/officers.ts';
import type { WorkspaceHandlers } from './handler.ts';

/** The newest event of an operation. */
function lastOf(store: ReadStore, operation: string): { sequence: number; at: string } | undefined {
  return listAuditEvents(store, { operation }, 0, 1).events[0];
}

export const workspaceKeyHandlers: Pick<WorkspaceHandlers, 'workspace.key'> = {
  'workspace.key': ({ store, workspace }) => {
    const made = lastOf(store, 'workspace.rekey') ?? lastOf(store, 'workspace.create');
    const officers = listOfficers(store);
    const hasLeft = (id: string): boolean => {
      const left = listAuditEvents(store, { operation: 'officer.disable', subject: `officer:${id}` }, 0, 1).events[0];
      return left !== undefined && left.sequence > (made?.sequence ?? 0);
    };
    return {
      since: made?.at ?? null,
      left: officers
        .filter(({ id, status }) => status === 'disabled' && hasLeft(id))
        .map(({ displayName }) => displayName),
      withoutKey: officers
        .filter(({ id, status }) => status === 'active' && officerKeyInForce(store, id) === undefined)
        .map(({ displayName }) => displayName),
      phraseNeeded: hasOldRecovery(workspace.file),
    };
  },
};
