/** What boxed expressions are compiled among. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Code, constantCode, type Scope, type Test } from '../feel/code.ts';
import { compileExpression, compileTests } from '../feel/compile.ts';
import type { DecisionTable, Expression } from '../model/definitions.ts';
import { shapeOf, type TypeNames } from '../model/item-types.ts';
import { coerced } from '../values/types.ts';
import { type FeelList, type FeelType, type FeelValue, kindOf } from '../values/value.ts';

export interface Logic {
  readonly types: TypeNames;
  /** Takes what is wrong at a line of the file. */
  fault(line: number, words: Sentence): void;
  /** Name of the decision or function the logic is of. */
  readonly node: string;
  expression(expression: Expression | null, scope: Scope): Code;
  /** Takes every decision table, to look for what its rules leave out. */
  table(table: SeenTable): void;
}

/** A decision table with what its cells hold inputs against. */
export interface SeenTable {
  readonly node: string;
  readonly line: number;
  readonly table: DecisionTable;
  readonly columns: readonly SeenColumn[];
  readonly rules: readonly { readonly tests: readonly (Test | 'any')[]; readonly outputs: readonly Code[] }[];
}

export interface SeenColumn {
  readonly name: string;
  readonly allowed: Test | 'any';
  /** Values listed as allowed; empty where none are. */
  readonly listed: FeelList;
  /** Constants of its cells; null where a cell depends on more than its input. */
  readonly bounds: readonly FeelValue[] | null;
}

/** The code of a text of FEEL at a line. */
export function textCode(logic: Logic, text: string, scope: Scope, line: number): Code {
  if (text.trim() === '') return constantCode(null);
  return compileExpression(text, scope, surroundings(logic, line));
}

/** The test of a cell at a line. */
export function textTest(
  logic: Logic,
  text: string,
  scope: Scope,
  line: number,
  bound: (value: FeelValue | undefined) => void = () => undefined,
): Test | 'any' {
  return compileTests(text, scope, { ...surroundings(logic, line), bound });
}

function surroundings(logic: Logic, line: number) {
  return {
    typeNamed: (name: string) => logic.types.named(name),
    signedTypes: logic.types.signed,
    fault: (words: Sentence) => logic.fault(line, words),
  };
}

/** Code whose value is of a type: made to it where that is possible, else nothing with a warning. */
export function typed(code: Code, type: FeelType, name: string): Code {
  if (type.kind === 'any') return code;
  const shape = shapeOf(type) ?? code.shape;
  return {
    shape,
    run: (env) => {
      const value = code.run(env);
      const made = coerced(value, type);
      if (made === undefined) env.evaluation.warn(sentence('feel.not-of-type', { name, kind: kindOf(value) }));
      return made ?? null;
    },
  };
}
