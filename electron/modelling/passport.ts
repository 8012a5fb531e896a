/** The passport of a model that a run of the lab came to (pure). */
import type { LabSettings, ShapeEdit } from '#shared/domain/lab.ts';
import { PASSPORT_FORMAT, type Passport, passportSchema } from '#shared/domain/passport.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { LearnedModel } from './training/learned/schema.ts';
import { DEFAULT_OPTIONS } from './training/options.ts';
import { DEFAULT_SCORECARD_OPTIONS } from './training/scorecard/scorecard-options.ts';

/** What is known of a run when its passport is written. */
export interface PassportFacts {
  readonly model: Passport['model'];
  readonly made: Passport['made'];
  readonly source: { readonly fileName: string; readonly sha256: string };
  readonly rows: Pick<NonNullable<Passport['training']>, 'rows' | 'defaults' | 'rejected' | 'period'>;
  readonly settings: LabSettings;
  /** The model as trained and edited, before any composition. */
  readonly learned: LearnedModel;
  readonly reports: readonly ValidationReport[];
  readonly edits: readonly {
    readonly edit: ShapeEdit;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  }[];
  /** Which indicator feeds an input, where the model scores cases. */
  readonly mapping: readonly { readonly input: string; readonly indicator: string }[];
  readonly judgement: readonly Words[];
  readonly limitsOfUse: readonly Words[];
}

/** The passport, in the form its schema declares. */
export function passportOf(facts: PassportFacts): Passport {
  const { model, made, source, rows, settings, learned, reports, edits, mapping } = facts;
  const indicatorOf = new Map(mapping.map(({ input, indicator }) => [input, indicator]));
  return passportSchema.parse({
    format: PASSPORT_FORMAT,
    model,
    made,
    training: { source: source.fileName, sha256: source.sha256, ...rows, target: settings.target, licence: null },
    settings: { ...settings, options: optionsOf(settings) },
    inputs: learned.inputs.map(({ name, direction }) => ({
      input: name,
      indicator: indicatorOf.get(name) ?? null,
      direction,
      origin: sentence('passport.estimated-from', { file: source.fileName }),
    })),
    metrics: metricsOf(settings, reports),
    edits: edits.map(({ edit, reason, by, at }) => ({ input: edit.input, change: changeOf(edit), reason, by, at })),
    judgement: [...facts.judgement],
    limitsOfUse: [...facts.limitsOfUse],
    reproduce: stepsToRepeat(facts),
  } satisfies Passport);
}

/** The options of the method that settings do not choose. */
function optionsOf({ method }: LabSettings): Passport['settings'] {
  const all = method === 'scorecard' ? DEFAULT_SCORECARD_OPTIONS : DEFAULT_OPTIONS;
  const chosen = ['id', 'name', 'version', 'description', 'seed', 'directions', 'special', 'calibration', 'pairs'];
  const fixed = Object.entries(all).filter(([key]) => !chosen.includes(key));
  return Object.fromEntries(fixed) as Passport['settings'];
}

type Metrics = NonNullable<Passport['metrics']>;

function metricsOf(settings: LabSettings, reports: readonly ValidationReport[]): Metrics | null {
  const folds = reports.find(({ sample }) => sample === 'held-out-folds')?.folds ?? null;
  const holdout = holdoutMetrics(settings, reports);
  if (!folds && !holdout) return null;
  return {
    folds: folds && { count: folds.each.length, mean: folds.mean, deviation: folds.deviation },
    holdout,
  };
}

/** Figures of the holdout; null where there is none, or where it lacks an outcome. */
function holdoutMetrics({ holdout }: LabSettings, reports: readonly ValidationReport[]): Metrics['holdout'] {
  const report = reports.find(({ sample }) => sample === 'holdout');
  if (!report || holdout.kind === 'none') return null;
  const { discrimination, accuracy, rows, defaults } = report;
  const [auc, ks] = [discrimination.auc.value, discrimination.ks.value];
  const [brier, logLoss] = [accuracy.brier.value, accuracy.logLoss.value];
  if (auc === null || ks === null || brier === null || logLoss === null) return null;
  const chosen =
    holdout.kind === 'random'
      ? sentence('passport.holdout-at-random', { share: holdout.share })
      : sentence('passport.holdout-by-time', { column: holdout.column, from: holdout.from });
  return { auc, ks, brier, logLoss, rows, defaults, chosen };
}

function changeOf(edit: ShapeEdit): Sentence {
  const { first, last } = edit;
  return edit.kind === 'set'
    ? sentence('passport.points-set', { first, last, points: edit.points })
    : sentence('passport.bins-merged', { first, last });
}

function stepsToRepeat({ source, made, edits }: PassportFacts): Sentence[] {
  return [
    sentence('passport.bring-table', { sha256: source.sha256, version: made.codeVersion }),
    sentence('passport.start-run'),
    ...(edits.length > 0 ? [sentence('passport.repeat-edits')] : []),
  ];
}
