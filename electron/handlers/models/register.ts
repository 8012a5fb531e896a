/** The register of models: listed, opened, put in force by another person than who proposed them. */

import { DeskError } from '#shared/contract/reply.ts';
import { passportSchema } from '#shared/domain/passport.ts';
import { sentence } from '#shared/text/sentence.ts';
import { indicatorDefinition } from '../../indicators/catalogue.ts';
import { gradeCuts } from '../../scoring/grade-cuts.ts';
import { shownPairs } from '../../scoring/pairs/shown.ts';
import { scalingFactor, scalingOffset } from '../../scoring/scaling.ts';
import { shapeOfInput } from '../../scoring/shape.ts';
import {
  activateModel,
  listModels,
  makersOfModel,
  modelInForceBefore,
  type StoredModel,
  setModelStatus,
} from '../../store/models.ts';
import type { Audited, CommandContext, WorkspaceHandlers } from '../handler.ts';
import { learnedDocument } from '../lab/learned-document.ts';
import type { Caller } from '../ports.ts';
import { mustFindCaseModel, mustFindLearned, mustFindModel, shownByHash, shownModel } from './must-find-model.ts';

type ModelHandlers = Pick<
  WorkspaceHandlers,
  'model.list' | 'model.get' | 'model.activate' | 'model.challenge' | 'model.refuse' | 'model.passport' | 'model.export'
>;

/** Refuses who proposed, trained, resumed or edited the model: the other pair of eyes is somebody else's. */
function mustBeOther(context: CommandContext, model: StoredModel, caller: Caller): void {
  if (model.proposedBy === caller.officerId) {
    throw new DeskError('forbidden', sentence('model-register.proposer'));
  }
  if (makersOfModel(context.store, model.hash).includes(caller.officerId)) {
    throw new DeskError('forbidden', sentence('model-register.maker'));
  }
}

function mustBe(model: StoredModel, ...allowed: StoredModel['status'][]): void {
  if (allowed.includes(model.status)) return;
  throw new DeskError(
    'conflict',
    sentence('model-register.wrong-status', { name: model.name, status: model.status, allowed }),
  );
}

/** Moves a model to another status; what a command on it returns and records. */
function moved(
  { store }: CommandContext,
  { hash, id, version, status }: StoredModel,
  to: 'challenger' | 'refused',
): Audited<ReturnType<typeof shownByHash>> {
  setModelStatus(store, hash, to);
  return {
    value: shownByHash(store, hash),
    audit: { subject: `model:${hash}`, before: { status }, after: { status: to, id, version } },
  };
}

export const modelHandlers: ModelHandlers = {
  'model.list': ({ store, jobs }) => ({
    models: listModels(store).map((model) => shownModel(store, model)),
    rescoring: jobs.rescoringProgress(),
  }),

  'model.get': ({ store }, { hash }) => {
    const { stored, document } = mustFindCaseModel(store, hash);
    const { scaling } = document;
    const cuts = new Map(gradeCuts(scaling, document.masterScale).map((cut) => [cut.grade, cut.pointsFrom]));
    return {
      hash,
      id: document.id,
      name: document.name,
      version: document.version,
      description: document.description,
      origin: document.origin,
      scaling: { ...scaling, factor: scalingFactor(scaling), offset: scalingOffset(scaling) },
      basePoints: document.basePoints,
      masterScale: document.masterScale.map(({ grade, pdUpTo }) => ({
        grade,
        pdUpTo,
        pointsFrom: cuts.get(grade) ?? null,
      })),
      inputs: document.inputs.map((input) => ({
        indicator: input.indicator,
        name: indicatorDefinition(input.indicator).name,
        group: input.group,
        direction: input.direction,
        origin: input.origin,
        bins: [...shapeOfInput(input)],
      })),
      pairs: shownPairs(document),
      document: stored.document,
    };
  },

  'model.activate': (context, { hash }) => {
    const { store, caller, now, jobs } = context;
    const model = mustFindModel(store, hash);
    mustBe(model, 'proposed', 'challenger');
    mustBeOther(context, model, caller);
    if (model.kind === 'xgboost' || model.kind === 'onnx') {
      throw new DeskError('conflict', sentence('model-register.not-a-glass-box', { name: model.name }));
    }
    if (model.purpose === 'cases' && model.kind !== 'case-model') {
      throw new DeskError('conflict', sentence('model-register.challenger-only', { name: model.name }));
    }
    const before = modelInForceBefore(store, model)?.hash ?? null;
    activateModel(store, { ...model, hasPassport: model.passport !== null }, caller.officerId, now);
    const { id, version, purpose, status } = model;
    return {
      value: shownByHash(store, hash),
      audit: {
        subject: `model:${hash}`,
        before: { status, inForce: before },
        after: { status: 'active', id, version, purpose, inForce: hash },
      },
      ...(purpose === 'cases' && { afterwards: () => jobs.startRescoring() }),
    };
  },

  'model.challenge': (context, { hash }) => {
    const model = mustFindModel(context.store, hash);
    mustBe(model, 'proposed');
    if (model.purpose !== 'cases') {
      throw new DeskError('conflict', sentence('model-register.tables-only', { name: model.name }));
    }
    return moved(context, model, 'challenger');
  },

  'model.refuse': (context, { hash }) => {
    const model = mustFindModel(context.store, hash);
    mustBe(model, 'proposed', 'challenger');
    return moved(context, model, 'refused');
  },

  'model.passport': ({ store }, { hash }) => {
    const { passport } = mustFindModel(store, hash);
    return { passport: passport === null ? null : passportSchema.parse(JSON.parse(passport)) };
  },

  'model.export': ({ store }, { hash, to }) => learnedDocument(mustFindLearned(store, hash).model, to),
};
