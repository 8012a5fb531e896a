/** What expressions are compiled to, and the names they see. */
import type { Sentence } from '#shared/domain/words.ts';

import { type Evaluation, type FeelType, type FeelValue, isContext } from '../values/value.ts';
import { type FeelNode, type Shape, tight } from './tree.ts';

/** Values of the names of one scope, by place, inside those of the scope around it. */
export interface Env {
  readonly values: FeelValue[];
  readonly around: Env | null;
  readonly evaluation: Evaluation;
}

/** A compiled expression. */
export interface Code {
  run(env: Env): FeelValue;
  /** Names that may follow its value in a path. */
  readonly shape: Shape;
  /** Its value, where that is the same in every case. */
  readonly constant?: FeelValue;
}

/** A compiled test of a value: null where it cannot be said. */
export type Test = (value: FeelValue, env: Env) => boolean | null;

export interface Compiler {
  /** The text the nodes lie in. */
  readonly text: string;
  /** The type a name stands for; undefined where there is none. */
  typeNamed(name: string): FeelType | undefined;
  /** Takes what is wrong with the expression whatever the case. */
  fault(words: Sentence): void;
  /** Takes each value a test holds its own against; undefined for one that depends on the case. */
  bound(value: FeelValue | undefined): void;
  expression(node: FeelNode, scope: Scope): Code;
}

export function constantCode(value: FeelValue, shape: Shape = null): Code {
  return { run: () => value, shape, constant: value };
}

/** Names in sight, each with the place of its value; a filter also sees the entries of what it filters. */
export class Scope {
  readonly around: Scope | null;
  readonly isFilter: boolean;
  readonly #places = new Map<string, number>();
  readonly #shapes: Record<string, Shape> = {};

  constructor(around: Scope | null, isFilter = false) {
    this.around = around;
    this.isFilter = isFilter;
  }

  /** Puts a name in sight and returns the place of its value. */
  declare(name: string, shape: Shape = null): number {
    const key = tight(name);
    const place = this.#places.get(key) ?? this.#places.size;
    this.#places.set(key, place);
    this.#shapes[name] = shape;
    return place;
  }

  /** Every name in sight with its shape, the nearest of a name. */
  get shapes(): Readonly<Record<string, Shape>> {
    return this.around ? { ...this.around.shapes, ...this.#shapes } : this.#shapes;
  }

  shapeOf(name: string): Shape {
    const key = tight(name);
    for (const known in this.#shapes) if (tight(known) === key) return this.#shapes[known] ?? null;
    return this.around?.shapeOf(name) ?? null;
  }

  /** Reads a name's value; undefined where the name is not in sight. A filter looks into what it filters first. */
  reader(name: string, fallback: FeelValue | undefined): ((env: Env) => FeelValue) | undefined {
    return this.#reader(tight(name), namesOf(name), fallback, 0);
  }

  #reader(
    key: string,
    names: readonly string[],
    fallback: FeelValue | undefined,
    depth: number,
  ): ((env: Env) => FeelValue) | undefined {
    const place = this.#places.get(key);
    const own = place === undefined ? undefined : readerAt(depth, place);
    if (own && !this.isFilter) return own;
    const outer =
      own ??
      (this.around ? this.around.#reader(key, names, fallback, depth + 1) : undefined) ??
      (fallback === undefined ? undefined : () => fallback);
    if (!this.isFilter) return outer;
    return (env) => {
      const item = envAt(env, depth).values[0] ?? null;
      if (isContext(item)) for (const name of names) if (item.has(name)) return item.get(name) ?? null;
      return outer ? outer(env) : null;
    };
  }
}

function envAt(env: Env, depth: number): Env {
  let found = env;
  for (let level = 0; level < depth; level += 1) found = found.around ?? found;
  return found;
}

function readerAt(depth: number, place: number): (env: Env) => FeelValue {
  if (depth === 0) return (env) => env.values[place] ?? null;
  if (depth === 1) return (env) => env.around?.values[place] ?? null;
  return (env) => envAt(env, depth).values[place] ?? null;
}

/** Spellings under which an entry may be kept whose name holds signs. */
export function namesOf(name: string): readonly string[] {
  const plain = name.replace(/\s+/g, ' ').trim();
  return [...new Set([plain, tight(plain), plain.replace(/\s*([./\-'+*])\s*/g, ' $1 ').trim()])];
}
