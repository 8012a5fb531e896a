/** Small tables and settings for the model lab, and waiting for a run. */

import type { InputOf, OutputOf } from '#shared/contract/operations.ts';
import { interactionTable, recordOf } from '#test/unit/training/synthetic.ts';
import type { Call } from './workspace.ts';

/** A labelled CSV with inputs a, b, c, d (numbers) and k (categories), outcome y. */
export function labCsv(rows: number, seed: number): string {
  const table = interactionTable(rows, seed);
  const lines = Array.from({ length: rows }, (_, row) => {
    const record = recordOf(table, row);
    return [...Object.values(record).map((value) => value ?? ''), table.target[row]].join(',');
  });
  return ['a,b,c,d,k,y', ...lines, ''].join('\n');
}

export function csvFile(name: string, text: string): InputOf<'lab.addTable'>['file'] {
  return { name, contentBase64: Buffer.from(text).toString('base64') };
}

/** Settings that train fast: main effects of few inputs, few folds. */
export const FAST: InputOf<'lab.start'>['settings'] = {
  target: 'y',
  inputs: [{ name: 'c', direction: 'lower-is-riskier' }, { name: 'k' }],
  folds: { kind: 'made', count: 2 },
  pairs: 0,
};

type Run = OutputOf<'lab.run'>;

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
