/** Evaluates texts of FEEL for tests: the result as `string()` writes it, and what was told on the way. */

import { Scope } from '#electron/decisions/feel/code.ts';
import { compileExpression, compileTests } from '#electron/decisions/feel/compile.ts';
import { readMoment } from '#electron/decisions/values/read-temporal.ts';
import { textOf } from '#electron/decisions/values/text.ts';
import { BUILT_IN_TYPES } from '#electron/decisions/values/types.ts';
import type { FeelValue } from '#electron/decisions/values/value.ts';
import type { Sentence } from '#shared/domain/words.ts';

const NOW = readMoment('2026-11-16T09:30:00Z') ?? null;

export interface Told {
  readonly text: string;
  /** Ids of what is wrong whatever the case. */
  readonly faults: readonly string[];
  /** Ids of what made values null in this case. */
  readonly warnings: readonly string[];
}

function surroundings(faults: string[]) {
  return {
    typeNamed: (name: string) => BUILT_IN_TYPES.get(name),
    fault: ({ id }: Sentence) => void faults.push(id),
  };
}

function evaluationInto(warnings: string[]) {
  return { now: NOW, depth: 0, warn: ({ id }: Sentence) => void warnings.push(id) };
}

/** An expression, with the names given in sight. */
export function evaluated(text: string, given: Readonly<Record<string, FeelValue>> = {}): Told {
  const faults: string[] = [];
  const warnings: string[] = [];
  const scope = new Scope(null);
  const values: FeelValue[] = [];
  for (const [name, value] of Object.entries(given)) values[scope.declare(name)] = value;
  const code = compileExpression(text, scope, surroundings(faults));
  const value = code.run({ values, around: null, evaluation: evaluationInto(warnings) });
  return { text: textOf(value, true), faults, warnings };
}

/** Whether a value, given as an expression, meets the tests of a cell. */
export function meetsCell(tests: string, value: string): boolean | null {
  const scope = new Scope(null);
  scope.declare('?');
  const test = compileTests(tests, scope, surroundings([]));
  const env = { values: [] as FeelValue[], around: null, evaluation: evaluationInto([]) };
  const found = compileExpression(value, new Scope(null), surroundings([])).run(env);
  return test === 'any' ? true : test(found, { ...env, values: [found] });
}
