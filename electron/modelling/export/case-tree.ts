/** Places on an axis as SQL: a CASE that finds the place of a value by halving, so that long tables stay fast. */
import type { LearnedAxis, LearnedInput } from '../training/learned/schema.ts';

/** A name as an SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Text as an SQL literal. */
function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A number as an SQL literal with every digit. The exponent makes it a double in DuckDB, which would
 * otherwise take it as a decimal.
 */
export function sqlNumber(value: number): string {
  return value.toExponential();
}

/** NULL and NaN are both "not provided". NaN equals itself in DuckDB and PostgreSQL. */
function isMissing(column: string): string {
  return `${column} IS NULL OR ${column} = CAST('NaN' AS DOUBLE PRECISION)`;
}

/** What differs between an input and a pair's axis: the edges of intervals, or the levels of groups. */
export type TermAxis =
  | {
      readonly kind: 'numeric';
      readonly name: string;
      readonly special: readonly number[];
      readonly edges: readonly number[];
    }
  | { readonly kind: 'categorical'; readonly name: string; readonly groups: readonly (readonly string[])[] };

/** An input's own bins as an axis. */
export function axisOfInput(input: LearnedInput): TermAxis {
  if (input.kind === 'categorical') {
    return { kind: 'categorical', name: input.name, groups: input.bins.map(({ levels }) => levels) };
  }
  return { kind: 'numeric', name: input.name, special: input.special.map(({ value }) => value), edges: input.edges };
}

/** One side of a pair as an axis. Special values are the input's. */
export function axisOfPair(axis: LearnedAxis, input: LearnedInput): TermAxis {
  if (axis.kind === 'categorical') return { kind: 'categorical', name: axis.input, groups: axis.groups };
  const special = input.kind === 'numeric' ? input.special.map(({ value }) => value) : [];
  return { kind: 'numeric', name: axis.input, special, edges: axis.edges };
}

/**
 * A CASE over the places of an axis (missing; special values or other; intervals or groups), with the
 * expression of each place. Branches that say the same are put together.
 */
export function caseOver(axis: TermAxis, table: string, places: readonly string[]): string {
  const [first] = places;
  if (first !== undefined && places.every((place) => place === first)) return first;
  const column = `${table}.${sqlName(axis.name)}`;
  const whens: string[] = [];
  let rest: string;
  if (axis.kind === 'numeric') {
    whens.push(`WHEN ${isMissing(column)} THEN ${places[0]}`);
    for (const [index, value] of axis.special.entries()) {
      whens.push(`WHEN ${column} = ${sqlNumber(value)} THEN ${places[index + 1]}`);
    }
    rest = halves(column, axis.edges, places.slice(1 + axis.special.length));
  } else {
    whens.push(`WHEN ${column} IS NULL THEN ${places[0]}`);
    for (const [index, levels] of axis.groups.entries()) {
      const list = levels.map(sqlText).join(', ');
      whens.push(`WHEN CAST(${column} AS VARCHAR) IN (${list}) THEN ${places[index + 2]}`);
    }
    rest = places[1] ?? '0';
  }
  return `CASE ${whens.join(' ')} ELSE ${rest} END`;
}

/** Intervals by halving: value < edge goes left, an edge itself goes right. */
function halves(column: string, edges: readonly number[], places: readonly string[]): string {
  if (edges.length === 0) return places[0] ?? '0';
  const middle = edges.length >> 1;
  const left = halves(column, edges.slice(0, middle), places.slice(0, middle + 1));
  const right = halves(column, edges.slice(middle + 1), places.slice(middle + 1));
  if (left === right) return left;
  return `CASE WHEN ${column} < ${sqlNumber(edges[middle] ?? 0)} THEN ${left} ELSE ${right} END`;
}
