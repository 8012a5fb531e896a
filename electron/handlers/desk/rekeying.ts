/** Another workspace key, after somebody left who had the old one in their hands. */

import { randomBytes } from 'node:crypto';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { hasOldRecovery, newChange, type Staging, stageNewKey, stageRecovery } from '../../security/key-vault.ts';
import { commitKeyChange, keyFileFacts, officerKeyInForce, setRecoverySealing } from '../../store/officer-keys.ts';
import { listOfficers } from '../../store/officers.ts';
import type { DeskHandlers } from './desk-handler.ts';
import { checkPhrase, settleKeys } from './officer-keys.ts';

export const rekeyHandlers: Pick<DeskHandlers, 'workspace.rekey'> = {
  'workspace.rekey': async ({ connection, caller }, { phrase }) => {
    const { session } = connection;
    if (!session || !caller) throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
    const { store } = session;
    const old = hasOldRecovery(store.file);
    if (old && phrase === undefined)
      throw new DeskError('invalid-input', sentence('vault.old-phrase'), [
        { place: 'phrase', message: sentence('vault.old-phrase') },
      ]);
    if (phrase !== undefined) await checkPhrase(store.file, phrase);
    const { officers, recoverySealing } = await store.read((read) => ({
      officers: listOfficers(read)
        .filter(({ status }) => status === 'active')
        .map((officer) => ({ officer, key: officerKeyInForce(read, officer.id) })),
      recoverySealing: keyFileFacts(read).recoverySealing,
    }));
    const left = officers.filter(({ key }) => key === undefined).map(({ officer }) => officer.displayName);
    const key = randomBytes(32);
    const staging: Staging = { file: store.file, change: newChange() };
    const renewed = old && phrase !== undefined ? await stageRecovery(staging, key, phrase) : null;
    const recovery = renewed?.sealing ?? recoverySealing ?? '';
    const known = new Set([recovery, ...officers.flatMap((one) => (one.key ? [one.key.sealing] : []))]);
    try {
      await store.rekey(
        key,
        (write) => {
          commitKeyChange(write, staging.change);
          if (renewed) setRecoverySealing(write, renewed.sealing);
          return {
            value: undefined,
            entry: {
              at: connection.options.clock.now(),
              actor: { id: caller.officerId, name: caller.displayName },
              operation: 'workspace.rekey',
              subject: 'workspace',
              before: null,
              after: { host: connection.host, withoutKey: left },
              signer: session.signer,
            },
          };
        },
        () => stageNewKey(staging, key, known),
      );
    } finally {
      await settleKeys(store);
    }
    return { withoutKey: left };
  },
};
