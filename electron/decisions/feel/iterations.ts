/** `for`, `some`, `every`, and filters. */
import { sentence } from '#shared/text/sentence.ts';
import { FeelNumber, numberOf, wholeOf } from '../values/number.ts';
import { FeelDate } from '../values/temporal.ts';
import { asList, type Evaluation, type FeelList, FeelRange, type FeelValue, kindOf } from '../values/value.ts';
import { type Code, type Compiler, constantCode, type Env, Scope } from './code.ts';
import { textAt } from './literals.ts';
import { childrenOf, type FeelNode, partsOf } from './tree.ts';

/** Steps beyond which a range is not walked through. */
const MOST_STEPS = 1_000_000;

/** Whole numbers or days from one bound to the other, up or down; undefined where there is no walking between them. */
function steps(from: FeelValue, to: FeelValue): FeelValue[] | undefined {
  const [a, b] = [placeOf(from), placeOf(to)];
  if (a === undefined || b === undefined || kindOf(from) !== kindOf(to) || Math.abs(a - b) >= MOST_STEPS)
    return undefined;
  const at = (place: number): FeelValue =>
    (from instanceof FeelDate ? FeelDate.ofDayNumber(place) : numberOf(place)) ?? null;
  return Array.from({ length: Math.abs(b - a) + 1 }, (_, step) => at(b >= a ? a + step : a - step));
}

function placeOf(value: FeelValue): number | undefined {
  if (value instanceof FeelDate) return value.dayNumber;
  return value instanceof FeelNumber ? wholeOf(value) : undefined;
}

/** The values a range holds, where they can be walked through. */
function inside(range: FeelRange): FeelValue[] | undefined {
  const [a, b] = [placeOf(range.start), placeOf(range.end)];
  if (a === undefined || b === undefined) return undefined;
  if (a > b) return [];
  const all = steps(range.start, range.end);
  return all?.slice(range.startIncluded ? 0 : 1, range.endIncluded ? undefined : -1);
}

/** What is walked through: a list, a range, or one value; undefined for nothing. */
export function walked(value: FeelValue, evaluation: Evaluation): FeelList | undefined {
  if (value === null) return undefined;
  if (!(value instanceof FeelRange)) return asList(value);
  const found = inside(value);
  if (!found) evaluation.warn(sentence('feel.no-steps'));
  return found;
}

type Walk = (env: Env) => FeelList | undefined;

function walkOf(compiler: Compiler, node: FeelNode, scope: Scope): { readonly walk: Walk; readonly code: Code } {
  const [from = constantCode(null), to] = partsOf(node).map((part) => compiler.expression(part, scope));
  if (!to) return { walk: (env) => walked(from.run(env), env.evaluation), code: from };
  return {
    walk: (env) => {
      const found = steps(from.run(env), to.run(env));
      if (!found) env.evaluation.warn(sentence('feel.no-steps'));
      return found;
    },
    code: from,
  };
}

/** Walks every combination; undefined where one of the ranges is nothing. */
function walkAll(walks: readonly Walk[], env: Env, visit: (env: Env) => boolean, at = 0): boolean | undefined {
  const walk = walks[at];
  if (!walk) return visit(env);
  const items = walk(env);
  if (!items) return undefined;
  for (const item of items) {
    const goesOn = walkAll(walks, { values: [item], around: env, evaluation: env.evaluation }, visit, at + 1);
    if (goesOn !== true) return goesOn;
  }
  return true;
}

function walksOf(compiler: Compiler, node: FeelNode, scope: Scope): { readonly walks: Walk[]; readonly scope: Scope } {
  const walks: Walk[] = [];
  let inner = scope;
  for (const part of partsOf(node)) {
    const [name, domain] = partsOf(part);
    if (!name || !domain) continue;
    const { walk, code } = walkOf(compiler, domain, inner);
    inner = new Scope(inner);
    inner.declare(textAt(compiler, name), code.shape);
    walks.push(walk);
  }
  return { walks, scope: inner };
}

/** Every combination in order; the results so far are in sight as `partial`. */
export function forExpression(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [domains, bodyNode] = partsOf(node);
  if (!domains || !bodyNode) return constantCode(null);
  const outer = new Scope(scope);
  const place = outer.declare('partial');
  const { walks, scope: inner } = walksOf(compiler, domains, outer);
  const body = compiler.expression(bodyNode, inner);
  return {
    run: (env) => {
      const results: FeelValue[] = [];
      const partial: Env = { values: [], around: env, evaluation: env.evaluation };
      partial.values[place] = results;
      const isDone = walkAll(walks, partial, (own) => {
        const found = body.run(own);
        // A result that holds the list of results would hold itself.
        results.push(found === results ? [...results] : found);
        return true;
      });
      return isDone === undefined ? null : results;
    },
    shape: body.shape,
  };
}

/** `some` and `every`: as `or` and `and` over all combinations. */
export function quantified(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const decisive = childrenOf(node)[0]?.name === 'some';
  const [domains, testNode] = partsOf(node);
  if (!domains || !testNode) return constantCode(null);
  const { walks, scope: inner } = walksOf(compiler, domains, scope);
  const test = compiler.expression(testNode, inner);
  return {
    run: (env) => {
      let found: boolean | null = !decisive;
      const isDone = walkAll(walks, env, (own) => {
        const value = test.run(own);
        if (value === decisive) {
          found = decisive;
          return false;
        }
        if (value !== !decisive) found = null;
        return true;
      });
      return isDone === undefined ? null : found;
    },
    shape: null,
  };
}

/** The item at a place, or the items for which a test holds. */
export function filter(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [sourceNode, testNode] = partsOf(node);
  if (!sourceNode || !testNode) return constantCode(null);
  const source = compiler.expression(sourceNode, scope);
  const inner = new Scope(scope, true);
  inner.declare('item', source.shape);
  for (const [name, shape] of Object.entries(source.shape ?? {})) inner.declare(name, shape);
  return filtered(source, compiler.expression(testNode, inner));
}

/** As `filter`, of a source and a test that are compiled already. */
export function filtered(source: Code, test: Code): Code {
  return {
    run: (env) => {
      const value = source.run(env);
      if (value === null) return null;
      const list = asList(value);
      if (test.constant instanceof FeelNumber) return itemAt(list, test.constant);
      return chosen(list, test, env);
    },
    shape: source.shape,
  };
}

function itemAt(list: FeelList, position: FeelNumber): FeelValue {
  const place = wholeOf(position);
  if (place === undefined || place === 0) return null;
  return list.at(place > 0 ? place - 1 : place) ?? null;
}

function chosen(list: FeelList, test: Code, env: Env): FeelValue {
  const kept: FeelValue[] = [];
  // An empty list is asked as well: a place in it is nothing, a choice from it is empty.
  for (const item of list.length === 0 ? [null] : list) {
    const found = test.run({ values: [item], around: env, evaluation: env.evaluation });
    if (found instanceof FeelNumber) return itemAt(list, found);
    if (found === true && list.length > 0) kept.push(item);
    else if (found !== null && typeof found !== 'boolean') {
      env.evaluation.warn(sentence('feel.not-a-test', { kind: kindOf(found) }));
      return null;
    }
  }
  return kept;
}
