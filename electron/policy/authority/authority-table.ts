/** Reading the authority table: which row a case meets first. */
import type { Channel, Product } from '#shared/domain/applications.ts';
import { RELIABILITIES, type Reliability } from '#shared/domain/authenticity.ts';
import { EXCEPTION_SEVERITIES, type ExceptionSeverity } from '#shared/domain/exceptions.ts';
import { type Grade, gradeRank } from '#shared/domain/grades.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { AuthorityRow } from '../schemas.ts';

/** The keys of authority (DOMAIN §11); infinite where something is not known. */
export interface TableFacts {
  /** Institution level the application was taken in at. */
  readonly level: InstitutionLevel;
  readonly product: Product;
  readonly channel: Channel;
  /** What the bank would be owed: minor units of the table's currency. */
  readonly amount: number;
  readonly grade: Grade;
  /** Loss given default as a share of the exposure. */
  readonly lossGivenDefault: number;
  readonly termMonths: number;
  /** Basis points the proposed rate lies below the model rate; 0 when it does not. */
  readonly priceDeviation: number;
  readonly exceptions: number;
  /** The most severe exception; null where there is none. */
  readonly worstException: ExceptionSeverity | null;
  /** The worst group of evidence. */
  readonly reliability: Reliability;
  readonly withinLimit: boolean;
}

/** Keys that have no worse side: a row names those it is for. */
const CHOSEN = {
  level: { of: ({ level }: TableFacts): string => level, named: ({ levels }: AuthorityRow) => levels },
  product: { of: ({ product }: TableFacts): string => product, named: ({ products }: AuthorityRow) => products },
  channel: { of: ({ channel }: TableFacts): string => channel, named: ({ channels }: AuthorityRow) => channels },
} as const;
export type ChosenKey = keyof typeof CHOSEN;
export const CHOSEN_KEYS = Object.keys(CHOSEN) as ChosenKey[];

function severityRank(severity: ExceptionSeverity | null): number {
  return severity === null ? -1 : EXCEPTION_SEVERITIES.indexOf(severity);
}

function bound(value: number | null): number {
  return value ?? Number.POSITIVE_INFINITY;
}

function ranked<T>(value: T | null, rank: (value: T) => number): number {
  return value === null ? Number.POSITIVE_INFINITY : rank(value);
}

/** Keys with a worse side: how hard a case is, and how hard a row still takes. */
const RANKED = {
  amount: { of: ({ amount }: TableFacts) => amount, upTo: (row: AuthorityRow) => bound(row.amountUpTo) },
  grade: {
    of: ({ grade }: TableFacts) => gradeRank(grade),
    upTo: (row: AuthorityRow) => ranked(row.worstGrade, gradeRank),
  },
  priceDeviation: {
    of: ({ priceDeviation }: TableFacts) => priceDeviation,
    upTo: (row: AuthorityRow) => bound(row.priceDeviationUpTo),
  },
  withinLimit: {
    of: ({ withinLimit }: TableFacts) => (withinLimit ? 0 : 1),
    upTo: (row: AuthorityRow) => (row.withinLimit === null ? 1 : 0),
  },
  lossGivenDefault: {
    of: ({ lossGivenDefault }: TableFacts) => lossGivenDefault,
    upTo: (row: AuthorityRow) => bound(row.lossGivenDefaultUpTo),
  },
  termMonths: { of: ({ termMonths }: TableFacts) => termMonths, upTo: (row: AuthorityRow) => bound(row.tenorUpTo) },
  exceptions: {
    of: ({ exceptions }: TableFacts) => exceptions,
    upTo: (row: AuthorityRow) => bound(row.exceptionsUpTo),
  },
  worstException: {
    of: ({ worstException }: TableFacts) => severityRank(worstException),
    upTo: (row: AuthorityRow) => ranked(row.worstException, severityRank),
  },
  reliability: {
    of: ({ reliability }: TableFacts) => RELIABILITIES.indexOf(reliability),
    upTo: (row: AuthorityRow) => ranked(row.worstReliability, (worst) => RELIABILITIES.indexOf(worst)),
  },
} as const;
export type RankedKey = keyof typeof RANKED;
export const RANKED_KEYS = Object.keys(RANKED) as RankedKey[];

export type Condition = ChosenKey | RankedKey;

/** How hard the hardest case is that a row takes, by a key. */
export function hardestOf(row: AuthorityRow, key: RankedKey): number {
  return RANKED[key].upTo(row);
}

/** What a row names by a key; null is everything. */
export function namedBy(row: AuthorityRow, key: ChosenKey): readonly string[] | null {
  return CHOSEN[key].named(row);
}

/** A row's conditions that the facts do not meet; empty when the row fits. */
export function unmetConditions(row: AuthorityRow, facts: TableFacts): Condition[] {
  return [
    ...CHOSEN_KEYS.filter((key) => namedBy(row, key)?.includes(CHOSEN[key].of(facts)) === false),
    ...RANKED_KEYS.filter((key) => RANKED[key].of(facts) > hardestOf(row, key)),
  ];
}

/** The first row that fits, reading from the top; undefined only in a table that does not end open. */
export function firstRow(rows: readonly AuthorityRow[], facts: TableFacts): AuthorityRow | undefined {
  return rows.find((row) => unmetConditions(row, facts).length === 0);
}
