/** Models of the register as the contract shows them. */

import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { parseLearnedModel } from '../../modelling/training/learned/checked-learned.ts';
import type { LearnedModel } from '../../modelling/training/learned/schema.ts';
import { parseModel } from '../../scoring/checked-model.ts';
import type { ModelDocument } from '../../scoring/model.ts';
import type { ReadStore } from '../../store/connection.ts';
import { listModels, type ModelVersion, modelByHash, type StoredModel, versionOf } from '../../store/models.ts';
import { officerById } from '../../store/officers.ts';

type Registered = OutputOf<'model.list'>['models'][number];

/** The registered model, or `not-found`. */
export function mustFindModel(store: ReadStore, hash: string): StoredModel {
  const stored = modelByHash(store, hash);
  if (!stored) throw new DeskError('not-found', sentence('model-register.no-model', { hash }));
  return stored;
}

/** A registered model of cases with its document. Throws `not-found`, and `conflict` for a model of another kind. */
export function mustFindCaseModel(store: ReadStore, hash: string): { stored: StoredModel; document: ModelDocument } {
  const stored = mustFindModel(store, hash);
  if (stored.kind !== 'case-model') {
    throw new DeskError('conflict', sentence('model-register.not-a-case-model', { name: stored.name }));
  }
  return { stored, document: parseModel(stored.document).model };
}

/** A registered model that scores tables. Throws `not-found`, and `conflict` for a model of another kind. */
export function mustFindLearned(store: ReadStore, hash: string): { stored: StoredModel; model: LearnedModel } {
  const stored = mustFindModel(store, hash);
  if (stored.kind !== 'learned-model') {
    throw new DeskError('conflict', sentence('model-register.not-a-table-model', { name: stored.name }));
  }
  return { stored, model: parseLearnedModel(stored.document).model };
}

/** Refuses a model that is registered already, and another one under an id and version that are taken. */
export function mustBeNew(store: ReadStore, { hash, id, version }: Pick<StoredModel, 'hash' | 'id' | 'version'>): void {
  const known = modelByHash(store, hash);
  if (known)
    throw new DeskError('conflict', sentence('model-register.known', { name: known.name, version: known.version }));
  if (listModels(store).some((other) => other.id === id && other.version === version)) {
    throw new DeskError('conflict', sentence('model-register.version-taken', { id, version }));
  }
}

/** A model with officers' names instead of their ids. */
export function shownModel(store: ReadStore, model: ModelVersion): Registered {
  const nameOf = (id: string): Words => officerById(store, id)?.displayName ?? sentence('desk.name');
  return {
    ...model,
    note: model.note === '' ? sentence('model-register.shipped') : model.note,
    proposedBy: nameOf(model.proposedBy),
    activatedBy: model.activatedBy === null ? null : nameOf(model.activatedBy),
  };
}

/** The model of a hash, as the contract shows it. */
export function shownByHash(store: ReadStore, hash: string): Registered {
  return shownModel(store, versionOf(mustFindModel(store, hash)));
}
