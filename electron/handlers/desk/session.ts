/** A signed-in officer on one connection. */

import { DeskError } from '#shared/contract/reply.ts';
import { rolesInForce } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import { publicHalf, signText } from '../../security/key-pairs.ts';
import { officerKeyInForce } from '../../store/officer-keys.ts';
import { languageOf, officerById } from '../../store/officers.ts';
import type { WorkspaceStore } from '../../store/workspace.ts';
import type { Caller, Session, WorkspaceFacts } from '../ports.ts';
import { keyChangeIn, settleKeys } from './officer-keys.ts';

/**
 * Opens a session over an unlocked workspace.
 * @param seed of the officer's signing key; the session wipes it when it ends
 */
export function openSession(
  store: WorkspaceStore,
  workspace: WorkspaceFacts,
  officerId: string,
  seed: Buffer,
  at: number,
): Session {
  let own = seed;
  let key = publicHalf('ed25519', own);
  return {
    store,
    workspace,
    officerId,
    lastActive: at,
    signer: {
      get key() {
        return key;
      },
      sign: (text) => signText(own, text),
    },
    renew: (next) => {
      own.fill(0);
      own = next;
      key = publicHalf('ed25519', own);
    },
    keysIn: (write) => keyChangeIn(write, store.file, (work) => store.withKey(work)),
    settleKeys: () => settleKeys(store),
    forget: () => own.fill(0),
  };
}

/**
 * The officer as the store has them now: a role taken away or an officer disabled during a session
 * counts from the next call on. A session whose signing key is no longer the officer's is over: the
 * password was changed or given anew meanwhile.
 */
export async function callerOf(session: Session): Promise<Caller> {
  const { officer, language, signing } = await session.store.read((store) => ({
    signing: officerKeyInForce(store, session.officerId)?.signing,
    officer: officerById(store, session.officerId),
    language: languageOf(store, session.officerId),
  }));
  if (officer?.status !== 'active') throw new DeskError('unauthenticated', sentence('session.disabled'));
  if (signing !== session.signer.key) throw new DeskError('unauthenticated', sentence('session.key-replaced'));
  const { id, name, displayName, roles, level } = officer;
  return { officerId: id, name, displayName, roles: rolesInForce(roles), level, language };
}
