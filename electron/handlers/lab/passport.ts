/** The passport of a run's model, before and when it is registered. */
import type { Passport } from '#shared/domain/passport.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type PassportFacts, passportOf } from '../../modelling/passport.ts';
import { LEARNED_FORMAT } from '../../modelling/training/learned/schema.ts';
import type { ReadStore } from '../../store/connection.ts';
import type { QueryContext } from '../handler.ts';
import { mustFindTable, mustHaveModel } from './must-find-run.ts';

type Chosen = Pick<PassportFacts, 'model' | 'mapping' | 'judgement' | 'limitsOfUse'>;

/** The passport of a finished run's model under the name and for the use that were chosen. */
export function runPassport(
  { store, version, now }: Pick<QueryContext, 'version' | 'now'> & { readonly store: ReadStore },
  runId: string,
  chosen: Chosen,
): Passport {
  const { run, model } = mustHaveModel(store, runId);
  const table = mustFindTable(store, run.tableId);
  const { rows = 0, defaults = 0, rejected = 0, period = null } = run.facts ?? {};
  return passportOf({
    ...chosen,
    made: { at: run.finishedAt ?? now, by: run.startedBy, codeVersion: version },
    source: { fileName: table.fileName, sha256: table.sha256 },
    rows: { rows, defaults, rejected, period },
    settings: run.settings,
    learned: model,
    reports: run.reports,
    edits: run.edits,
  });
}

/** What stands for limits of use while nobody has said them. */
const NOT_REVIEWED = sentence('passport.not-reviewed');

/** The passport of a run's model as it came out of the run. */
export function draftPassport(context: Parameters<typeof runPassport>[0], runId: string): Passport {
  const { model, hash } = mustHaveModel(context.store, runId);
  const { id, name, version } = model;
  return runPassport(context, runId, {
    model: { id, name, version, hash, format: LEARNED_FORMAT, purpose: 'files' },
    mapping: [],
    judgement: [],
    limitsOfUse: [NOT_REVIEWED],
  });
}
