import { describe, expect, it } from 'vitest';
import { pickRows } from '#electron/modelling/tables/table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import { checkLearnedModel, parseLearnedModel } from '#electron/modelling/training/learned/checked-learned.ts';
import { pointsOfRecord, scoreColumns, scoreRecord } from '#electron/modelling/training/learned/score-rows.ts';
import { aucOf } from '#electron/modelling/training/metrics/discrimination.ts';
import { inThreads } from '#electron/modelling/training/workers.ts';
import { saying } from '#test/support/saying.ts';
import { interactionTable, recordOf } from './synthetic.ts';

const table = interactionTable(3000, 1);
const fresh = interactionTable(3000, 2);
const fast = { partitions: 1, parts: 4 } as const;
const { model, report } = await trainAdditive(table, { ...fast, pairs: 2 });

const risk = (points: Int32Array): Float64Array => Float64Array.from(points, (value) => -value);

describe('trainAdditive', () => {
  it('chooses the pair that interacts first', () => {
    expect(report.pairs[0]?.inputs).toEqual(['a', 'b']);
  });
  it('learns the interaction, which main effects cannot', async () => {
    const plain = (await trainAdditive(table, { ...fast, pairs: 0 })).model;
    const withPairs = aucOf(fresh.target, risk(scoreColumns(model, fresh).points));
    const without = aucOf(fresh.target, risk(scoreColumns(plain, fresh).points));
    expect(plain.pairs).toEqual([]);
    expect(withPairs).toBeGreaterThan(without + 0.05);
  });
  it('gives PDs whose mean is the rate of default', () => {
    const { pd } = scoreColumns(model, fresh);
    const mean = pd.reduce((sum, value) => sum + value, 0) / pd.length;
    const rate = fresh.target.reduce((sum, value) => sum + value, 0) / fresh.rows;
    expect(Math.abs(mean - rate)).toBeLessThan(0.03);
  });
  it('gives the same model to the bit in two threads, in one, and again', async () => {
    const threaded = await trainAdditive(table, { ...fast, pairs: 2 }, { runner: inThreads(2) });
    expect(JSON.stringify(threaded.model)).toBe(JSON.stringify(model));
  });
  it('is another model for another seed', async () => {
    const other = await trainAdditive(table, { ...fast, pairs: 2, seed: 5 });
    expect(JSON.stringify(other.model)).not.toBe(JSON.stringify(model));
  });
  it('writes a document that its schema takes back unchanged', () => {
    expect(checkLearnedModel(model)).toEqual(model);
  });
  it('stops when told to', async () => {
    const stop = new AbortController();
    const run = trainAdditive(table, fast, { signal: stop.signal, progress: () => stop.abort() });
    await expect(run).rejects.toThrow(saying(/abort/i));
  });
  it('refuses a table with too few defaults and a direction of a category', async () => {
    const few = pickRows(table, Int32Array.of(0, 1, 2, 3));
    await expect(trainAdditive(few, fast)).rejects.toThrow(saying(/at least 8 defaults/));
    await expect(trainAdditive(table, { ...fast, directions: { k: 'lower-is-riskier' } })).rejects.toThrow(
      saying(/categories/),
    );
    await expect(trainAdditive(table, { ...fast, directions: { z: 'none' } })).rejects.toThrow(saying(/not an input/));
  });
});

