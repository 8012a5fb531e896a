/** The types a model defines, its own and those it imports. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Env, Scope, type Test } from '../feel/code.ts';
import { compileExpression, compileTests } from '../feel/compile.ts';
import type { Shape } from '../feel/tree.ts';
import { ANY, BUILT_IN_TYPES, underlying } from '../values/types.ts';
import { FeelRange, type FeelType, type FeelValue, isList } from '../values/value.ts';
import type { ItemDefinition } from './definitions.ts';

/** Types by name; a name may hold the name of an import before a point. */
export class TypeNames {
  readonly #types = new Map<string, FeelType>();
  readonly #imports: ReadonlyMap<string, TypeNames>;
  readonly #fault: (place: ItemDefinition, words: Sentence) => void;

  constructor(
    items: readonly ItemDefinition[],
    imports: ReadonlyMap<string, TypeNames>,
    fault: (place: ItemDefinition, words: Sentence) => void,
  ) {
    this.#imports = imports;
    this.#fault = fault;
    for (const item of items) {
      let made: FeelType | undefined;
      // Made when first asked for: a definition may name one that stands behind it, or itself.
      const type = (): FeelType => {
        made ??= this.#typeOf(item);
        return made;
      };
      this.#types.set(item.name, { kind: 'named', name: item.name, type });
    }
  }

  /** Undefined where there is no type of that name. */
  named(name: string): FeelType | undefined {
    const own = this.#types.get(name) ?? BUILT_IN_TYPES.get(name);
    if (own) return own;
    for (const [prefix, types] of this.#imports) {
      const inside =
        prefix === ''
          ? types.named(name)
          : name.startsWith(`${prefix}.`)
            ? types.named(name.slice(prefix.length + 1))
            : undefined;
      if (inside) return inside;
    }
    // Before DMN 1.2 a reference was a qualified name.
    return name.includes(':') ? this.named(name.slice(name.indexOf(':') + 1)) : undefined;
  }

  /** Names that hold other signs than letters, digits and spaces, those of imports too. */
  get signed(): readonly string[] {
    const own = [...this.#types.keys()].filter((name) => /[^\p{L}\p{N}_ ]/u.test(name));
    const imported = [...this.#imports.values()].flatMap((types) => [...types.#types.keys()]);
    return [...own, ...imported.filter((name) => /[^\p{L}\p{N}_ ]/u.test(name))];
  }

  /** The type an element refers to, any where it refers to none; a name that is unknown is told to `fault`. */
  referred(typeRef: string | null, fault: (words: Sentence) => void): FeelType {
    if (typeRef === null) return ANY;
    const type = this.named(typeRef);
    if (!type) fault(sentence('feel.unknown-type', { name: typeRef }));
    return type ?? ANY;
  }

  #typeOf(item: ItemDefinition): FeelType {
    let type = this.#baseOf(item);
    if (item.allowedValues !== null) type = this.#restricted(type, item.allowedValues, item);
    if (item.isCollection) type = { kind: 'list', of: type };
    return item.typeConstraint === null ? type : this.#restricted(type, item.typeConstraint, item);
  }

  #baseOf(item: ItemDefinition): FeelType {
    const fault = (words: Sentence): void => this.#fault(item, words);
    if (item.functionItem) {
      const { parameters, outputTypeRef } = item.functionItem;
      return {
        kind: 'function',
        parameters: parameters.map(({ typeRef }) => this.referred(typeRef, fault)),
        result: this.referred(outputTypeRef, fault),
      };
    }
    if (item.components.length === 0) return this.referred(item.typeRef, fault);
    return { kind: 'context', entries: new Map(item.components.map((part) => [part.name, this.#typeOf(part)])) };
  }

  #restricted(of: FeelType, tests: string, item: ItemDefinition): FeelType {
    const scope = new Scope(null);
    scope.declare('?', shapeOf(of));
    const test = compileTests(tests, scope, {
      typeNamed: (name) => this.named(name),
      fault: (words) => this.#fault(item, words),
    });
    if (test === 'any') return of;
    const listed = compileExpression(`[${tests}]`, new Scope(null), {
      typeNamed: () => undefined,
      fault: () => undefined,
    });
    const values = isList(listed.constant) && !listed.constant.some(isRange) ? listed.constant : [];
    return { kind: 'restricted', of, allows: (value) => isAllowed(test, value), values };
  }
}

const isRange = (value: FeelValue): boolean => value instanceof FeelRange;

function isAllowed(test: Test, value: FeelValue): boolean {
  const env: Env = { values: [value], around: null, evaluation: { now: null, depth: 0, warn: () => undefined } };
  return test(value, env) === true;
}

/** Names that may follow a value of a type in a path; a type that holds itself ends after some steps. */
export function shapeOf(type: FeelType, depth = 0): Shape {
  const found = underlying(type);
  if (depth > 4) return null;
  if (found.kind === 'list') return shapeOf(found.of, depth);
  if (found.kind === 'function') return shapeOf(found.result, depth);
  if (found.kind !== 'context') return null;
  return Object.fromEntries([...found.entries].map(([name, entry]) => [name, shapeOf(entry, depth + 1)]));
}
