/** What a conflict is: a fact, the sides that state it, and where they differ. */
import { filesOf } from '#electron/case-view/records.ts';
import type { EvidenceRecord, FieldValue, RecordFields, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';

interface StatedValue {
  readonly value: FieldValue;
  readonly recordId: number;
  readonly sourceId: string | null;
  readonly locator: string | null;
}

/** A field of the fact with the values it is given. */
export interface StatedField {
  /** What the value is of in words: "sale INV-7", "2024-12-31 revenue". */
  readonly key: Words;
  readonly field: string;
  readonly values: readonly StatedValue[];
}

/** One telling of the fact: by a file, by hand, or by one kind of statement of either. */
export interface Side {
  readonly id: string;
  /** Null where it was entered by hand. */
  readonly sourceId: string | null;
  /** Of statements. */
  readonly kind: RecordFields<'statement_line'>['kind'] | null;
  readonly recordIds: readonly number[];
  /** Records of the other sides that go where this one is kept. */
  readonly drops: readonly number[];
}

export interface Conflict {
  /** The same as long as it is about the same fact. */
  readonly id: string;
  readonly recordSet: RecordSetName;
  readonly about: Words;
  readonly sides: readonly Side[];
  readonly fields: readonly StatedField[];
}

/** What stands for the file of a record that a person entered. */
export const BY_HAND = 'by-hand';

/** What a record says a field is. */
export function statedBy<S extends RecordSetName>(record: EvidenceRecord<S>, value: FieldValue): StatedValue {
  const { recordId, sourceId, locator } = record;
  return { value, recordId, sourceId, locator };
}

type BareSide = Omit<Side, 'drops' | 'kind'>;

/** The sides of a fact's records by the files that hold them, in the order of their ids; a record of two files is on both sides. */
export function sidesOf<S extends RecordSetName>(
  records: readonly EvidenceRecord<S>[],
  idOf: (file: string | null, record: EvidenceRecord<S>) => string,
): (BareSide & { readonly kind: null })[] {
  const sides = new Map<string, { sourceId: string | null; recordIds: number[] }>();
  for (const record of records) {
    const files = filesOf(record);
    for (const file of files.length === 0 ? [null] : files) {
      const id = idOf(file, record);
      const side = sides.get(id) ?? { sourceId: file, recordIds: [] };
      side.recordIds.push(record.recordId);
      sides.set(id, side);
    }
  }
  return [...sides].map(([id, side]) => ({ id, ...side, kind: null })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
