/** The examples of the public numeric functions are run: what a docstring promises, the function returns. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FILES = [
  'electron/decisions/values/calendar.ts',
  'electron/ground/numeric/incomplete-beta.ts',
  'electron/ground/numeric/normal.ts',
  'electron/ground/numeric/seeded-random.ts',
  'electron/ground/numeric/statistics.ts',
  'electron/policy/price/capital.ts',
  'electron/modelling/training/metrics/accuracy.ts',
  'electron/modelling/training/metrics/calibration-tests.ts',
  'electron/modelling/training/metrics/delong.ts',
  'electron/modelling/training/metrics/discrimination.ts',
  'electron/modelling/training/metrics/incomplete-gamma.ts',
  'electron/modelling/training/metrics/rank-correlation.ts',
  'electron/modelling/training/metrics/stability.ts',
  'electron/scoring/scaling.ts',
  'shared/domain/money.ts',
];

/** `expression // value`, with a remark after the value where there is a comma and a space. */
const EXAMPLE = /@example (?<expression>.+?) \/\/ (?<value>\[.*?\]|"[^"]*"|[^\s,*]+)/g;

/** As many digits as the example prints. */
function digitsOf(value: string): number {
  return /\.(\d+)/.exec(value)?.[1]?.length ?? 0;
}

function agrees(found: unknown, value: string): void {
  const expected: unknown = JSON.parse(value);
  if (typeof expected === 'number') expect(found as number).toBeCloseTo(expected, Math.min(12, digitsOf(value)) - 0.5);
  else if (Array.isArray(expected)) expect(Array.from(found as Iterable<unknown>)).toEqual(expected);
  else expect(found).toBe(expected);
}

describe.each(FILES)('%s', (file) => {
  const examples = [...readFileSync(join(ROOT, file), 'utf8').matchAll(EXAMPLE)].map(({ groups }) => groups ?? {});

  it('has examples', () => expect(examples.length).toBeGreaterThan(0));

  it.each(examples.map(({ expression = '', value = '' }) => [expression, value]))(
    '%s is %s',
    async (expression, value) => {
      const scope = (await import(join(ROOT, file))) as Record<string, unknown>;
      const names = Object.keys(scope);
      const run = new Function(...names, `return ${expression};`);
      agrees(run(...names.map((name) => scope[name])), value);
    },
  );
});
