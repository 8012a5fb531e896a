/** Scoring models of the workspace; exactly one is active. */
import type { ReadStore, WriteStore } from './connection.ts';

export interface StoredModel {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly origin: string;
  /** The model document, as hashed. */
  readonly document: string;
  readonly active: boolean;
  readonly activatedAt: string | null;
}

type ModelRow = Omit<StoredModel, 'active'> & { readonly active: number };

const SELECT = `SELECT hash, model_id AS id, version, name, origin, document, active, activated_at AS activatedAt FROM model_version`;

export function listModels(store: ReadStore): StoredModel[] {
  return store
    .all<ModelRow>(`${SELECT} ORDER BY active DESC, activated_at DESC, hash`)
    .map((row) => ({ ...row, active: row.active === 1 }));
}

export function modelByHash(store: ReadStore, hash: string): StoredModel | undefined {
  const row = store.get<ModelRow>(`${SELECT} WHERE hash = ?`, hash);
  return row && { ...row, active: row.active === 1 };
}

/** Hash of the model new assessments use. */
export function activeModelHash(store: ReadStore): string {
  const row = store.get<{ hash: string }>('SELECT hash FROM model_version WHERE active = 1');
  if (!row) throw new Error('the workspace has no active model');
  return row.hash;
}

export function insertModel(store: WriteStore, model: StoredModel): void {
  store.run(
    `INSERT INTO model_version (hash, model_id, version, name, origin, document, active, activated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    model.hash,
    model.id,
    model.version,
    model.name,
    model.origin,
    model.document,
    model.active ? 1 : 0,
    model.activatedAt,
  );
}
