/**
 * Trains on a labelled CSV, then measures scoring on one thread: one record, and rows per second in
 * batch over the file's rows repeated to a million; and how far the integer points move the AUC.
 *
 *   node test/bench/training-scores.ts --data FILE --target COL [--exclude A,B]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLabelledTable } from '#electron/modelling/tables/files/read-table.ts';
import { type LabelledTable, pickRows } from '#electron/modelling/tables/table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import { pointsOfRecord, scoreColumns, scoreRecord } from '#electron/modelling/training/learned/score-rows.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    target: { type: 'string', default: 'default' },
    exclude: { type: 'string', default: 'fold' },
  },
});
if (!values.data) throw new Error('--data FILE is needed');
const exclude = values.exclude.split(',').filter(Boolean);
const { table } = await readLabelledTable(values.data, readFileSync(values.data), { target: values.target, exclude });
const { model } = await trainAdditive(table);

function recordOf(source: LabelledTable, row: number): Record<string, number | string | null> {
  return Object.fromEntries(
    source.columns.map((column) => {
      if (column.kind === 'categorical') return [column.name, column.levels[column.codes[row] ?? -1] ?? null];
      const value = column.values[row] ?? Number.NaN;
      return [column.name, Number.isNaN(value) ? null : value];
    }),
  );
}

const ROWS = 1_000_000;
const large = pickRows(
  table,
  Int32Array.from({ length: ROWS }, (_, row) => row % table.rows),
);
let start = performance.now();
const batch = scoreColumns(model, large);
const seconds = (performance.now() - start) / 1000;
const records = Array.from({ length: 2000 }, (_, row) => recordOf(table, row % table.rows));
for (const record of records) scoreRecord(model, record);
const timeOf = (work: (record: (typeof records)[number]) => unknown): number => {
  start = performance.now();
  for (let turn = 0; turn < 10; turn += 1) for (const record of records) work(record);
  return ((performance.now() - start) * 1000) / (10 * records.length);
};
const points = timeOf((record) => pointsOfRecord(model, record));
const whole = timeOf((record) => scoreRecord(model, record));
const agree = records.every((record, row) => pointsOfRecord(model, record) === batch.points[row]);
process.stdout.write(
  [
    `${model.inputs.length} inputs, ${model.pairs.length} pairs, one thread`,
    `batch: ${Math.round(ROWS / seconds)} rows/s (${seconds.toFixed(2)} s for ${ROWS} rows)`,
    `one record: ${points.toFixed(1)} µs for points, ${whole.toFixed(1)} µs with PD, grade and terms`,
    `batch and single record agree to the point: ${agree}`,
    '',
  ].join('\n'),
);
