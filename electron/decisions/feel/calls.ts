/** Calls of functions, and functions made in an expression. */
import { sentence } from '#shared/text/sentence.ts';
import { BUILT_IN_FUNCTIONS } from '../functions/builtins.ts';
import { callByName, callByPlace } from '../functions/call.ts';
import { ANY, coerced } from '../values/types.ts';
import { type Evaluation, FeelFunction, type FeelType, type FeelValue, kindOf } from '../values/value.ts';
import { type Code, type Compiler, constantCode, type Env, Scope } from './code.ts';
import { textAt } from './literals.ts';
import { childrenOf, type FeelNode, partsOf, tight } from './tree.ts';
import { typeAt } from './type-names.ts';

/** Functions whose value depends on more than their arguments. */
const OF_THE_DAY: ReadonlySet<string> = new Set(['now', 'today']);

/** Stands in where a constant call is tried at compile time. */
const NO_EVALUATION: Evaluation = { now: null, depth: 0, warn: () => undefined };

export function invocation(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [calleeNode, ...rest] = partsOf(node);
  const parameters = rest.find(({ name }) => name === 'PositionalParameters' || name === 'NamedParameters');
  if (!calleeNode) return constantCode(null);
  const callee = calleeOf(compiler, calleeNode, scope);
  const call =
    parameters?.name === 'NamedParameters' ? named(compiler, parameters, scope) : placed(compiler, parameters, scope);
  return invoked(callee, call.arguments, call.run);
}

interface Arguments {
  readonly arguments: readonly Code[];
  run(callee: FeelFunction, values: readonly FeelValue[], evaluation: Evaluation): FeelValue;
}

function placed(compiler: Compiler, node: FeelNode | undefined, scope: Scope): Arguments {
  const codes = node ? partsOf(node).map((part) => compiler.expression(part, scope)) : [];
  return { arguments: codes, run: callByPlace };
}

function named(compiler: Compiler, node: FeelNode, scope: Scope): Arguments {
  const names: string[] = [];
  const codes: Code[] = [];
  for (const parameter of partsOf(node)) {
    const [name, value] = partsOf(parameter);
    if (!name || !value) continue;
    names.push(tight(textAt(compiler, name)));
    codes.push(compiler.expression(value, scope));
  }
  return {
    arguments: codes,
    run: (callee, values, evaluation) =>
      callByName(callee, new Map(names.map((name, index) => [name, values[index] ?? null])), evaluation),
  };
}

function calleeOf(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const name = tight(textAt(compiler, node));
  const isWord = node.name === 'SpecialFunctionName' || node.name === 'DateTimeConstructor';
  if (!isWord && node.name !== 'VariableName') return compiler.expression(node, scope);
  const own = BUILT_IN_FUNCTIONS.get(name);
  const reader = scope.reader(name, own);
  if (!reader) {
    if (own) return constantCode(own);
    compiler.fault(sentence('feel.unknown-function', { name }));
    return constantCode(null);
  }
  // Where nothing shadows it, a built-in function is called without being looked up.
  const isShadowed = scope.reader(name, undefined) !== undefined;
  return own && !isShadowed ? constantCode(own) : { run: reader, shape: scope.shapeOf(name) };
}

/** The code of a call with its arguments; one of constants is made once. */
export function invoked(
  callee: Code,
  codes: readonly Code[],
  call: (callee: FeelFunction, values: readonly FeelValue[], evaluation: Evaluation) => FeelValue,
): Code {
  const fixed = callee.constant instanceof FeelFunction ? callee.constant : undefined;
  if (fixed && !OF_THE_DAY.has(fixed.name) && codes.every(({ constant }) => constant !== undefined)) {
    const value = call(
      fixed,
      codes.map(({ constant }) => constant ?? null),
      NO_EVALUATION,
    );
    if (value !== null) return constantCode(value);
  }
  return {
    run: (env) => {
      const found = fixed ?? callee.run(env);
      const values = codes.map((code) => code.run(env));
      if (found instanceof FeelFunction) return call(found, values, env.evaluation);
      if (found !== null) env.evaluation.warn(sentence('feel.not-a-function', { kind: kindOf(found) }));
      return null;
    },
    shape: callee.shape,
  };
}

export interface TypedParameter {
  readonly name: string;
  readonly type: FeelType;
}

/** A function of parameters whose body sees the names around it; called with an argument of another type it has no value. */
export function functionOf(
  name: string,
  parameters: readonly TypedParameter[],
  body: (env: Env) => FeelValue | undefined,
  around: Env | null,
  returns: FeelType = ANY,
): FeelFunction {
  const call = (given: readonly (FeelValue | undefined)[], evaluation: Evaluation): FeelValue | undefined => {
    const values: FeelValue[] = [];
    for (const [at, { type }] of parameters.entries()) {
      const value = given[at] ?? null;
      const made = coerced(value, type);
      if (made === undefined) {
        evaluation.warn(sentence('feel.other-type', { kind: kindOf(value) }));
        return null;
      }
      values.push(made);
    }
    return body({ values, around, evaluation });
  };
  const names = parameters.map((parameter) => tight(parameter.name));
  const types = parameters.map(({ type }) => type);
  return new FeelFunction(name, [{ parameters: names, required: names.length, isOpen: false, types, returns, call }]);
}

export function definition(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [formal, bodyNode] = partsOf(node);
  const inner = new Scope(scope);
  const parameters = (formal ? partsOf(formal) : []).map((parameter): TypedParameter => {
    const [name, type] = partsOf(parameter);
    const text = name ? textAt(compiler, name) : '';
    inner.declare(text);
    return { name: text, type: type ? (typeAt(compiler, type) ?? ANY) : ANY };
  });
  const isForeign = childrenOf(node).some(({ name }) => name === 'external');
  const [inside] = bodyNode ? partsOf(bodyNode) : [];
  if (isForeign || !inside) {
    compiler.fault(sentence('feel.external'));
    return { run: () => functionOf('', parameters, () => null, null), shape: null };
  }
  const body = compiler.expression(inside, inner);
  return { run: (env) => functionOf('', parameters, (own) => body.run(own), env), shape: body.shape };
}
