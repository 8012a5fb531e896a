/**
 * Cross-validates training on a labelled CSV and prints the figures of every fold and their mean.
 *
 *   node test/bench/training.ts --data FILE --target COL [--folds COL] [--exclude A,B]
 *     [--monotone FILE] [--method additive|main-effects|scorecard] [--threads N] [--only 0,1,2]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLabelledTable } from '#electron/modelling/tables/files/read-table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import { crossValidate, type FoldFigures, stratifiedFolds } from '#electron/modelling/training/cross-validate.ts';
import { trainScorecard } from '#electron/modelling/training/scorecard/train.ts';
import { inThreads } from '#electron/modelling/training/workers.ts';
import type { Direction } from '#shared/domain/assessment.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    target: { type: 'string', default: 'default' },
    folds: { type: 'string' },
    exclude: { type: 'string', default: '' },
    monotone: { type: 'string' },
    method: { type: 'string', default: 'additive' },
    threads: { type: 'string', default: '1' },
    only: { type: 'string' },
    options: { type: 'string', default: '{}' },
  },
});
if (!values.data) throw new Error('--data FILE is needed');

const exclude = values.exclude.split(',').filter(Boolean);
const { table, folds } = await readLabelledTable(values.data, readFileSync(values.data), {
  target: values.target,
  folds: values.folds,
  exclude,
});
const directions: Record<string, Direction> = values.monotone ? JSON.parse(readFileSync(values.monotone, 'utf8')) : {};
const threads = Number(values.threads);
const runner = threads > 1 ? { runner: inThreads(threads) } : {};
const pairs = values.method === 'main-effects' ? { pairs: 0 } : {};
const only = values.only?.split(',').map(Number);

function line(label: string, { auc, ks, brier, logLoss, seconds }: FoldFigures): string {
  return `${label.padEnd(5)} AUC ${auc.toFixed(4)}  KS ${ks.toFixed(3)}  Brier ${brier.toFixed(4)}  log loss ${logLoss.toFixed(4)}  ${seconds.toFixed(1)} s`;
}

process.stdout.write(`${table.rows} rows, ${table.columns.length} inputs, ${values.method}, ${threads} thread(s)\n`);
const options = JSON.parse(values.options);
const result = await crossValidate(
  table,
  folds ?? stratifiedFolds(table.target, 10, 1),
  async (rows) =>
    values.method === 'scorecard'
      ? trainScorecard(rows, { directions, ...options }).model
      : (await trainAdditive(rows, { directions, ...pairs, ...options }, runner)).model,
  {
    ...(only ? { only } : {}),
    now: () => performance.now(),
    onFold: (fold, figures, model) => {
      const size = (JSON.stringify(model).length / 1024).toFixed(0);
      process.stdout.write(
        `${line(String(fold), figures)}  ${model.inputs.length} inputs, ${model.pairs.length} pairs, ${size} KB\n`,
      );
    },
  },
);
process.stdout.write(`${line('mean', result.mean)}\n`);
