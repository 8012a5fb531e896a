/** Columns of a table as the features that a challenger takes. */
import { DeskError } from '#shared/contract/reply.ts';
import type { ChallengerKind } from '#shared/text/en/core/challenger.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Column, Table } from '../tables/table.ts';

/** Levels by column in the order of their codes, for models that know categories by code alone. */
export type CategoryCodes = Readonly<Record<string, readonly string[]>>;

/** The table's column of a feature. Throws DeskError "invalid-input" where there is none. */
export function columnFor(table: Table, name: string, kind: ChallengerKind): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column) return column;
  const message = sentence('challenger.no-column', { column: name, kind });
  throw new DeskError('invalid-input', message, [{ place: name, message }]);
}

/**
 * A column as numbers; NaN is missing. A category becomes its code, and one without a code is missing.
 * Numbers are taken as they are, or as categories where there are levels. Throws DeskError
 * "invalid-input" for categories without codes.
 */
export function numbersOf(column: Column, levels: readonly string[] | undefined, kind: ChallengerKind): Float64Array {
  if (!levels) {
    if (column.kind === 'numeric') return column.values;
    const message = sentence('challenger.no-codes', { column: column.name, kind });
    throw new DeskError('invalid-input', message, [{ place: column.name, message }]);
  }
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  if (column.kind === 'numeric') return column.values.map((value) => codeOf.get(String(value)) ?? Number.NaN);
  const ofLevel = column.levels.map((level) => codeOf.get(level) ?? Number.NaN);
  return Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : (ofLevel[code] as number)));
}
