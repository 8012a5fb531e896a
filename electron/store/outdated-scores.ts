/** Open cases that were scored by a model no longer in force. */
import { EDITABLE_STATES } from '#shared/workflow/states.ts';
import type { ReadStore } from './connection.ts';
import { activeModelHash } from './models.ts';

const STATES = EDITABLE_STATES.map((state) => `'${state}'`).join(', ');
const OUTDATED = `state IN (${STATES}) AND (model_hash IS NULL OR model_hash <> ?)`;

/** Open cases whose score is by another model than the one in force. */
export function outdatedCases(store: ReadStore): number {
  const hash = activeModelHash(store);
  return store.get<{ n: number }>(`SELECT count(*) AS n FROM credit_case WHERE ${OUTDATED}`, hash)?.n ?? 0;
}

/** The next open cases, by id, whose score is by another model than the one in force: `most` of them after `after`. */
export function outdatedAfter(store: ReadStore, after: string, most: number): string[] {
  return store
    .all<{ id: string }>(
      `SELECT id FROM credit_case WHERE ${OUTDATED} AND id > ? ORDER BY id LIMIT ?`,
      activeModelHash(store),
      after,
      most,
    )
    .map(({ id }) => id);
}
