/** A signed-in officer on one connection. */

import { DeskError } from '#shared/contract/reply.ts';
import { rolesInForce } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import { putSlot, removeSlot, unlockWithPhrase } from '../../security/key-vault.ts';
import { languageOf, officerById } from '../../store/officers.ts';
import type { WorkspaceStore } from '../../store/workspace.ts';
import type { Caller, Session, WorkspaceFacts } from '../ports.ts';

/** Opens a session over an unlocked workspace. */
export function openSession(
  store: WorkspaceStore,
  workspace: WorkspaceFacts,
  officerId: string,
  key: Buffer,
  at: number,
): Session {
  return {
    store,
    workspace,
    officerId,
    lastActive: at,
    keys: {
      give: (officer, password) => putSlot(workspace.file, key, officer, password),
      take: (officer) => removeSlot(workspace.file, officer),
      checkPhrase: async (phrase) => {
        const unlocked = await unlockWithPhrase(workspace.file, phrase);
        unlocked.fill(0);
      },
    },
    forget: () => key.fill(0),
  };
}

/**
 * The officer as the store has them now: a role taken away or an officer disabled during a session
 * counts from the next call on.
 */
export async function callerOf(session: Session): Promise<Caller> {
  const { officer, language } = await session.store.read((store) => ({
    officer: officerById(store, session.officerId),
    language: languageOf(store, session.officerId),
  }));
  if (officer?.status !== 'active') throw new DeskError('unauthenticated', sentence('session.disabled'));
  const { id, name, displayName, roles, level } = officer;
  return { officerId: id, name, displayName, roles: rolesInForce(roles), level, language };
}
