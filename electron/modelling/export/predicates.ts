/** Places on an axis as PMML predicates. A characteristic takes the first attribute whose predicate is true. */
import type { TermAxis } from './case-tree.ts';
import { element, textElement, type Xml } from './xml.ts';

function simple(field: string, operator: string, value?: number | string): Xml {
  return element('SimplePredicate', { field, operator, ...(value === undefined ? {} : { value }) });
}

/** Characters that evaluators of PMML read differently inside of an array. */
const AMBIGUOUS = /["\\]/;

/**
 * Levels as one predicate. Plain ones are an array, separated by blanks, each in quotes; the others are
 * compared one by one, as an attribute's value has no escapes but XML's.
 */
function anyOf(field: string, levels: readonly string[]): Xml {
  const plain = levels.filter((level) => !AMBIGUOUS.test(level));
  const others = levels.filter((level) => AMBIGUOUS.test(level)).map((level) => simple(field, 'equal', level));
  const text = plain.map((level) => `"${level}"`).join(' ');
  const array = textElement('Array', { type: 'string', n: plain.length }, text);
  const set = element('SimpleSetPredicate', { field, booleanOperator: 'isIn' }, [array]);
  const [only, ...more] = plain.length > 0 ? [set, ...others] : others;
  if (only && more.length === 0) return only;
  return element('CompoundPredicate', { booleanOperator: 'or' }, only ? [only, ...more] : []);
}

interface Place<T> {
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
      predicate: anyOf(axis.name, levels),
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
