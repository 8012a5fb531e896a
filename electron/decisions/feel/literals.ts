/** Literals, lists, contexts and intervals. */
import { sentence } from '#shared/text/sentence.ts';
import { order } from '../values/compare.ts';
import { numberOf } from '../values/number.ts';
import { readAtLiteral } from '../values/read-temporal.ts';
import { FeelRange, type FeelValue } from '../values/value.ts';
import { type Code, type Compiler, constantCode, type Env, Scope } from './code.ts';
import { childrenOf, type FeelNode, partsOf, type Shape } from './tree.ts';

export function textAt(compiler: Compiler, node: FeelNode): string {
  return compiler.text.slice(node.from, node.to);
}

export function numericLiteral(compiler: Compiler, node: FeelNode): Code {
  const value = numberOf(textAt(compiler, node).replace(/\s+/g, ''));
  if (value === null) compiler.fault(sentence('feel.bad-number', { text: textAt(compiler, node) }));
  return constantCode(value);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** The text between quotation marks, with \n \t \" \\ \u1234 and \U012345 read; other backslashes stand for themselves. */
function unquoted(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([nrt"'\\]))/g, (part, four, six, sign) => {
      if (sign !== undefined) return ESCAPES[sign as string] ?? part;
      const code = Number.parseInt(four ?? six, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : part;
    });
}

export function stringLiteral(compiler: Compiler, node: FeelNode): Code {
  return constantCode(unquoted(textAt(compiler, node)));
}

export function atLiteral(compiler: Compiler, node: FeelNode): Code {
  const text = textAt(compiler, node).slice(1).trim().slice(1, -1);
  const value = readAtLiteral(text);
  if (value === undefined) compiler.fault(sentence('feel.bad-at-literal', { text }));
  return constantCode(value ?? null);
}

export function list(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const items = partsOf(node).map((item) => compiler.expression(item, scope));
  const shape = mergedShape(items.map((item) => item.shape));
  if (items.every((item) => item.constant !== undefined)) {
    return constantCode(
      items.map((item) => item.constant ?? null),
      shape,
    );
  }
  return { run: (env) => items.map((item) => item.run(env)), shape };
}

export function mergedShape(shapes: readonly Shape[]): Shape {
  const known = shapes.filter((shape) => shape !== null);
  return known.length === 0 ? null : Object.assign({}, ...known);
}

interface Entry {
  readonly key: string;
  readonly place: number;
  readonly code: Code;
}

/** Entries in order, each in sight of those behind it; a function sees itself as well. */
export function context(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const inner = new Scope(scope);
  const entries: Entry[] = [];
  const shape: Record<string, Shape> = {};
  for (const entry of childrenOf(node).filter(({ name }) => name === 'ContextEntry')) {
    const [keyNode, value] = partsOf(entry);
    if (!keyNode || !value) continue;
    const [name] = partsOf(keyNode);
    const text = textAt(compiler, keyNode);
    const key = name?.name === 'StringLiteral' ? unquoted(text) : text.replace(/\s+/g, ' ');
    const isTwice = entries.some((other) => other.key === key);
    if (isTwice) {
      compiler.fault(sentence('feel.entry-twice', { name: key }));
      return constantCode(null);
    }
    const early = value.name === 'FunctionDefinition' ? inner.declare(key) : undefined;
    const code = compiler.expression(value, inner);
    const place = early ?? inner.declare(key, code.shape);
    shape[key] = code.shape;
    entries.push({ key, place, code });
  }
  return { run: (env) => contextFrom(entries, env), shape };
}

function contextFrom(entries: readonly Entry[], env: Env): FeelValue {
  const inner: Env = { values: [], around: env, evaluation: env.evaluation };
  const made = new Map<string, FeelValue>();
  for (const { key, place, code } of entries) {
    const value = code.run(inner);
    inner.values[place] = value;
    made.set(key, value);
  }
  return made;
}

/** A range between two bounds that have an order. */
export function interval(compiler: Compiler, node: FeelNode, scope: Scope): Code {
  const [from, to] = partsOf(node).map((bound) => compiler.expression(bound, scope));
  const signs = childrenOf(node);
  const startIncluded = signs[0]?.name === '[';
  const endIncluded = signs.at(-1)?.name === ']';
  if (!from || !to) return constantCode(null);
  const make = (start: FeelValue, end: FeelValue): FeelRange | null =>
    order(start, end) === null ? null : new FeelRange(startIncluded, start, end, endIncluded);
  if (from.constant !== undefined && to.constant !== undefined) {
    const range = make(from.constant, to.constant);
    if (!range) compiler.fault(sentence('feel.bad-range', { text: textAt(compiler, node) }));
    return constantCode(range);
  }
  return { run: (env) => make(from.run(env), to.run(env)), shape: null };
}
