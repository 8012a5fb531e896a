import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OnnxOptions, openOnnx } from '#electron/modelling/challengers/onnx.ts';
import type { Column, Table } from '#electron/modelling/tables/table.ts';
import { saying } from '#test/support/saying.ts';

// The models and their expected PDs are made by test/fixtures/onnx/make.py: the PDs by numpy, from the weights.
const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'onnx');
const bytesOf = (name: string): Uint8Array => readFileSync(join(FIXTURES, `${name}.onnx`));
const expected = JSON.parse(readFileSync(join(FIXTURES, 'predictions.json'), 'utf8')) as {
  readonly features: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly columns: { readonly age: readonly number[]; readonly sector: readonly string[] };
  readonly pd: Readonly<Record<'network' | 'trees' | 'columns', readonly number[]>>;
};
const { features } = expected;
function numeric(name: string, cells: readonly (number | null)[]): Column {
  return { kind: 'numeric', name, values: Float64Array.from(cells, (cell) => cell ?? Number.NaN) };
}

function categorical(name: string, cells: readonly string[]): Column {
  const levels = [...new Set(cells)].sort();
  return { kind: 'categorical', name, levels, codes: Int32Array.from(cells, (cell) => levels.indexOf(cell)) };
}

/** The rows, with the columns in another order and one more that no model takes. */
const table: Table = {
  rows: expected.rows.length,
  columns: [
    numeric(
      'other',
      expected.rows.map(() => 1),
    ),
    ...features
      .map((name, index) =>
        numeric(
          name,
          expected.rows.map((row) => row[index] ?? null),
        ),
      )
      .toReversed(),
  ],
};
const mixed: Table = {
  rows: table.rows,
  columns: [
    categorical('sector', expected.columns.sector),
    numeric('age', expected.columns.age),
    ...table.columns.filter(({ name }) => name === 'debt'),
  ],
};

async function scored(name: string, rows: Table, options?: OnnxOptions): Promise<Float64Array> {
  const model = await openOnnx(bytesOf(name), options);
  try {
    return await model.pdOf(rows);
  } finally {
    await model.close();
  }
}

function near(found: Float64Array, pds: readonly number[]): void {
  expect(found).toHaveLength(pds.length);
  for (const [row, pd] of found.entries()) expect(Math.abs(pd - pds[row]!)).toBeLessThan(1e-6);
}

describe('an ONNX model predicts what its weights say, to one millionth', () => {
  it('as a network on one input, whose missing values are NaN', async () => {
    near(await scored('network', table, { features }), expected.pd.network);
  });
  it('as trees with a way for missing values, on a split’s own value too', async () => {
    near(await scored('trees', table, { features }), expected.pd.trees);
  });
  it('with an input for every column: numbers, whole numbers and text, a level it has not seen among them', async () => {
    const model = await openOnnx(bytesOf('columns'));
    expect(model.features).toEqual([
      { name: 'debt', kind: 'numeric' },
      { name: 'age', kind: 'numeric' },
      { name: 'sector', kind: 'categorical' },
    ]);
    near(await model.pdOf(mixed), expected.pd.columns);
    await model.close();
  });
  it('with other names for the inputs', async () => {
    const renamed = {
      rows: mixed.rows,
      columns: mixed.columns.map((column) => ({ ...column, name: `${column.name} 2` })),
    };
    near(await scored('columns', renamed, { features: ['debt 2', 'age 2', 'sector 2'] }), expected.pd.columns);
  });
  it('where it takes exactly one row at a time', async () => {
    near(await scored('one-row', table, { features }), expected.pd.network);
  });
  it('over more rows than one run takes', async () => {
    const times = 150;
    const columns = table.columns.map((column) => {
      const values = Array.from({ length: times }, () => [...(column.kind === 'numeric' ? column.values : [])]).flat();
      return numeric(column.name, values);
    });
    const pd = await scored('trees', { rows: table.rows * times, columns }, { features });
    near(pd, Array.from({ length: times }, () => expected.pd.trees).flat());
  });
});

describe('an ONNX model is refused', () => {
  const half = (name: string): Uint8Array => bytesOf(name).subarray(0, bytesOf(name).length >> 1);
  it.each<[string, Uint8Array, OnnxOptions, RegExp]>([
    ['when damaged', half('network'), { features }, /damaged, or it is no ONNX model/],
    ['when it is something else', new TextEncoder().encode('row,points\n1,2\n'), {}, /damaged, or it is no ONNX model/],
    ['with an unknown operator', bytesOf('unknown-operator'), { features }, /operator org\.example:Divine/],
    ['with maps for results', bytesOf('zipmap'), { features }, /"maps" gives a map .*\{"zipmap": False\}/],
    [
      'without names of its features',
      bytesOf('network'),
      {},
      /"features" takes 4 features, which the file does not name/,
    ],
    ['with too few names', bytesOf('network'), { features: ['debt'] }, /takes 4 features; 1 are named/],
    ['with an output it does not have', bytesOf('network'), { features, output: 'p' }, /no output "p"; it has "pd"/],
    ['with an output of labels', bytesOf('trees'), { features, output: 'label' }, /none of its outputs/],
  ])('%s', async (_, bytes, options, message) => {
    await expect(openOnnx(bytes, options)).rejects.toThrow(saying(message));
  });
  it.each<[string, string, Table, OnnxOptions, RegExp]>([
    ['with three classes', 'three-classes', table, { features }, /tensor \[60, 3\] for 60 rows/],
    ['with log-odds in place of PDs', 'log-odds', table, { features }, /no probability|no PD/],
    ['for a column that is not there', 'network', { rows: 1, columns: [] }, { features }, /no column "debt"/],
    [
      'for a category in place of a number',
      'network',
      {
        ...table,
        columns: [...table.columns.filter(({ name }) => name !== 'age'), categorical('age', expected.columns.sector)],
      },
      { features },
      /"age" holds categories; give their codes/,
    ],
    [
      'for a missing value where it takes whole numbers',
      'columns',
      {
        ...mixed,
        columns: mixed.columns.map((column) => (column.name === 'age' ? numeric('age', [1, null]) : column)),
      },
      {},
      /column "age", row 2 is missing; .* only whole numbers/,
    ],
  ])('%s, once it scores', async (_, name, rows, options, message) => {
    await expect(scored(name, rows, options)).rejects.toThrow(saying(message));
  });
});
