/** The validation report of scored rows (pure): every figure, or the reason why there is none. */
import { Fault } from '#shared/domain/fault.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { MasterScale } from '../../scoring/model.ts';
import { type Column, defaultsOf } from '../tables/table.ts';
import type { FoldFigures } from '../training/cross-validate.ts';
import { accuracyOf, calibrationOf, discriminationOf } from './accuracy.ts';
import type { ScoredRows } from './figures.ts';
import { gradesOf, scoreBands } from './grades.ts';
import { laterAgainstEarlier, periodsOf } from './periods.ts';
import { deviationOver, meanOver } from './spread.ts';
import { type Reference, stabilityOf } from './stability.ts';
import { type Grouping, subgroupsOf } from './subgroups.ts';

/** Figures of one fold, as cross-validation gives them. */
interface NumberedFold extends FoldFigures {
  readonly fold: number;
}

interface ValidationRequest {
  readonly sample: ValidationReport['sample'];
  readonly masterScale: MasterScale;
  /** Inputs of the scored rows, for CSI. */
  readonly columns?: readonly Column[];
  /** Rows that scores and inputs are compared with; where there are times only, later rows with earlier ones. */
  readonly reference?: Reference | null;
  readonly groupings?: readonly Grouping[];
  /** ISO date or period of every row; null where a row has none. */
  readonly times?: readonly (string | null)[] | null;
  /** Folds with their figures, where the scores are of cross-validation. */
  readonly folds?: readonly NumberedFold[] | null;
}

/**
 * Validates scored rows. Every row counts once, whatever its sample weight in training. Scores, groups
 * and times are as many as rows.
 */
export function validate(scored: ScoredRows, request: ValidationRequest): ValidationReport {
  checkLengths(scored, request);
  const { sample, masterScale, groupings, times, folds } = request;
  return {
    sample,
    rows: scored.target.length,
    defaults: defaultsOf(scored.target),
    discrimination: discriminationOf(scored),
    accuracy: accuracyOf(scored),
    calibration: calibrationOf(scored, sample),
    ...gradesOf(scored, masterScale),
    scores: scoreBands(scored),
    stability: stabilityFor(scored, request),
    subgroups: subgroupsOf(scored, groupings ?? []),
    periods: times ? periodsOf(scored, times) : [],
    folds: folds && folds.length > 0 ? foldsOf(folds) : null,
  };
}

function stabilityFor(
  scored: ScoredRows,
  { columns = [], reference, times }: ValidationRequest,
): ValidationReport['stability'] {
  if (reference) return stabilityOf(scored.points, columns, reference);
  return times ? laterAgainstEarlier(scored, columns, times) : null;
}

function checkLengths({ target, points, pd }: ScoredRows, { groupings, times }: ValidationRequest): void {
  const rows = target.length;
  const others = [
    ['scores', points.length],
    ['PDs', pd.length],
    ...(groupings ?? []).map(({ column, codes }) => [column, codes.length] as const),
    ['times', times?.length ?? rows],
  ] as const;
  for (const [what, count] of others) {
    if (count !== rows) throw new Fault('validation.uneven', { what, count, rows });
  }
}

type FoldsReport = NonNullable<ValidationReport['folds']>;

function foldsOf(folds: readonly NumberedFold[]): FoldsReport {
  const over = (summary: (values: readonly number[]) => number): FoldsReport['mean'] => ({
    auc: summary(folds.map(({ auc }) => auc)),
    ks: summary(folds.map(({ ks }) => ks)),
    brier: summary(folds.map(({ brier }) => brier)),
    logLoss: summary(folds.map(({ logLoss }) => logLoss)),
  });
  const each = folds.map(({ fold, auc, ks, brier, logLoss, seconds }) => ({ fold, auc, ks, brier, logLoss, seconds }));
  return { each, mean: over(meanOver), deviation: over(deviationOver) };
}
