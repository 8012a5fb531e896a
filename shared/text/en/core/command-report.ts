/** What commands of the command line say on standard error while they work. */

/** What training does: it chooses pairs, then it fits. */
type Stage = 'pair-choice' | 'fit';
const STAGES: Readonly<Record<Stage, string>> = { 'pair-choice': 'choice of pairs', fit: 'fit' };

export const commandReportSentences = {
  'command-report.training': ({
    rows,
    defaults,
    inputs,
    folds,
  }: {
    readonly rows: number;
    readonly defaults: number;
    readonly inputs: number;
    readonly folds: number;
  }) => `${rows} rows, ${defaults} defaults, ${inputs} inputs, ${folds} folds.`,
  'command-report.dates-left-out': ({ columns }: { readonly columns: readonly string[] }) =>
    `Left out because they hold dates: ${columns.join(', ')}.`,
  'command-report.stage': ({
    stage,
    done,
    total,
  }: {
    readonly stage: 'pair-choice' | 'fit';
    readonly done: number;
    readonly total: number;
  }) => `  ${STAGES[stage]}: ${done} of ${total}`,
  'command-report.fold': ({
    fold,
    done,
    folds,
    auc,
    seconds,
  }: {
    readonly fold: number;
    readonly done: number;
    readonly folds: number;
    readonly auc: number;
    readonly seconds: number;
  }) => `Fold ${fold} (${done} of ${folds}): AUC ${auc.toFixed(4)}, ${seconds.toFixed(1)} s.`,
  'command-report.mean-auc': ({ auc }: { readonly auc: number }) => `Mean AUC ${auc.toFixed(4)}. Training on all rows…`,
  'command-report.model-written': ({
    path,
    inputs,
    pairs,
  }: {
    readonly path: string;
    readonly inputs: number;
    readonly pairs: number;
  }) => `Written to ${path}: ${inputs} inputs, ${pairs} pairs.`,
  'command-report.scored': ({ rows }: { readonly rows: number }) => `${rows} rows scored.`,
} as const;
