/** Decision tables to code (DMN 1.5, 8). */
import { sentence } from '#shared/text/sentence.ts';
import { type Code, constantCode, type Env, Scope, type Test } from '../feel/code.ts';
import type { Shape } from '../feel/tree.ts';
import type { DecisionTable } from '../model/definitions.ts';
import { coerced, listedValues } from '../values/types.ts';
import { type FeelList, FeelRange, type FeelType, type FeelValue, isList, kindOf } from '../values/value.ts';
import { aggregated, chosenRules, isFirstEnough, isMultiple, type Outputs } from './hit-policies.ts';
import { type Logic, textCode, textTest, typed } from './logic.ts';

interface Input {
  readonly code: Code;
  readonly allowed: Test | 'any';
}

interface Output {
  readonly name: string;
  readonly type: FeelType;
  readonly otherwise: Code | null;
  /** Values in order of priority. */
  readonly values: FeelList;
}

interface Rule {
  readonly tests: readonly (Test | 'any')[];
  readonly outputs: readonly Code[];
}

interface Compiled {
  readonly table: DecisionTable;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly rules: readonly Rule[];
}

export function tableCode(logic: Logic, table: DecisionTable, line: number, scope: Scope): Code {
  const compiled = compiledTable(logic, table, line, scope);
  const [first] = compiled.rules;
  const shape: Shape =
    compiled.outputs.length === 1
      ? (first?.outputs[0]?.shape ?? null)
      : Object.fromEntries(compiled.outputs.map(({ name }) => [name, null]));
  return { run: (env) => tableValue(compiled, logic.node, env), shape };
}

function compiledTable(logic: Logic, table: DecisionTable, line: number, scope: Scope): Compiled {
  const fault = (words: ReturnType<typeof sentence>): void => logic.fault(line, words);
  const inputs = table.inputs.map(({ text, typeRef, values }) => {
    const type = logic.types.referred(typeRef, fault);
    const code = typed(textCode(logic, text, scope, line), type, text.trim());
    const cell = new Scope(scope);
    cell.declare('?', code.shape);
    const bounds: (FeelValue | undefined)[] = [];
    return {
      code,
      scope: cell,
      bounds,
      name: text.trim(),
      allowed: values === null ? ('any' as const) : textTest(logic, values, cell, line, (value) => bounds.push(value)),
      listed: values === null ? listedValues(type) : listed(textCode(quiet(logic), `[${values}]`, scope, line)),
    };
  });
  const outputs = table.outputs.map(
    ({ name, typeRef, values, otherwise }): Output => ({
      name: name ?? '',
      type: logic.types.referred(typeRef, fault),
      otherwise: otherwise === null ? null : textCode(logic, otherwise, scope, line),
      values:
        values === null
          ? listedValues(logic.types.referred(typeRef, fault))
          : listed(textCode(quiet(logic), `[${values}]`, scope, line)),
    }),
  );
  const rules = table.rules.map(
    (rule): Rule => ({
      tests: rule.inputs.map((text, at) => {
        const input = inputs[at];
        return textTest(logic, text, input?.scope ?? scope, rule.line, (value) => input?.bounds.push(value));
      }),
      outputs: rule.outputs.map((text) =>
        text.trim() === '-' ? constantCode(null) : textCode(logic, text, scope, rule.line),
      ),
    }),
  );
  const columns = inputs.map(({ name, allowed, listed: values, bounds }) => ({
    name,
    allowed,
    listed: values,
    bounds: known(bounds),
  }));
  logic.table({ node: logic.node, line, table, columns, rules });
  return { table, inputs, outputs, rules };
}

/** The bounds, where all of them are known. */
function known(bounds: readonly (FeelValue | undefined)[]): readonly FeelValue[] | null {
  const found = bounds.filter((bound) => bound !== undefined);
  return found.length === bounds.length ? found : null;
}

/** Tests that are no list of values are read as one in vain. */
function quiet(logic: Logic): Logic {
  return { ...logic, fault: () => undefined };
}

