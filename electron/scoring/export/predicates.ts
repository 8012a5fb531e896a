/** Places on an axis as PMML predicates. A characteristic takes the first attribute whose predicate is true. */
import type { TermAxis } from './case-tree.ts';
import { element, textElement, type Xml } from './xml.ts';

function simple(field: string, operator: string, value?: number): Xml {
  return element('SimplePredicate', { field, operator, ...(value === undefined ? {} : { value }) });
}

/** Texts as a PMML array: separated by blanks, in quotes, with quotes and backslashes inside escaped. */
function setOf(field: string, levels: readonly string[]): Xml {
  const text = levels.map((level) => `"${level.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(' ');
  return element('SimpleSetPredicate', { field, booleanOperator: 'isIn' }, [
    textElement('Array', { type: 'string', n: levels.length }, text),
  ]);
}

export interface Place<T> {
  readonly predicate: Xml;
  readonly content: T;
}

/**
 * The predicates of an axis's places in the order they must be tried: intervals come as upper bounds,
 * rising. Neighbouring intervals of the same content are put together.
 */
export function predicatesOf<T>(axis: TermAxis, contents: readonly T[]): Place<T>[] {
  const at = (index: number): T => contents[index] as T;
  const missing = { predicate: simple(axis.name, 'isMissing'), content: at(0) };
  const otherwise = simple(axis.name, 'isNotMissing');
  if (axis.kind === 'categorical') {
    const groups = axis.groups.map((levels, index) => ({
      predicate: setOf(axis.name, levels),
      content: at(index + 2),
    }));
    return [missing, ...groups, { predicate: otherwise, content: at(1) }];
  }
  const free = 1 + axis.special.length;
  const special = axis.special.map((value, index) => ({
    predicate: simple(axis.name, 'equal', value),
    content: at(index + 1),
  }));
  const intervals = contents.slice(free).flatMap((content, index, all) => {
    if (index + 1 < all.length && all[index + 1] === content) return [];
    const edge = axis.edges[index];
    return [{ predicate: edge === undefined ? otherwise : simple(axis.name, 'lessThan', edge), content }];
  });
  return [missing, ...special, ...intervals];
}
