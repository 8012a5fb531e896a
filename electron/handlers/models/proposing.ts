/** Models proposed from runs of the lab, for tables or composed for cases. */

import type { ParsedInputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson, hashOf } from '../../ground/canonical.ts';
import { composeCaseModel } from '../../modelling/composition/compose.ts';
import { checkMapping } from '../../modelling/runs/mapped-challenger.ts';
import { checkLearnedModel } from '../../modelling/training/learned/checked-learned.ts';
import { LEARNED_FORMAT } from '../../modelling/training/learned/schema.ts';
import { EXPERT_JUDGEMENT_ORIGIN, passportReference } from '../../scoring/origins.ts';
import { makersOfRun, setRegistered } from '../../store/lab-runs.ts';
import { activeModelHash, type InputMapping, insertModel, type StoredModel } from '../../store/models.ts';
import type { CommandContext, WorkspaceHandlers } from '../handler.ts';
import { mustHaveModel } from '../lab/must-find-run.ts';
import { runPassport } from '../lab/passport.ts';
import { mustBeNew, mustFindCaseModel, shownByHash } from './must-find-model.ts';

type Proposal = ParsedInputOf<'model.propose'>;

/** What a proposal makes of a run's model. */
interface Made extends Pick<StoredModel, 'hash' | 'document' | 'kind' | 'purpose' | 'origin'> {
  readonly format: string;
  readonly mapping: readonly InputMapping[];
  /** What in it is expert judgement, in sentences. */
  readonly judgement: readonly Sentence[];
}

function madeForFiles({ store }: CommandContext, { runId, id, name, version }: Proposal): Made {
  const { model } = mustHaveModel(store, runId);
  const document = checkLearnedModel({ ...model, id, name, version });
  return {
    hash: hashOf(document),
    document: canonicalJson(document),
    ...{ kind: 'learned-model', purpose: 'files', origin: 'estimated', format: LEARNED_FORMAT },
    ...{ mapping: [], judgement: [] },
  };
}

function madeForCases({ store }: CommandContext, proposal: Proposal, mapping: readonly InputMapping[]): Made {
  const { runId, id, name, version, note, use } = proposal;
  const { run, model } = mustHaveModel(store, runId);
  checkMapping(mapping);
  const { document: judgement, stored } = mustFindCaseModel(store, activeModelHash(store));
  const centralTendency = use.purpose === 'cases' ? use.centralTendency : undefined;
  const { rows = 0, defaults = 0 } = run.facts ?? {};
  const document = composeCaseModel({
    learned: model,
    mapping: Object.fromEntries(mapping.map(({ input, indicator }) => [input, indicator])),
    judgement,
    identity: { id, name, version, description: note },
    absence: 'judged',
    passportRef: passportReference(id, version),
    ...(centralTendency !== undefined && { anchor: { sampleRate: defaults / rows, centralTendency } }),
  });
  const kept = document.inputs.filter(({ origin }) => origin === EXPERT_JUDGEMENT_ORIGIN);
  const groups = [...new Set(kept.map(({ group }) => group))];
  const anchored =
    centralTendency === undefined ? [] : [sentence('passport.level-of-default', { rate: centralTendency })];
  return {
    hash: hashOf(document),
    document: canonicalJson(document),
    ...{ kind: 'case-model', purpose: 'cases', origin: document.origin, format: document.format, mapping },
    judgement: [
      ...groups.map((group) =>
        sentence('passport.group-of-model', { group, name: stored.name, version: stored.version }),
      ),
      sentence('passport.points-not-provided'),
      sentence('passport.part-measured'),
      ...anchored,
    ],
  };
}

export const modelProposingHandlers: Pick<WorkspaceHandlers, 'model.propose'> = {
  'model.propose': (context, proposal) => {
    const { store, caller, now } = context;
    const { runId, id, name, version, note, limitsOfUse, use } = proposal;
    const { run } = mustHaveModel(store, runId);
    if (run.registeredHash !== null) {
      throw new DeskError('conflict', sentence('model-register.run-registered', { number: run.number }));
    }
    const made =
      use.purpose === 'files' ? madeForFiles(context, proposal) : madeForCases(context, proposal, use.mapping);
    const { hash, document, kind, purpose, origin, format, mapping, judgement } = made;
    mustBeNew(store, { hash, id, version });
    const passport = runPassport(context, runId, {
      model: { id, name, version, hash, format, purpose },
      ...{ mapping, judgement, limitsOfUse },
    });
    insertModel(
      store,
      {
        ...{ hash, id, version, name, origin, kind, purpose, note, document },
        status: 'proposed',
        passport: canonicalJson(passport),
        mapping: mapping.length > 0 ? mapping : null,
        ...{ proposedBy: caller.officerId, proposedAt: now, activatedBy: null, activatedAt: null },
      },
      { makers: makersOfRun(store, runId) },
    );
    setRegistered(store, runId, hash);
    return {
      value: shownByHash(store, hash),
      audit: { subject: `model:${hash}`, before: null, after: { run: runId, id, name, version, purpose, note } },
    };
  },
};
