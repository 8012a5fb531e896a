/** Operators: truth, comparison, arithmetic (DMN 1.5, tables 50 to 60). */
import { sentence } from '#shared/text/sentence.ts';
import { negated, type Operator, operate } from '../values/arithmetic.ts';
import { comparator, order } from '../values/compare.ts';
import { FeelNumber } from '../values/number.ts';
import { type FeelValue, kindOf } from '../values/value.ts';
import { type Code, type Compiler, constantCode, type Env, type Scope } from './code.ts';
import { textAt } from './literals.ts';
import { positiveTest } from './tests.ts';
import { childrenOf, type FeelNode, partsOf } from './tree.ts';

function operands(compiler: Compiler, node: FeelNode, scope: Scope): Code[] {
  return partsOf(node)
    .filter(({ name }) => name !== 'ArithOp' && name !== 'CompareOp')
    .map((part) => compiler.expression(part, scope));
}

/** `and` and `or`: the decisive value wins, whatever the other is; what is neither true nor false counts as unknown. */
function junction(compiler: Compiler, node: FeelNode, scope: Scope, decisive: boolean): Code {
  const [left, right] = operands(compiler, node, scope);
  if (!left || !right) return constantCode(null);
  return {
    run: (env) => {
      const a = left.run(env);
      if (a === decisive) return decisive;
      const b = right.run(env);
      if (b === decisive) return decisive;
      return a === !decisive && b === !decisive ? !decisive : null;
    },
    shape: null,
  };
}

export function disjunction(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  return junction(compiler, node, scope, true);
}

export function conjunction(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  return junction(compiler, node, scope, false);
}

function warnOfKinds(env: Env, sign: string, a: FeelValue, b: FeelValue): void {
  if (a === null || b === null) return;
  env.evaluation.warn(sentence('feel.no-such-operation', { sign, left: kindOf(a), right: kindOf(b) }));
}

export function comparison(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const signs = childrenOf(node);
  if (signs.some(({ name }) => name === 'between')) return between(compiler, node, scope);
  if (signs.some(({ name }) => name === 'in')) return membership(compiler, node, scope);
  const sign = signs.find(({ name }) => name === 'CompareOp');
  const [left, right] = operands(compiler, node, scope);
  if (!left || !right || !sign) return constantCode(null);
  const text = textAt(compiler, sign);
  const compare = comparator(text);
  return {
    run: (env) => {
      const [a, b] = [left.run(env), right.run(env)];
      const found = compare(a, b);
      if (found === null) warnOfKinds(env, text, a, b);
      return found;
    },
    shape: null,
  };
}

function between(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [value, low, high] = operands(compiler, node, scope);
  if (!value || !low || !high) return constantCode(null);
  return {
    run: (env) => {
      const found = value.run(env);
      const [above, below] = [order(found, low.run(env)), order(found, high.run(env))];
      return above === null || below === null ? null : above >= 0 && below <= 0;
    },
    shape: null,
  };
}

function membership(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [valueNode, ...rest] = partsOf(node);
  if (!valueNode) return constantCode(null);
  const value = compiler.expression(valueNode, scope);
  const tests = rest
    .flatMap((part) => (part.name === 'PositiveUnaryTests' ? partsOf(part) : [part]))
    .map((part) => positiveTest(compiler, part, scope));
  return {
    run: (env) => {
      const found = value.run(env);
      let isUnknown = false;
      for (const test of tests) {
        const meets = test(found, env);
        if (meets === true) return true;
        isUnknown ||= meets === null;
      }
      return isUnknown ? null : false;
    },
    shape: null,
  };
}

export function arithmetic(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const sign = childrenOf(node).find(({ name }) => name === 'ArithOp');
  const codes = operands(compiler, node, scope);
  const [left, right] = codes;
  if (!left || !sign) return constantCode(null);
  const text = textAt(compiler, sign);
  if (!right) return negation(left, text);
  const operator: Operator = text === '^' ? '**' : (text as Operator);
  return {
    run: (env) => {
      const [a, b] = [left.run(env), right.run(env)];
      const found = a === null || b === null ? undefined : operate(operator, a, b);
      if (found !== undefined) return found;
      if (a instanceof FeelNumber && b instanceof FeelNumber) {
        env.evaluation.warn(sentence('feel.no-value', { sign: operator }));
      } else warnOfKinds(env, operator, a, b);
      return null;
    },
    shape: null,
  };
}

function negation(code: Code, sign: string): Code {
  return {
    run: (env) => {
      const value = code.run(env);
      if (value === null) return null;
      const found = sign === '-' ? negated(value) : value instanceof FeelNumber ? value : undefined;
      if (found === undefined) env.evaluation.warn(sentence('feel.no-sign', { sign, kind: kindOf(value) }));
      return found ?? null;
    },
    shape: null,
  };
}