describe('scores', () => {
  const reloaded = parseLearnedModel(JSON.stringify(model)).model;
  const probes = (): Record<string, number | string | null>[] => {
    const base = recordOf(table, 0);
    const numeric = model.inputs.flatMap((input) =>
      input.kind === 'numeric'
        ? input.edges.flatMap((edge) =>
            [edge, edge - 1e-9, edge + 1e-9, null].map((value) => ({ ...base, [input.name]: value })),
          )
        : [],
    );
    const infinite = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((c) => ({ ...base, c }));
    return [...numeric, ...infinite, { ...base, k: null }, { ...base, k: 'never seen' }, { ...base, k: 'north' }];
  };
  it('are the same for one record, its terms, a batch and the reloaded model, at every edge and special case', () => {
    const records = probes();
    const levels = ['north', 'east', 'south', 'west', 'never seen'];
    const column = (name: string) =>
      Float64Array.from(records, (record) => (record[name] as number | null) ?? Number.NaN);
    const batch = scoreColumns(reloaded, {
      rows: records.length,
      columns: [
        ...['a', 'b', 'c', 'd'].map((name) => ({ kind: 'numeric' as const, name, values: column(name) })),
        {
          kind: 'categorical',
          name: 'k',
          levels,
          codes: Int32Array.from(records, (r) => levels.indexOf(String(r['k']))),
        },
      ],
    });
    for (const [row, record] of records.entries()) {
      const single = scoreRecord(model, record);
      const sum = single.terms.reduce((total, term) => total + term.points, model.basePoints);
      expect([single.points, pointsOfRecord(reloaded, record), batch.points[row]]).toEqual([sum, sum, sum]);
      expect(single.pd).toBe(batch.pd[row]);
    }
  });
  it('put an edge into the bin above it', () => {
    const input = model.inputs.find((candidate) => candidate.name === 'c');
    if (input?.kind !== 'numeric') throw new Error('c is numeric');
    const edge = input.edges[0]!;
    const codeAt = (c: number) =>
      scoreRecord(model, { ...recordOf(table, 0), c }).terms.find((t) => t.inputs[0] === 'c')?.codes[0];
    expect([codeAt(edge - 1e-12), codeAt(edge)]).toEqual([1, 2]);
  });
  it('refuse a record without an input, and one of the wrong kind', () => {
    expect(() => scoreRecord(model, { a: 1 })).toThrow(saying(/no value of b/));
    expect(() => scoreRecord(model, { ...recordOf(table, 0), a: 'high' })).toThrow(saying(/takes a number/));
    expect(() => scoreColumns(model, { rows: 0, columns: [] })).toThrow(saying(/no column/));
  });
});

describe('directions', () => {
  it('hold in every bin of main effects and pairs', async () => {
    const directions = { a: 'higher-is-riskier', b: 'lower-is-riskier', c: 'lower-is-riskier' } as const;
    const trained = (await trainAdditive(table, { ...fast, pairs: 4, directions })).model;
    // The schema refuses a table that goes against its direction anywhere.
    expect(checkLearnedModel(trained)).toEqual(trained);
    expect(trained.inputs.filter((input) => input.direction !== 'none').map((input) => input.name)).toEqual([
      'a',
      'b',
      'c',
    ]);
    for (const at of [0.1, 0.5, 0.9]) {
      const scores = Array.from({ length: 50 }, (_, step) =>
        pointsOfRecord(trained, { a: at, b: at, c: step / 50, d: at, k: 'east' }),
      );
      expect(scores).toEqual([...scores].sort((x, y) => x - y));
    }
  });
});

describe('special values', () => {
  it('have a bin of their own, outside the intervals', async () => {
    const coded = {
      ...table,
      columns: table.columns.map((column) => {
        if (column.kind !== 'numeric' || column.name !== 'd') return column;
        return { ...column, values: column.values.map((value, row) => (row % 5 === 0 ? 999 : value)) };
      }),
    };
    const trained = (
      await trainAdditive(coded, { ...fast, pairs: 2, special: { d: [999] }, directions: { d: 'lower-is-riskier' } })
    ).model;
    const d = trained.inputs.find((input) => input.name === 'd');
    if (d?.kind !== 'numeric') throw new Error('d is numeric');
    expect(d.special[0]).toMatchObject({ value: 999, share: 0.2 });
    expect(Math.max(...d.edges)).toBeLessThan(1);
    expect(checkLearnedModel(trained)).toEqual(trained);
  });
});
