/** What follows from all a case holds, computed once between two events: several screens ask for it again and again. */
import { auditHead } from '../store/audit.ts';
import type { ReadStore } from '../store/connection.ts';

/**
 * A computation over a case that keeps its answer for the last case asked about: good until the workspace's
 * next event, and forgotten with the open file. Inside a command, whose changes come before its event, it is
 * computed every time.
 */
export function untilNextEvent<T>(
  compute: (store: ReadStore, caseId: string) => T,
): (store: ReadStore, caseId: string) => T {
  const lately = new WeakMap<ReadStore, { readonly key: string; readonly answer: T }>();
  return (store, caseId) => {
    if ('sequence' in store) return compute(store, caseId);
    const key = `${auditHead(store).hash} ${caseId}`;
    const known = lately.get(store);
    if (known?.key === key) return known.answer;
    const answer = compute(store, caseId);
    lately.set(store, { key, answer });
    return answer;
  };
}
