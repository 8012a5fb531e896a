/** Names, paths, choices and questions of type. */
import { sentence } from '#shared/text/sentence.ts';
import { BUILT_IN_FUNCTIONS } from '../functions/builtins.ts';
import { isInstance } from '../values/types.ts';
import { kindOf } from '../values/value.ts';
import { type Code, type Compiler, constantCode, namesOf, type Scope } from './code.ts';
import { textAt } from './literals.ts';
import { memberOf } from './members.ts';
import { type FeelNode, partsOf, type Shape, tight } from './tree.ts';
import { typeAt } from './type-names.ts';

export function variable(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const name = textAt(compiler, node).replace(/\s+/g, ' ');
  const run = scope.reader(name, BUILT_IN_FUNCTIONS.get(tight(name)));
  if (run) return { run, shape: scope.shapeOf(name) };
  const own = BUILT_IN_FUNCTIONS.get(tight(name));
  if (own) return constantCode(own);
  compiler.fault(sentence('feel.unknown-name', { name }));
  return constantCode(null);
}

export function path(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [baseNode, nameNode] = partsOf(node);
  if (!baseNode || !nameNode) return constantCode(null);
  const base = compiler.expression(baseNode, scope);
  const name = textAt(compiler, nameNode).replace(/\s+/g, ' ');
  const names = namesOf(name);
  return {
    run: (env) => {
      const value = base.run(env);
      const found = memberOf(value, names);
      if (found === undefined) env.evaluation.warn(sentence('feel.no-member', { kind: kindOf(value), name }));
      return found ?? null;
    },
    shape: shapeBehind(base.shape, names),
  };
}

function shapeBehind(shape: Shape, names: readonly string[]): Shape {
  if (shape)
    for (const name in shape) if (names.includes(name) || names.includes(tight(name))) return shape[name] ?? null;
  return null;
}

/** What is not true, nothing included, takes the second way. */
export function choice(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [test, yes, no] = partsOf(node).map((part) => compiler.expression(part, scope));
  if (!test || !yes || !no) return constantCode(null);
  return chosenBy(test, yes, no);
}

/** As `choice`, of parts that are compiled already. */
export function chosenBy(test: Code, yes: Code, no: Code): Code {
  return {
    run: (env) => {
      const found = test.run(env);
      if (found !== null && typeof found !== 'boolean') {
        env.evaluation.warn(sentence('feel.not-a-test', { kind: kindOf(found) }));
      }
      return found === true ? yes.run(env) : no.run(env);
    },
    shape: yes.shape || no.shape ? { ...no.shape, ...yes.shape } : null,
  };
}

export function instanceOf(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [valueNode, typeNode] = partsOf(node);
  if (!valueNode || !typeNode) return constantCode(null);
  const value = compiler.expression(valueNode, scope);
  const type = typeAt(compiler, typeNode);
  return type ? { run: (env) => isInstance(value.run(env), type), shape: null } : constantCode(null);
}
