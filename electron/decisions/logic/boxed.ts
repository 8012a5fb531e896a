/** Boxed expressions to code (DMN 1.5, 10.2). */
import { sentence } from '#shared/text/sentence.ts';
import { functionOf, invoked } from '../feel/calls.ts';
import { type Code, constantCode, type Env, Scope } from '../feel/code.ts';
import { filtered, walked } from '../feel/iterations.ts';
import { mergedShape } from '../feel/literals.ts';
import { chosenBy } from '../feel/names.ts';
import { type Shape, tight } from '../feel/tree.ts';
import { callByName } from '../functions/call.ts';
import type { Expression } from '../model/definitions.ts';
import { shapeOf } from '../model/item-types.ts';
import { ANY } from '../values/types.ts';
import type { FeelValue } from '../values/value.ts';
import { type Logic, textCode, typed } from './logic.ts';
import { tableCode } from './table.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

/** Languages an expression may say it is written in: FEEL under each of its names. */
const FEEL = /FEEL\/?$|^feel$/i;

/** The code of a boxed expression, its value of the type it declares. */
export function boxedCode(logic: Logic, expression: Expression | null, scope: Scope): Code {
  if (!expression) return constantCode(null);
  const code = codeOf(logic, expression, scope);
  // A function's type is that of what it returns, or of itself: its calls look at the former.
  if (expression.typeRef === null || expression.kind === 'function') return code;
  const type = logic.types.referred(expression.typeRef, (words) => logic.fault(expression.line, words));
  return typed(code, type, logic.node);
}

function codeOf(logic: Logic, expression: Expression, scope: Scope): Code {
  switch (expression.kind) {
    case 'literal':
      return literal(logic, expression, scope);
    case 'table':
      return tableCode(logic, expression.table, expression.line, scope);
    case 'invocation':
      return invocation(logic, expression, scope);
    case 'context':
      return context(logic, expression, scope);
    case 'relation':
      return relation(logic, expression, scope);
    case 'list': {
      const items = expression.items.map((item) => logic.expression(item, scope));
      return { run: (env) => items.map((item) => item.run(env)), shape: mergedShape(items.map(({ shape }) => shape)) };
    }
    case 'function':
      return definition(logic, expression, scope);
    case 'conditional': {
      const [test, yes, no] = [expression.test, expression.yes, expression.no].map((part) =>
        logic.expression(part, scope),
      );
      return test && yes && no ? chosenBy(test, yes, no) : constantCode(null);
    }
    case 'for':
    case 'some':
    case 'every':
      return iteration(logic, expression, scope);
    case 'filter':
      return filter(logic, expression, scope);
  }
}

function literal(logic: Logic, { text, language, line }: Of<'literal'>, scope: Scope): Code {
  if (language !== null && language !== '' && !FEEL.test(language)) {
    logic.fault(line, sentence('dmn.language', { language }));
    return constantCode(null);
  }
  if (text.trim() === '') logic.fault(line, sentence('dmn.no-text'));
  return textCode(logic, text, scope, line);
}

function invocation(logic: Logic, { callee, bindings }: Of<'invocation'>, scope: Scope): Code {
  const names = bindings.map(({ name }) => tight(name));
  const values = bindings.map(({ value }) => logic.expression(value, scope));
  return invoked(logic.expression(callee, scope), values, (found, given, evaluation) =>
    callByName(found, new Map(names.map((name, index) => [name, given[index] ?? null])), evaluation),
  );
}

