/** Small tables and settings for the model lab, and waiting for a run. */

import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { interactionTable, recordOf } from '#test/unit/modelling/training/synthetic.ts';
import type { Call } from './workspace.ts';

/** A labelled CSV with inputs a, b, c, d (numbers) and k (categories), outcome y, and so many folds. */
export function labCsv(rows: number, seed: number, folds = 0): string {
  const table = interactionTable(rows, seed);
  const lines = Array.from({ length: rows }, (_, row) => {
    const record = recordOf(table, row);
    const cells = [...Object.values(record).map((value) => value ?? ''), table.target[row]];
    return [...cells, ...(folds > 0 ? [row % folds] : [])].join(',');
  });
  return [`a,b,c,d,k,y${folds > 0 ? ',fold' : ''}`, ...lines, ''].join('\n');
}

export function csvFile(name: string, text: string): InputOf<'lab.addTable'>['file'] {
  return { name, contentBase64: Buffer.from(text).toString('base64') };
}

/** Settings that train at once. */
export const FAST: InputOf<'lab.start'>['settings'] = {
  target: 'y',
  inputs: [{ name: 'c', direction: 'lower-is-riskier' }, { name: 'k' }],
  method: 'scorecard',
  folds: { kind: 'made', count: 2 },
};

type Run = AnswerOf<'lab.run'>;

/** Polls a run until it satisfies `isDone`. */
export async function runUntil(call: Call, runId: string, isDone: (run: Run['run']) => boolean): Promise<Run> {
  for (;;) {
    const found = await call('lab.run', { runId });
    if (isDone(found.run)) return found;
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

/** Polls a run until nothing works on it any more. */
export function runEnded(call: Call, runId: string): Promise<Run> {
  return runUntil(call, runId, ({ state }) => state !== 'running');
}
