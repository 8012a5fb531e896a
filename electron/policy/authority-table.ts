/** Reading the authority table: which row a case meets first. */
import { type Grade, gradeRank } from '#shared/domain/grades.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { AuthorityRow } from './schemas.ts';

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

/** A row's conditions that the facts do not meet; empty when the row fits. */
export function unmetConditions(row: AuthorityRow, facts: TableFacts): (keyof TableFacts)[] {
  const unmet: (keyof TableFacts)[] = [];
  if (row.levels !== null && !row.levels.includes(facts.level)) unmet.push('level');
  if (row.amountUpTo !== null && facts.amount > row.amountUpTo) unmet.push('amount');
  if (row.worstGrade !== null && gradeRank(facts.grade) > gradeRank(row.worstGrade)) unmet.push('grade');
  if (row.priceDeviationUpTo !== null && facts.priceDeviation > row.priceDeviationUpTo) unmet.push('priceDeviation');
  if (row.withinLimit && !facts.withinLimit) unmet.push('withinLimit');
  return unmet;
}

/** The first row that fits, reading from the top; undefined only in a table that does not end open. */
export function firstRow(rows: readonly AuthorityRow[], facts: TableFacts): AuthorityRow | undefined {
  return rows.find((row) => unmetConditions(row, facts).length === 0);
}
