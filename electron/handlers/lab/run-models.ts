/** Models of runs: edited by hand, compared, challenged, exported, reported on. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say, tell } from '#shared/text/tell.ts';
import { canonicalJson, hashOf, sha256 } from '../../ground/canonical.ts';
import { labTask } from '../../jobs/task-thread.ts';
import { editModel } from '../../modelling/runs/edit-shape.ts';
import { mappingByName } from '../../modelling/runs/mapping.ts';
import type { ScoredRun } from '../../modelling/runs/run-scores.ts';
import { shapeOf, termsOf } from '../../modelling/runs/run-terms.ts';
import { fileNamePart } from '../../reports/file-name.ts';
import type { ValidationInput } from '../../reports/validation/input.ts';
import type { ReadStore } from '../../store/connection.ts';
import { loadFolds } from '../../store/lab-folds.ts';
import { insertLabRun, nextRunNumber, type RunDetail, setComparisons } from '../../store/lab-runs.ts';
import type { WorkspaceHandlers } from '../handler.ts';
import { learnedDocument } from './learned-document.ts';
import { mustHaveModel, tableFile } from './must-find-run.ts';
import { draftPassport } from './passport.ts';

type LabModelHandlers = Pick<
  WorkspaceHandlers,
  'lab.edit' | 'lab.compare' | 'lab.challenge' | 'lab.mapping' | 'lab.passport' | 'lab.report' | 'lab.export'
>;

/** Most comparisons kept with a run; the oldest give way. */
const KEPT_COMPARISONS = 20;

/** Shapes of the most important terms that a validation report draws. */
const REPORTED_SHAPES = 12;

/** A finished run as comparisons ask for it. Throws `not-found`, and `conflict` while there is no model. */
function scoredRun(store: ReadStore, runId: string): { run: RunDetail; scored: ScoredRun } {
  const { run, model } = mustHaveModel(store, runId);
  const name = `${run.number} · ${run.name}`;
  return { run, scored: { name, settings: run.settings, model, folds: loadFolds(store, runId) } };
}

export const labModelHandlers: LabModelHandlers = {
  'lab.edit': ({ store, caller, now, newId, jobs }, { runId: parentRunId, name, edits, reason }) => {
    const { run: parent, model: before, hash: parentHash } = mustHaveModel(store, parentRunId);
    const { model, changes } = editModel(before, edits);
    const hash = hashOf(model);
    if (hash === parentHash) throw new DeskError('invalid-input', sentence('lab.no-change'));
    const runId = newId();
    const number = nextRunNumber(store);
    const made = edits.map((edit) => ({ edit, reason, by: caller.displayName, at: now }));
    insertLabRun(store, {
      ...{ runId, number, name, kind: 'edit', parentRunId },
      ...{ tableId: parent.tableId, method: parent.method, settings: parent.settings },
      foldsTotal: 0,
      officerId: caller.officerId,
      at: now,
      facts: parent.facts,
      edits: [...parent.edits, ...made],
      model: { document: canonicalJson(model), hash },
    });
    const points = (which: 'before' | 'after') =>
      Object.fromEntries(changes.map((change) => [change.input, [...change[which]]]));
    return {
      value: { runId },
      audit: {
        subject: `run:${runId}`,
        before: { run: parentRunId, modelHash: parentHash, points: points('before') },
        after: { number, name, modelHash: hash, reason, edits, points: points('after') },
      },
      afterwards: () => jobs.startRun(runId, { id: caller.officerId, name: caller.displayName }),
    };
  },

  'lab.compare': async ({ store }, { first, second }) => {
    if (first === second) throw new DeskError('invalid-input', sentence('lab.same-run'));
    const [one, other] = [scoredRun(store, first), scoredRun(store, second)];
    if (one.run.tableId !== other.run.tableId || one.run.settings.target !== other.run.settings.target) {
      throw new DeskError('conflict', sentence('lab.not-comparable'));
    }
    const file = tableFile(store, one.run.tableId);
    return labTask('compare', { file, first: one.scored, second: other.scored }, file.content.byteLength);
  },

  'lab.challenge': async ({ store, progress }, { runId, file: challenger, features }) => {
    const { run, scored } = scoredRun(store, runId);
    const file = tableFile(store, run.tableId);
    await progress.report(sentence('progress.scoring-challenger'), 0, null);
    const bytes = Buffer.from(challenger.contentBase64, 'base64');
    const given = { file, run: scored, challenger: { name: challenger.name, content: bytes }, features };
    const comparison = await labTask('challenge', given, file.content.byteLength);
    setComparisons(store, runId, [comparison, ...run.comparisons].slice(0, KEPT_COMPARISONS));
    const { auc, rows, sample } = comparison;
    return {
      value: comparison,
      audit: {
        subject: `run:${runId}`,
        before: null,
        after: { challenger: challenger.name, sha256: sha256(bytes), rows, sample, auc: { ...auc } },
      },
    };
  },

  'lab.mapping': ({ store }, { runId }) => {
    const { model } = mustHaveModel(store, runId);
    return { inputs: mappingByName(model.inputs.map(({ name }) => name)) };
  },

  'lab.passport': (context, { runId, language = context.language }) => {
    const { run } = mustHaveModel(context.store, runId);
    const text = `${JSON.stringify(tell(draftPassport(context, runId), language), null, 2)}\n`;
    return {
      fileName: say(sentence('lab.passport-file', { number: run.number, name: fileNamePart(run.name) }), language),
      mediaType: 'application/json',
      contentBase64: Buffer.from(text).toString('base64'),
    };
  },

  'lab.report': async (context, { runId, language = context.language }) => {
    const { run, model, hash } = mustHaveModel(context.store, runId);
    const { terms } = termsOf(model, hash);
    const { validationReportPdf } = await import('../../reports/validation/validation-report.ts');
    const input: ValidationInput = {
      passport: draftPassport(context, runId),
      reports: run.reports,
      comparisons: run.comparisons,
      terms,
      shapes: terms.slice(0, REPORTED_SHAPES).map(({ inputs }) => ({ inputs, ...shapeOf(model, inputs) })),
      rejects: run.facts?.rejects ?? [],
      madeAt: context.now,
      madeBy: context.caller.displayName,
      workspace: context.workspace.name,
    };
    const { fileName, mediaType, content } = await validationReportPdf(input, {
      language,
      zone: context.zone,
    });
    return { fileName, mediaType, contentBase64: Buffer.from(content).toString('base64') };
  },

  'lab.export': ({ store }, { runId, to }) => learnedDocument(mustHaveModel(store, runId).model, to),
};
