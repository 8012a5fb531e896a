/** Texts of FEEL to code that computes their value: parsed once, run at every case. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { FeelType, FeelValue } from '../values/value.ts';
import { definition, invocation } from './calls.ts';
import { type Code, type Compiler, constantCode, type Scope, type Test } from './code.ts';
import { filter, forExpression, quantified } from './iterations.ts';
import { atLiteral, context, interval, list, numericLiteral, stringLiteral, textAt } from './literals.ts';
import { choice, instanceOf, path, variable } from './names.ts';
import { arithmetic, comparison, conjunction, disjunction } from './operators.ts';
import { cellTest, comparisonRange } from './tests.ts';
import { type FeelNode, type FeelTree, partsOf, treeOf } from './tree.ts';

/** What a text is compiled among. */
export interface Surroundings {
  typeNamed(name: string): FeelType | undefined;
  /** Names of types that hold signs, which only who knows them reads as one. */
  readonly signedTypes?: readonly string[];
  /** Takes what is wrong with the text whatever the case; its value is then null. */
  fault(words: Sentence): void;
  /** Takes each value the tests of a cell hold theirs against; undefined for one that depends on the case. */
  bound?(value: FeelValue | undefined): void;
}

type Construct = (compiler: Compiler, node: FeelNode, scope: Scope) => Code;

const inside: Construct = (compiler, node, scope) => {
  const [inner] = partsOf(node);
  return inner ? compiler.expression(inner, scope) : constantCode(null);
};

const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  ArithmeticExpression: arithmetic,
  AtLiteral: atLiteral,
  BooleanLiteral: (compiler, node) => constantCode(textAt(compiler, node) === 'true'),
  Comparison: comparison,
  Conjunction: conjunction,
  Context: context,
  DateTimeLiteral: (compiler, node, scope) =>
    partsOf(node)[0]?.name === 'AtLiteral' ? inside(compiler, node, scope) : invocation(compiler, node, scope),
  Disjunction: disjunction,
  FilterExpression: filter,
  ForExpression: forExpression,
  FunctionDefinition: definition,
  FunctionInvocation: invocation,
  IfExpression: choice,
  InstanceOfExpression: instanceOf,
  Interval: interval,
  List: list,
  NumericLiteral: numericLiteral,
  ParenthesizedExpression: inside,
  PathExpression: path,
  PositiveUnaryTest: inside,
  QuantifiedExpression: quantified,
  SimplePositiveUnaryTest: comparisonRange,
  StringLiteral: stringLiteral,
  VariableName: variable,
  null: () => constantCode(null),
  '?': variable,
};

function compilerOf(text: string, around: Surroundings): Compiler {
  const compiler: Compiler = {
    text,
    typeNamed: (name) => around.typeNamed(name),
    fault: (words) => around.fault(words),
    bound: (value) => around.bound?.(value),
    expression: (node, scope) => {
      const construct = CONSTRUCTS[node.name];
      if (construct) return construct(compiler, node, scope);
      around.fault(sentence('feel.syntax', placeIn(text, node.from)));
      return constantCode(null);
    },
  };
  return compiler;
}

/** Line and column of a place, from 1, and what stands there. */
function placeIn(text: string, at: number): { line: number; column: number; text: string } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, text: text.slice(at, at + 20) };
}

function parsed(text: string, top: 'Expression' | 'UnaryTests', scope: Scope, around: Surroundings): FeelTree | null {
  try {
    const types = Object.fromEntries((around.signedTypes ?? []).map((name) => [name, null]));
    const tree = treeOf(text, top, { ...types, ...scope.shapes });
    if (tree.faultAt === null) return tree;
    around.fault(sentence('feel.syntax', placeIn(text, tree.faultAt)));
  } catch {
    around.fault(sentence('feel.syntax', placeIn(text, 0)));
  }
  return null;
}

/** The code of an expression; of a faulty one, which is told, code whose value is null. */
export function compileExpression(text: string, scope: Scope, around: Surroundings): Code {
  const tree = parsed(text, 'Expression', scope, around);
  const [node] = tree ? partsOf(tree.node) : [];
  return node ? compilerOf(text, around).expression(node, scope) : constantCode(null);
}

/** The test of a cell; 'any' where it holds of every value. `scope` must know the value tested as `?`. */
export function compileTests(text: string, scope: Scope, around: Surroundings): Test | 'any' {
  if (text.trim() === '' || text.trim() === '-') return 'any';
  const tree = parsed(text, 'UnaryTests', scope, around);
  return tree ? cellTest(compilerOf(text, around), tree.node, scope) : () => null;
}