/** Entries in order, each in sight of those behind it; an entry without a name is the value of the whole. */
function context(logic: Logic, { entries, line }: Of<'context'>, scope: Scope): Code {
  const inner = new Scope(scope);
  const shape: Record<string, Shape> = {};
  const steps: { readonly key: string | null; readonly place: number; readonly code: Code }[] = [];
  for (const { variable, value } of entries) {
    if (!variable) {
      steps.push({ key: null, place: 0, code: logic.expression(value, inner) });
      continue;
    }
    if (Object.hasOwn(shape, variable.name)) logic.fault(line, sentence('feel.entry-twice', { name: variable.name }));
    const type = logic.types.referred(variable.typeRef, (words) => logic.fault(line, words));
    const early = value?.kind === 'function' ? inner.declare(variable.name, shapeOf(type)) : undefined;
    const plain = logic.expression(value, inner);
    const code = value?.kind === 'function' ? plain : typed(plain, type, variable.name);
    shape[variable.name] = code.shape;
    steps.push({ key: variable.name, place: early ?? inner.declare(variable.name, code.shape), code });
  }
  const result = steps.find(({ key }) => key === null);
  return {
    shape: result ? result.code.shape : shape,
    run: (env) => {
      const own: Env = { values: [], around: env, evaluation: env.evaluation };
      const made = new Map<string, FeelValue>();
      for (const { key, place, code } of steps) {
        const value = code.run(own);
        if (key === null) return value;
        own.values[place] = value;
        made.set(key, value);
      }
      return made;
    },
  };
}

function relation(logic: Logic, { columns, rows, line }: Of<'relation'>, scope: Scope): Code {
  const types = columns.map(({ typeRef }) => logic.types.referred(typeRef, (words) => logic.fault(line, words)));
  const codes = rows.map((row) =>
    columns.map(({ name }, at) => typed(logic.expression(row[at] ?? null, scope), types[at] ?? { kind: 'any' }, name)),
  );
  return {
    shape: Object.fromEntries(columns.map(({ name }, at) => [name, codes[0]?.[at]?.shape ?? null])),
    run: (env) =>
      codes.map(
        (row) => new Map(columns.map(({ name }, at): [string, FeelValue] => [name, row[at]?.run(env) ?? null])),
      ),
  };
}

/** A function of its parameters; what it returns is of the type it declares. */
function definition(logic: Logic, expression: Of<'function'>, scope: Scope): Code {
  const { parameters, body, language, typeRef, line } = expression;
  const fault = (words: ReturnType<typeof sentence>): void => logic.fault(line, words);
  if (language !== 'FEEL') fault(sentence('feel.external'));
  const inner = new Scope(scope);
  const formal = parameters.map((parameter) => {
    const type = logic.types.referred(parameter.typeRef, fault);
    inner.declare(parameter.name, shapeOf(type));
    return { name: parameter.name, type };
  });
  const plain = language === 'FEEL' ? logic.expression(body, inner) : constantCode(null);
  const type = logic.types.referred(typeRef, fault);
  const returns = isOfFunction(type) ? ANY : type;
  const code = typed(plain, returns, logic.node);
  return { run: (env) => functionOf(logic.node, formal, (own) => code.run(own), env, returns), shape: code.shape };
}

/** Whether a declared type is that of the function itself, not of what it returns. */
function isOfFunction(type: ReturnType<Logic['types']['referred']>): boolean {
  return type.kind === 'function' || (type.kind === 'named' && isOfFunction(type.type()));
}

function iteration(logic: Logic, expression: Of<'for' | 'some' | 'every'>, scope: Scope): Code {
  const { kind, variable, domain, body } = expression;
  const source = logic.expression(domain, scope);
  const outer = new Scope(scope);
  const place = outer.declare('partial');
  const inner = new Scope(outer);
  inner.declare(variable, source.shape);
  const code = logic.expression(body, inner);
  return {
    shape: kind === 'for' ? code.shape : null,
    run: (env) => {
      const items = walked(source.run(env), env.evaluation);
      if (!items) return null;
      const results: FeelValue[] = [];
      const partial: Env = { values: [], around: env, evaluation: env.evaluation };
      partial.values[place] = results;
      for (const item of items) {
        const found = code.run({ values: [item], around: partial, evaluation: env.evaluation });
        results.push(found === results ? [...results] : found);
      }
      return kind === 'for' ? results : overall(results, kind === 'some');
    },
  };
}

function overall(results: readonly FeelValue[], decisive: boolean): boolean | null {
  if (results.includes(decisive)) return decisive;
  return results.every((result) => result === !decisive) ? !decisive : null;
}

function filter(logic: Logic, { source, test }: Of<'filter'>, scope: Scope): Code {
  const from = logic.expression(source, scope);
  const inner = new Scope(scope, true);
  inner.declare('item', from.shape);
  for (const [name, shape] of Object.entries(from.shape ?? {})) inner.declare(name, shape);
  return filtered(from, logic.expression(test, inner));
}
