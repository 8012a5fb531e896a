/** Tests of a value: cells of decision tables, allowed values, what stands behind `in` (DMN 1.5, 7.3.3). */
import { sentence } from '#shared/text/sentence.ts';
import { comparator, isWithin, meets } from '../values/compare.ts';
import { FeelRange, type FeelValue, isList } from '../values/value.ts';
import { type Code, type Compiler, constantCode, type Scope, type Test } from './code.ts';
import { textAt } from './literals.ts';
import { childrenOf, type FeelNode, holdsNode, partsOf } from './tree.ts';

function compared(sign: string, bound: Code): Test {
  const compare = comparator(sign);
  const { constant } = bound;
  if (constant !== undefined) return (value) => compare(value, constant);
  return (value, env) => compare(value, bound.run(env));
}

/** One test among those of a cell. */
export function positiveTest(compiler: Compiler, node: FeelNode, scope: Scope): Test {
  if (node.name === 'PositiveUnaryTest') {
    const [inner] = partsOf(node);
    return inner ? positiveTest(compiler, inner, scope) : () => null;
  }
  if (node.name === 'SimplePositiveUnaryTest') {
    const sign = childrenOf(node).find(({ name }) => name === 'CompareOp');
    const [bound] = partsOf(node).filter(({ name }) => name !== 'CompareOp');
    if (sign && bound) {
      const [text, code] = [textAt(compiler, sign), compiler.expression(bound, scope)];
      // Between two texts there is always another: their order has no steps to look at.
      const isOpen = typeof code.constant === 'string' && text !== '=' && text !== '!=';
      compiler.bound(isOpen ? undefined : code.constant);
      return compared(text, code);
    }
  }
  const code = compiler.expression(node, scope);
  if (holdsNode(node, '?')) {
    compiler.bound(undefined);
    return (_, env) => {
      const found = code.run(env);
      return typeof found === 'boolean' ? found : null;
    };
  }
  const { constant } = code;
  for (const bound of boundsOf(constant)) compiler.bound(bound);
  if (constant instanceof FeelRange) return (value) => isWithin(value, constant);
  if (constant !== undefined) return (value) => meets(value, constant);
  return (value, env) => metBy(value, code.run(env));
}

function boundsOf(constant: FeelValue | undefined): readonly (FeelValue | undefined)[] {
  if (constant instanceof FeelRange) return [constant.start, constant.end].filter((bound) => bound !== null);
  return isList(constant) ? constant.flatMap(boundsOf) : [constant];
}

/** A test that came out true or false speaks for itself, unless it is truth that is tested. */
function metBy(value: FeelValue, test: FeelValue): boolean | null {
  const found = meets(value, test);
  return found !== true && typeof test === 'boolean' && typeof value !== 'boolean' ? test : found;
}

/** All tests of a cell: one of them must hold, or none behind `not`. */
export function cellTest(compiler: Compiler, node: FeelNode, scope: Scope): Test | 'any' {
  const parts = childrenOf(node);
  if (parts.some(({ name }) => name === 'Wildcard')) return 'any';
  const list = parts.find(({ name }) => name === 'PositiveUnaryTests');
  const tests = (list ? partsOf(list) : []).map((part) => positiveTest(compiler, part, scope));
  const [only] = tests;
  const isAny: Test =
    tests.length === 1 && only
      ? only
      : (value, env) => {
          let isUnknown = false;
          for (const test of tests) {
            const found = test(value, env);
            if (found === true) return true;
            isUnknown ||= found === null;
          }
          return isUnknown ? null : false;
        };
  if (parts[0]?.name !== 'not') return isAny;
  // What does not meet a test because it is of another kind is outside it as well.
  return (value, env) => isAny(value, env) !== true;
}

/** Outside a cell a comparison without its left side is the range it describes. */
export function comparisonRange(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const sign = childrenOf(node).find(({ name }) => name === 'CompareOp');
  const [inside] = partsOf(node).filter(({ name }) => name !== 'CompareOp');
  if (!inside) return constantCode(null);
  const bound = compiler.expression(inside, scope);
  if (!sign) return bound;
  const text = textAt(compiler, sign);
  const make = RANGES[text];
  if (!make) {
    compiler.fault(sentence('feel.no-range', { sign: text }));
    return constantCode(null);
  }
  if (bound.constant !== undefined) return constantCode(make(bound.constant));
  return { run: (env) => make(bound.run(env)), shape: null };
}

const RANGES: Readonly<Record<string, (bound: FeelValue) => FeelRange>> = {
  '<': (bound) => new FeelRange(false, null, bound, false),
  '<=': (bound) => new FeelRange(false, null, bound, true),
  '>': (bound) => new FeelRange(false, bound, null, false),
  '>=': (bound) => new FeelRange(true, bound, null, false),
  '=': (bound) => new FeelRange(true, bound, bound, true),
};
