/**
 * Formulas as data: trees of numbers, named symbols and operators. A formula is told in the reader's
 * language (`sentence('formula.expression', { tree })`), where its symbols have their names.
 */
import type { Sentence } from './words.ts';

/** How a number is written: as it is, with so many decimals, or as a percentage. */
export type FormulaNumber = { readonly number: number; readonly decimals?: number; readonly percent?: true };

export type FormulaOperator = 'plus' | 'minus' | 'times' | 'over' | 'exceeds';

/** `negative`, `abs`, `square`, `holds` (1 where its condition does, else 0) and `sigma` are signs; the rest have names. */
export type FormulaFunction =
  | 'negative'
  | 'abs'
  | 'square'
  | 'holds'
  | 'sigma'
  | 'ln'
  | 'log2'
  | 'max'
  | 'min'
  | 'mean'
  | 'median'
  | 'count'
  | 'sum'
  | 'most';

/** A number, a symbol by its name, or an operation on formulas. */
export type Formula =
  | FormulaNumber
  | Sentence
  | { readonly operator: FormulaOperator; readonly of: readonly Formula[] }
  | { readonly apply: FormulaFunction; readonly to: readonly Formula[] };

type Term = Formula | number;

function termOf(term: Term): Formula {
  return typeof term === 'number' ? { number: term } : term;
}

function operation(operator: FormulaOperator, terms: readonly Term[]): Formula {
  return { operator, of: terms.map(termOf) };
}

/** a + b + … */
export function plus(...terms: readonly Term[]): Formula {
  return operation('plus', terms);
}

/** a − b − … */
export function minus(...terms: readonly Term[]): Formula {
  return operation('minus', terms);
}

/** a × b × … */
export function times(...terms: readonly Term[]): Formula {
  return operation('times', terms);
}

/** a ÷ b. */
export function over(numerator: Term, denominator: Term): Formula {
  return operation('over', [numerator, denominator]);
}

/** a > b, a condition. */
export function exceeds(greater: Term, smaller: Term): Formula {
  return operation('exceeds', [greater, smaller]);
}

/** A function of one or more formulas. */
export function apply(name: FormulaFunction, ...to: readonly Term[]): Formula {
  return { apply: name, to: to.map(termOf) };
}

/**
 * Σ coefficient × term, a negative coefficient as a subtraction; `constant` stands first.
 * @example weighted([[1.2, workingCapital], [-0.4, sales]]) // 1.2 × workingCapital − 0.4 × sales
 */
export function weighted(
  terms: readonly (readonly [coefficient: number, term: Formula])[],
  written: { readonly decimals?: number; readonly constant?: number } = {},
): Formula {
  const { decimals, constant } = written;
  const number = (value: number): Formula => ({ number: value, ...(decimals !== undefined && { decimals }) });
  const product = ([coefficient, term]: readonly [number, Formula]): Formula =>
    times(number(Math.abs(coefficient)), term);
  const [first, ...rest] = terms;
  if (!first) return { number: constant ?? 0 };
  const leading = first[0] < 0 ? apply('negative', product(first)) : product(first);
  const begin = constant === undefined ? leading : { number: constant };
  return (constant === undefined ? rest : terms).reduce<Formula>(
    (sum, term) => (term[0] < 0 ? minus(sum, product(term)) : plus(sum, product(term))),
    begin,
  );
}
