/** Reading the authority table: which row a case meets first. */
import { type Grade, gradeRank } from '#shared/domain/grades.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { AuthorityRow } from '../schemas.ts';

export interface TableFacts {
  /** Institution level the application was taken in at. */
  readonly level: InstitutionLevel;
  /** Minor units of the table's currency. */
  readonly amount: number;
  readonly grade: Grade;
  /** Basis points the proposed rate lies below the model rate; 0 when it does not. */
  readonly priceDeviation: number;
  readonly withinLimit: boolean;
}

type Condition = keyof TableFacts;

/** How each condition of a row is met; null fits everything. */
const MEETS: Readonly<Record<Condition, (row: AuthorityRow, facts: TableFacts) => boolean>> = {
  level: ({ levels }, { level }) => levels === null || levels.includes(level),
  amount: ({ amountUpTo }, { amount }) => amountUpTo === null || amount <= amountUpTo,
  grade: ({ worstGrade }, { grade }) => worstGrade === null || gradeRank(grade) <= gradeRank(worstGrade),
  priceDeviation: ({ priceDeviationUpTo }, { priceDeviation }) =>
    priceDeviationUpTo === null || priceDeviation <= priceDeviationUpTo,
  withinLimit: (row, { withinLimit }) => row.withinLimit === null || withinLimit,
};
const CONDITIONS = Object.keys(MEETS) as Condition[];

/** A row's conditions that the facts do not meet; empty when the row fits. */
export function unmetConditions(row: AuthorityRow, facts: TableFacts): Condition[] {
  return CONDITIONS.filter((condition) => !MEETS[condition](row, facts));
}

/** The first row that fits, reading from the top; undefined only in a table that does not end open. */
export function firstRow(rows: readonly AuthorityRow[], facts: TableFacts): AuthorityRow | undefined {
  return rows.find((row) => CONDITIONS.every((condition) => MEETS[condition](row, facts)));
}
