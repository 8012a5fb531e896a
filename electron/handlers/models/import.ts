/** Models proposed from files: case models, trained models, and challengers of other makers. */

import type { ParsedInputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { passportSchema } from '#shared/domain/passport.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson, hashOf, sha256 } from '../../ground/canonical.ts';
import { checkDocument, parseJsonDocument } from '../../ground/checked-document.ts';
import { INDICATORS } from '../../indicators/catalogue.ts';
import { openChallenger } from '../../modelling/challengers/challenger.ts';
import { checkMapping, openMapped } from '../../modelling/runs/mapped-challenger.ts';
import { mappingByName } from '../../modelling/runs/mapping.ts';
import { parseLearnedModel } from '../../modelling/training/learned/checked-learned.ts';
import { LEARNED_FORMAT } from '../../modelling/training/learned/schema.ts';
import { parseModel } from '../../scoring/checked-model.ts';
import { CASE_MODEL_FORMATS } from '../../scoring/model.ts';
import { type InputMapping, insertModel, type StoredModel } from '../../store/models.ts';
import type { WorkspaceHandlers } from '../handler.ts';
import { mustBeNew, shownByHash } from './must-find-model.ts';

type Import = ParsedInputOf<'model.import'>;

type Read = Pick<
  StoredModel,
  'hash' | 'id' | 'version' | 'name' | 'origin' | 'kind' | 'purpose' | 'document' | 'mapping'
> & { readonly content?: Uint8Array };

const CHALLENGER_FORMAT = 'sme-credit-desk/challenger@1';

/** The format a JSON document names; undefined for anything else. */
function formatOf(content: Uint8Array): unknown {
  const text = Buffer.from(content).toString('utf8');
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  } catch {
    // XGBoost writes bare NaN, which is not JSON; its own reader knows.
    return undefined;
  }
}

function readCaseModel(text: string): Read {
  const { model, hash } = parseModel(text);
  const unknown = model.inputs.find(({ indicator }) => !INDICATORS.some((known) => known.indicator === indicator));
  if (unknown) {
    const message = sentence('model-register.unknown-indicator', { indicator: unknown.indicator });
    throw new DeskError('invalid-input', message, [{ place: unknown.indicator, message }]);
  }
  const { id, version, name, origin } = model;
  return {
    ...{ hash, id, version, name, origin, kind: 'case-model', purpose: 'cases', mapping: null },
    document: canonicalJson(model),
  };
}

function readLearned(text: string, given: readonly InputMapping[] | undefined): Read {
  const { model, hash } = parseLearnedModel(text);
  const { id, version, name } = model;
  for (const { name: input } of given ? model.inputs : []) {
    if (given?.some((entry) => entry.input === input)) continue;
    const message = sentence('model-register.not-mapped', { input });
    throw new DeskError('invalid-input', message, [{ place: input, message }]);
  }
  return {
    ...{ hash, id, version, name, origin: 'estimated', kind: 'learned-model', mapping: given ?? null },
    purpose: given ? 'cases' : 'files',
    document: canonicalJson(model),
  };
}

/** A challenger's features by their own names, where each is the name of an indicator. */
async function mappingOfNames(name: string, content: Uint8Array): Promise<InputMapping[]> {
  const challenger = await openChallenger(name, content);
  await challenger.close();
  return mappingByName(challenger.features.map((feature) => feature.name)).map(({ input, indicator }) => {
    if (indicator !== null) return { input, indicator };
    const message = sentence('model-register.unknown-feature', { input });
    throw new DeskError('invalid-input', message, [{ place: input, message }]);
  });
}

async function readChallenger(
  name: string,
  content: Uint8Array,
  given: readonly InputMapping[] | undefined,
): Promise<Read> {
  const mapping = given ?? (await mappingOfNames(name, content));
  const challenger = await openMapped(name, content, mapping);
  await challenger.close();
  const { kind } = challenger;
  const ordered = challenger.features.map((feature) => {
    const entry = mapping.find(({ input }) => input === feature.name);
    return { input: feature.name, indicator: entry?.indicator ?? '' };
  });
  const digest = sha256(content);
  const description = { format: CHALLENGER_FORMAT, kind, fileName: name, sha256: digest, mapping: ordered };
  return {
    hash: hashOf(description),
    id: name.replace(/\.[^.]+$/, ''),
    version: digest.slice(0, 12),
    name,
    origin: 'estimated',
    ...{ kind, purpose: 'cases', document: canonicalJson(description), mapping: ordered, content },
  };
}

function readModel({ file, mapping }: Import): Read | Promise<Read> {
  const content = Buffer.from(file.contentBase64, 'base64');
  if (mapping) checkMapping(mapping);
  const format = formatOf(content);
  if ((CASE_MODEL_FORMATS as readonly unknown[]).includes(format)) return readCaseModel(content.toString('utf8'));
  if (format === LEARNED_FORMAT) return readLearned(content.toString('utf8'), mapping);
  return readChallenger(file.name, content, mapping);
}

/** The passport that came with a model. Throws DeskError "invalid-input" where it is of another one. */
function readPassport(file: Import['passport'], hash: string): string | null {
  if (!file) return null;
  const text = Buffer.from(file.contentBase64, 'base64').toString('utf8');
  const passport = checkDocument(
    passportSchema,
    parseJsonDocument(text, sentence('document.passport')),
    sentence('document.passport'),
  );
  if (passport.model.hash === hash) return canonicalJson(passport);
  const message = sentence('model-register.other-passport', { named: passport.model.hash, hash });
  throw new DeskError('invalid-input', message, [{ place: 'passport', message }]);
}

export const modelImportHandlers: Pick<WorkspaceHandlers, 'model.import'> = {
  'model.import': async ({ store, caller, now }, input) => {
    const { content, ...model } = await readModel(input);
    mustBeNew(store, model);
    const { hash, id, name, version, kind, purpose } = model;
    insertModel(
      store,
      {
        ...model,
        status: 'proposed',
        note: input.note,
        passport: readPassport(input.passport, hash),
        ...{ proposedBy: caller.officerId, proposedAt: now, activatedBy: null, activatedAt: null },
      },
      content && { content },
    );
    const after = { file: input.file.name, id, name, version, kind, purpose, note: input.note };
    return { value: shownByHash(store, hash), audit: { subject: `model:${hash}`, before: null, after } };
  },
};