function listed({ constant }: Code): FeelList {
  const isPlain = isList(constant) && !constant.some((item) => item instanceof FeelRange);
  return isPlain ? constant : [];
}

function tableValue(compiled: Compiled, node: string, env: Env): FeelValue {
  const { table, rules } = compiled;
  const cells = cellsOf(compiled, env);
  if (!cells) return null;
  const matching: number[] = [];
  for (const [at, rule] of rules.entries()) {
    if (!isMatching(rule, cells)) continue;
    matching.push(at);
    if (isFirstEnough(table.hitPolicy)) break;
  }
  const known = new Map<number, Outputs>();
  const outputsOf = (at: number): Outputs => {
    const found = known.get(at) ?? outputsOfRule(compiled, at, env);
    known.set(at, found);
    return found;
  };
  const priorities = compiled.outputs.map(({ values }) => values);
  const { rules: chosen, warning } = chosenRules(table.hitPolicy, matching, outputsOf, priorities);
  env.evaluation.fired?.(node, chosen);
  if (warning) {
    env.evaluation.warn(warning);
    return null;
  }
  return chosen.length === 0 ? otherwise(compiled, env) : combined(compiled, chosen.map(outputsOf), env);
}

/** The value of each input with the names its cells see; undefined where one is not allowed. */
function cellsOf({ inputs }: Compiled, env: Env): Env[] | undefined {
  const cells: Env[] = [];
  for (const { code, allowed } of inputs) {
    const value = code.run(env);
    const cell: Env = { values: [value], around: env, evaluation: env.evaluation };
    if (allowed !== 'any' && value !== null && allowed(value, cell) !== true) {
      env.evaluation.warn(sentence('dmn.input-not-allowed'));
      return undefined;
    }
    cells.push(cell);
  }
  return cells;
}

function isMatching({ tests }: Rule, cells: readonly Env[]): boolean {
  for (const [at, test] of tests.entries()) {
    const cell = cells[at];
    if (test !== 'any' && cell && test(cell.values[0] ?? null, cell) !== true) return false;
  }
  return true;
}

function outputsOfRule({ rules, outputs }: Compiled, at: number, env: Env): Outputs {
  return outputs.map(({ type, name }, column) => {
    const value = rules[at]?.outputs[column]?.run(env) ?? null;
    const made = coerced(value, type);
    if (made === undefined) env.evaluation.warn(sentence('feel.not-of-type', { name, kind: kindOf(value) }));
    return made ?? null;
  });
}

/** What the table says where no rule matches. */
function otherwise({ table, outputs }: Compiled, env: Env): FeelValue {
  const defaults = outputs.map((output) => output.otherwise);
  if (defaults.some((code) => code !== null)) {
    const values = defaults.map((code) => code?.run(env) ?? null);
    return outputs.length === 1 ? (values[0] ?? null) : row(outputs, values);
  }
  if (table.hitPolicy !== 'COLLECT') return null;
  return table.aggregation === null ? [] : (aggregated(table.aggregation, []) ?? null);
}

function combined({ table, outputs }: Compiled, found: readonly Outputs[], env: Env): FeelValue {
  if (table.hitPolicy === 'COLLECT' && table.aggregation !== null) {
    const { aggregation } = table;
    const totals = outputs.map((_, column) => {
      const total = aggregated(
        aggregation,
        found.map((values) => values[column] ?? null),
      );
      if (total === undefined) env.evaluation.warn(sentence('dmn.no-aggregate', { aggregation }));
      return total ?? null;
    });
    return outputs.length === 1 ? (totals[0] ?? null) : row(outputs, totals);
  }
  const values = found.map((own) => (outputs.length === 1 ? (own[0] ?? null) : row(outputs, own)));
  return isMultiple(table.hitPolicy) ? values : (values[0] ?? null);
}

function row(outputs: readonly Output[], values: Outputs): FeelValue {
  return new Map(outputs.map(({ name }, column): [string, FeelValue] => [name, values[column] ?? null]));
}
