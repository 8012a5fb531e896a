/** Identities of intake rows that have become cases. */
import type { ReadStore } from './connection.ts';

/** Whether a row of this identity has been brought in before. */
export function isKnownIntakeKey(store: ReadStore, key: string): boolean {
  return store.get('SELECT 1 FROM credit_case WHERE intake_key = ?', key) !== undefined;
}
