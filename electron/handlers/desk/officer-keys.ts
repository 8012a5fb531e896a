/** The key file as commands change it: staged within the transaction, in force with its commit. */

import { Fault } from '#shared/domain/fault.ts';
import type { JsonValue } from '../../ground/json.ts';
import {
  newChange,
  type PublicKeys,
  type Staging,
  settleVault,
  stageRemoval,
  stageSlot,
  unlockWithPhrase,
} from '../../security/key-vault.ts';
import type { WriteStore } from '../../store/connection.ts';
import { commitKeyChange, endOfficerKey, insertOfficerKey, keyFileFacts } from '../../store/officer-keys.ts';
import { officerByName } from '../../store/officers.ts';
import type { WorkspaceStore } from '../../store/workspace.ts';
import type { KeyChange } from '../ports.ts';

/** Lends the workspace key for the time of one piece of work. */
type WithKey = <T>(work: (key: Buffer) => T | Promise<T>) => Promise<T>;

/** What a transaction changes of the key file beside its workspace. */
export function keyChangeIn(store: WriteStore, file: string, withKey: WithKey): KeyChange {
  const staging: Staging = { file, change: newChange() };
  let staged = false;
  const given: (PublicKeys & { officerId: string })[] = [];
  const idOf = (name: string): string => {
    const officer = officerByName(store, name);
    if (!officer) throw new Fault('keys.no-officer', { name });
    return officer.id;
  };
  return {
    give: async (name, password) => {
      const officerId = idOf(name);
      staged = true;
      const keys = await withKey((key) => stageSlot(staging, key, name, password));
      insertOfficerKey(store, officerId, keys);
      commitKeyChange(store, staging.change);
      given.push({ officerId, ...keys });
    },
    take: async (name) => {
      endOfficerKey(store, idOf(name));
      staged = true;
      stageRemoval(staging, name);
      commitKeyChange(store, staging.change);
    },
    checkPhrase: (phrase) => checkPhrase(file, phrase),
    get staged() {
      return staged;
    },
    recorded: (after) =>
      given.length === 0 ? after : { ...asObject(after), keys: given.map((keys) => ({ ...keys })) },
  };
}

function asObject(value: JsonValue): { readonly [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: JsonValue })
    : {};
}

/** Holds that a phrase typed is the workspace's own. */
export async function checkPhrase(file: string, phrase: string): Promise<void> {
  const { keys, seed } = await unlockWithPhrase(file, phrase);
  for (const key of keys) key.fill(0);
  seed?.fill(0);
}

/** Brings the key file to what its workspace has committed. */
export async function settleKeys(store: WorkspaceStore): Promise<void> {
  settleVault(store.file, await store.read((read) => keyFileFacts(read).change));
}
