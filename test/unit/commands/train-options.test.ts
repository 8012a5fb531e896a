import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TrainRequest, trainModel } from '#electron/commands/train-model.ts';
import { parseLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import { say } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';
import { csv, HEADER, ROWS, runDesk } from './loans.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-options-'));
const at = (name: string): string => join(folder, name);
beforeAll(() => writeFileSync(at('loans.csv'), csv([HEADER, ...ROWS])));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('desk train with more than the usual columns', () => {
  const base = { target: 'bad', folds: 'fold', monotone: undefined, seed: 1, threads: 1 } as const;
  const request = { ...base, exclude: ['note', 'constant'], method: 'scorecard', out: at('more.json') } as const;
  const train = (data: string, more: Partial<TrainRequest>, said: string[] = []) =>
    trainModel({ ...request, data: at(data), ...more }, (line) => said.push(say(line, 'en')));
  const rejectedRow = (row: unknown[], index: number) => (index % 4 === 0 ? [...row.slice(0, -1), ''] : row);

  it('weighs rows: as many defaults of half the weight shift the PD as half of them do', async () => {
    const weighed = (weight: number) => [
      [...HEADER, 'w'],
      ...ROWS.map((row) => [...row, row.at(-1) === 1 ? weight : 1]),
    ];
    const bases = [];
    for (const weight of [1, 0.5]) {
      writeFileSync(at('weighed.csv'), csv(weighed(weight)));
      const { settings } = await train('weighed.csv', { weight: 'w' });
      expect(settings['weight']).toBe('w');
      bases.push(parseLearnedModel(readFileSync(at('more.json'), 'utf8')).model.basePoints);
    }
    // Half the odds of default are one doubling: 200 points on the scale of learned models, less what shrinks.
    expect(bases[1]! - bases[0]!).toBeGreaterThan(150);
    expect(bases[1]! - bases[0]!).toBeLessThan(250);
    await expect(train('weighed.csv', { weight: 'a', exclude: ['c'] })).resolves.toBeDefined();
    await expect(train('weighed.csv', { weight: 'k' })).rejects.toThrow(saying(/column "k", row 2 .* positive number/));
  });
  it('infers from rejected applications, measures on known outcomes only, and says what it did', async () => {
    writeFileSync(at('rejected.csv'), csv([HEADER, ...ROWS.map(rejectedRow)]));
    const said: string[] = [];
    const { settings } = await train('rejected.csv', { rejects: 'parcelling', rejectFactor: 1.5 }, said);
    expect(settings).toMatchObject({ rows: 300, rejects: { accepted: 300, rejected: 100, factor: 1.5 } });
    expect(said.join(' ')).toMatch(/300 accepted rows have an outcome, 100 rejected rows have none/);
    await expect(train('rejected.csv', {})).rejects.toThrow(saying(/column "bad", row 2 is empty; .*--rejects/));
    await expect(train('loans.csv', { rejects: 'fuzzy' })).rejects.toThrow(
      saying(/no rejected application to infer from/),
    );
  });
  it('takes a number of bins, which no shape exceeds', async () => {
    const { settings } = await train('loans.csv', { method: 'additive', pairs: 0, bins: 4 });
    expect(settings['bins']).toBe(4);
    const { model } = parseLearnedModel(readFileSync(at('more.json'), 'utf8'));
    for (const input of model.inputs) if (input.kind === 'numeric') expect(input.bins.length).toBeLessThanOrEqual(4);
  });

  it('takes smoothing, calibration by steps and a number of pairs', async () => {
    const options = { smoothing: 40, calibration: 'steps', pairs: 1 } as const;
    const { settings } = await train('loans.csv', { ...options, method: 'additive' });
    expect(settings).toMatchObject(options);
    const { model } = parseLearnedModel(readFileSync(at('more.json'), 'utf8'));
    expect([model.calibration.kind, model.pairs.length]).toEqual(['steps', 1]);
  });
  it('refuses options of the other method on the command line', async () => {
    const words = ['train', '--data', 'loans.csv', '--target', 'bad', '--out', 'more.json'];
    for (const [more, message] of [
      [['--method', 'scorecard', '--smoothing', '9'], /--smoothing belongs to --method additive/],
      [['--reject-factor', '2'], /--reject-factor belongs to --rejects parcelling or fuzzy/],
    ] as const) {
      await expect(runDesk(folder, ...words, ...more)).rejects.toMatchObject({
        stderr: expect.stringMatching(message),
      });
    }
  });
});
