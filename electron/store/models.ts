/** The register of models: what scores cases and tables, proposed by one person and put in force by another. */

import type { MODEL_KINDS, MODEL_STATES } from '#shared/contract/operations/model.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { MODEL_PURPOSES } from '#shared/domain/passport.ts';
import type { ReadStore, WriteStore } from './connection.ts';

type ModelKind = (typeof MODEL_KINDS)[number];
type ModelStatus = (typeof MODEL_STATES)[number];
type ModelPurpose = (typeof MODEL_PURPOSES)[number];

/** A registered model without its document. */
export interface ModelVersion {
  readonly hash: string;
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly origin: string;
  readonly kind: ModelKind;
  readonly purpose: ModelPurpose;
  readonly status: ModelStatus;
  readonly note: string;
  /** Officer id, or "system" for what the desk ships with. */
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly activatedBy: string | null;
  readonly activatedAt: string | null;
  readonly hasPassport: boolean;
}

/** Which indicator feeds an input of a model that was not made for cases. */
export interface InputMapping {
  readonly input: string;
  readonly indicator: string;
}

export interface StoredModel extends Omit<ModelVersion, 'hasPassport'> {
  /** The model document as hashed; of a challenger of another maker, what says which file it is. */
  readonly document: string;
  /** JSON text of the passport. */
  readonly passport: string | null;
  /** In the order of the model's inputs. */
  readonly mapping: readonly InputMapping[] | null;
}

type VersionRow = Omit<ModelVersion, 'hasPassport'> & { readonly hasPassport: number };
type ModelRow = Omit<StoredModel, 'mapping'> & { readonly mapping: string | null };

const COLUMNS = `hash, model_id AS id, version, name, origin, kind, purpose, status, note, proposed_by AS proposedBy,
  proposed_at AS proposedAt, activated_by AS activatedBy, activated_at AS activatedAt`;

/** The whole register: in force, proposed, challengers, then those before them, each newest first. */
export function listModels(store: ReadStore): ModelVersion[] {
  return store
    .all<VersionRow>(
      `SELECT ${COLUMNS}, passport IS NOT NULL AS hasPassport FROM model_version
       ORDER BY CASE status WHEN 'active' THEN 0 WHEN 'proposed' THEN 1 WHEN 'challenger' THEN 2 ELSE 3 END,
         purpose, coalesce(activated_at, proposed_at) DESC, hash`,
    )
    .map((row) => ({ ...row, hasPassport: row.hasPassport === 1 }));
}

export function modelByHash(store: ReadStore, hash: string): StoredModel | undefined {
  const row = store.get<ModelRow>(
    `SELECT ${COLUMNS}, document, passport, mapping FROM model_version WHERE hash = ?`,
    hash,
  );
  return row && { ...row, mapping: row.mapping === null ? null : (JSON.parse(row.mapping) as InputMapping[]) };
}

/** A registered model as listings show it. */
export function versionOf({ document: _document, mapping: _mapping, passport, ...rest }: StoredModel): ModelVersion {
  return { ...rest, hasPassport: passport !== null };
}

/** Hash of the model new assessments use. */
export function activeModelHash(store: ReadStore): string {
  const row = store.get<{ hash: string }>(
    `SELECT hash FROM model_version WHERE status = 'active' AND purpose = 'cases'`,
  );
  if (!row) throw new Fault('store.no-active-model');
  return row.hash;
}

/** Models shown beside the one in force in every case, the oldest first. */
export function challengersOf(store: ReadStore): StoredModel[] {
  return store
    .all<{ hash: string }>(
      `SELECT hash FROM model_version WHERE status = 'challenger' AND purpose = 'cases' ORDER BY proposed_at, hash`,
    )
    .flatMap(({ hash }) => modelByHash(store, hash) ?? []);
}

/** Registers a model, with those who made it and, of a challenger of another maker, its file. */
export function insertModel(
  store: WriteStore,
  model: StoredModel,
  extra: { readonly makers?: readonly string[]; readonly content?: Uint8Array } = {},
): void {
  store.run(
    `INSERT INTO model_version (hash, model_id, version, name, origin, kind, purpose, status, note, document, passport,
       mapping, proposed_by, proposed_at, activated_by, activated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    model.hash,
    model.id,
    model.version,
    model.name,
    model.origin,
    model.kind,
    model.purpose,
    model.status,
    model.note,
    model.document,
    model.passport,
    model.mapping && JSON.stringify(model.mapping),
    model.proposedBy,
    model.proposedAt,
    model.activatedBy,
    model.activatedAt,
  );
  for (const maker of new Set(extra.makers)) {
    store.run('INSERT INTO model_maker (hash, officer_id) VALUES (?, ?)', model.hash, maker);
  }
  if (extra.content) {
    store.run('INSERT INTO model_content (hash, content) VALUES (?, ?)', model.hash, Buffer.from(extra.content));
  }
}

/** The file of a challenger of another maker. */
export function modelContent(store: ReadStore, hash: string): Uint8Array | undefined {
  return store.get<{ content: Buffer }>('SELECT content FROM model_content WHERE hash = ?', hash)?.content;
}

/** Officers who trained, resumed or edited what became the model. */
export function makersOfModel(store: ReadStore, hash: string): string[] {
  return store
    .all<{ id: string }>('SELECT officer_id AS id FROM model_maker WHERE hash = ? ORDER BY officer_id', hash)
    .map(({ id }) => id);
}

/**
 * The model that gives way when this one comes into force: of cases the one that scores them, of
 * tables the version of the same id. Undefined where there is none.
 */
export function modelInForceBefore(
  store: ReadStore,
  { purpose, id }: Pick<ModelVersion, 'purpose' | 'id'>,
): { hash: string } | undefined {
  return purpose === 'cases'
    ? store.get(`SELECT hash FROM model_version WHERE status = 'active' AND purpose = 'cases'`)
    : store.get(`SELECT hash FROM model_version WHERE status = 'active' AND purpose = 'files' AND model_id = ?`, id);
}

/** Puts a model in force and ends the one before it. */
export function activateModel(store: WriteStore, model: ModelVersion, by: string, at: string): void {
  const before = modelInForceBefore(store, model);
  if (before) store.run(`UPDATE model_version SET status = 'superseded' WHERE hash = ?`, before.hash);
  store.run(
    `UPDATE model_version SET status = 'active', activated_by = ?, activated_at = ? WHERE hash = ?`,
    by,
    at,
    model.hash,
  );
}

export function setModelStatus(store: WriteStore, hash: string, status: 'challenger' | 'refused'): void {
  store.run('UPDATE model_version SET status = ? WHERE hash = ?', status, hash);
}
