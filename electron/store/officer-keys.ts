/** Public keys of officers, and what the workspace says of its key file. */
import type { ReadStore, WriteStore } from './connection.ts';

export interface OfficerKey {
  /** Ed25519 and X25519 public keys, as hexadecimal. */
  readonly signing: string;
  readonly sealing: string;
  readonly officerId: string;
  /** First and last event it signs; null while it is in force. */
  readonly since: number;
  readonly until: number | null;
}

const SELECT =
  'SELECT signing, sealing, officer_id AS officerId, since_seq AS since, until_seq AS until FROM officer_key';

/** Every key there ever was, in the order they came. */
export function officerKeys(store: ReadStore): OfficerKey[] {
  return store.all<OfficerKey>(`${SELECT} ORDER BY since_seq, signing`);
}

/** The key an officer has in force; undefined where they have none yet. */
export function officerKeyInForce(store: ReadStore, officerId: string): OfficerKey | undefined {
  return store.get<OfficerKey>(`${SELECT} WHERE officer_id = ? AND until_seq IS NULL`, officerId);
}

/** Ends the key an officer has with this event. */
export function endOfficerKey(store: WriteStore, officerId: string): void {
  store.run(
    'UPDATE officer_key SET until_seq = ? WHERE officer_id = ? AND until_seq IS NULL',
    store.sequence,
    officerId,
  );
}

/** Puts a key in force in place of the one the officer had. */
export function insertOfficerKey(
  store: WriteStore,
  officerId: string,
  key: Pick<OfficerKey, 'signing' | 'sealing'>,
): void {
  endOfficerKey(store, officerId);
  store.run(
    'INSERT INTO officer_key (signing, sealing, officer_id, since_seq) VALUES (?, ?, ?, ?)',
    key.signing,
    key.sealing,
    officerId,
    store.sequence,
  );
}

export interface KeyFileFacts {
  /** The change of slots that is committed; '' before the first. */
  readonly change: string;
  /** Sealing key of the recovery phrase; null where the phrase was made before there were any. */
  readonly recoverySealing: string | null;
  /** First event from which acts of decision are signed. */
  readonly signedFrom: number;
}

/** What the workspace says of its key file. */
export function keyFileFacts(store: ReadStore): KeyFileFacts {
  return (
    store.get<KeyFileFacts>(
      'SELECT change, recovery_sealing AS recoverySealing, signed_from AS signedFrom FROM key_file',
    ) ?? { change: '', recoverySealing: null, signedFrom: 1 }
  );
}

/** The change of slots that this transaction commits. */
export function commitKeyChange(store: WriteStore, change: string): void {
  store.run('UPDATE key_file SET change = ?', change);
}

export function setRecoverySealing(store: WriteStore, sealing: string): void {
  store.run('UPDATE key_file SET recovery_sealing = ?', sealing);
}
