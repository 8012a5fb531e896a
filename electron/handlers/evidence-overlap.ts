/** What of a file the case has already from another: stored once, told to the officer before and after. */
import type { FileProblem } from '#shared/contract/fields.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { MappedRecord } from '../evidence/mapping/mapped-record.ts';
import { type KnownMovement, type Movement, overlapOf, plainText } from '../evidence/overlaps.ts';
import { warningAt } from '../evidence/problems.ts';
import type { ReadFile } from '../evidence/reading.ts';
import type { ReadStore } from '../store/connection.ts';
import { recordsOfSources } from '../store/shared-records.ts';

type Known = Pick<KnownMovement, 'recordId' | 'sources' | 'isLive'>;

/** Records of a file that are stored already, and what to say of them. */
export interface FileOverlap {
  readonly known: ReadonlyMap<MappedRecord, { readonly recordSet: RecordSetName; readonly recordId: number }>;
  readonly remarks: readonly FileProblem[];
}

/** What the live files of a case hold; of a preview also what the files before hold. */
export class KnownEvidence {
  readonly #store: ReadStore;
  readonly #caseId: string;
  #movements: KnownMovement[] | undefined;
  readonly #alike = new Map<RecordSetName, Map<string, Known[]>>();
  #added = 0;

  constructor(store: ReadStore, caseId: string) {
    this.#store = store;
    this.#caseId = caseId;
  }

  /**
   * Meets a file's records with those known: movements of an account by what both files print, every other
   * record where all its fields agree, the n-th of equal ones with the n-th.
   */
  overlapWith(read: ReadFile): FileOverlap {
    const known = new Map<MappedRecord, { recordSet: RecordSetName; recordId: number }>();
    const remarks: FileProblem[] = [];
    const bySet = Map.groupBy(
      read.tables.flatMap((table) => table.records),
      ({ recordSet }) => recordSet,
    );
    for (const [recordSet, records] of bySet) {
      const found =
        recordSet === 'bank_transaction' ? this.#metMovements(read, records) : this.#met(read, recordSet, records);
      for (const [record, recordId] of found.met) known.set(record, { recordSet, recordId });
      remarks.push(...found.remarks);
    }
    return { known, remarks };
  }

  /** Counts a file as known that is not stored yet: what later files of a preview repeat. */
  add(read: ReadFile, overlap: FileOverlap): void {
    this.#added += 1;
    const source = { id: `preview-${this.#added}`, name: read.name, format: read.format ?? '' };
    const met = new Set([...overlap.known.values()].map(({ recordSet, recordId }) => `${recordSet} ${recordId}`));
    const holds = <T extends Known>(recordSet: RecordSetName, each: T): T =>
      met.has(`${recordSet} ${each.recordId}`) ? { ...each, sources: [...each.sources, source] } : each;
    this.#movements = this.#knownMovements().map((each) => holds('bank_transaction', each));
    let unstored = 0;
    for (const record of read.tables.flatMap((table) => table.records)) {
      if (overlap.known.has(record)) continue;
      unstored += 1;
      // Numbers of records that are not stored yet: below zero, so that they are nobody's.
      const brought = { recordId: -1_000_000 * this.#added - unstored, sources: [source], isLive: true };
      if (record.recordSet === 'bank_transaction') this.#movements.push({ ...brought, fields: movementOf(record) });
      else addTo(this.#knownOf(record.recordSet), keyOf(record.fields), brought);
    }
  }

  #knownMovements(): readonly KnownMovement[] {
    this.#movements ??= recordsOfSources(this.#store, 'bank_transaction', this.#caseId);
    return this.#movements;
  }

  #knownOf(recordSet: RecordSetName): Map<string, Known[]> {
    const cached = this.#alike.get(recordSet);
    if (cached) return cached;
    const known = new Map<string, Known[]>();
    for (const record of recordsOfSources(this.#store, recordSet, this.#caseId))
      addTo(known, keyOf(record.fields), record);
    this.#alike.set(recordSet, known);
    return known;
  }

  #metMovements(read: ReadFile, records: readonly MappedRecord[]): Met {
    const incoming = { file: read.name, format: read.format ?? '', movements: records.map(movementOf) };
    const { met, remarks } = overlapOf(incoming, this.#knownMovements());
    const pairs = records.flatMap((record, index): [MappedRecord, number][] => {
      const found = met[index];
      return found ? [[record, found.recordId]] : [];
    });
    return { met: new Map(pairs), remarks };
  }

  #met(read: ReadFile, recordSet: RecordSetName, records: readonly MappedRecord[]): Met {
    const known = this.#knownOf(recordSet);
    const taken = new Map<string, number>();
    const met = new Map<MappedRecord, number>();
    const others = new Set<string>();
    let removed = 0;
    for (const record of records) {
      const key = keyOf(record.fields);
      const at = taken.get(key) ?? 0;
      const found = known.get(key)?.[at];
      if (!found) continue;
      taken.set(key, at + 1);
      met.set(record, found.recordId);
      if (!found.isLive) removed += 1;
      for (const { name } of found.sources) others.add(name);
    }
    const place = { file: read.name, sheet: null };
    return {
      met,
      remarks: [
        ...(met.size > 0
          ? [warningAt(place, sentence('overlap.records', { recordSet, count: met.size, others: [...others].sort() }))]
          : []),
        ...(removed > 0 ? [warningAt(place, sentence('overlap.removed', { count: removed }))] : []),
      ],
    };
  }
}

interface Met {
  readonly met: ReadonlyMap<MappedRecord, number>;
  readonly remarks: readonly FileProblem[];
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function movementOf({ fields }: MappedRecord): Movement {
  return fields as unknown as Movement;
}

/** All fields of a record, texts and account numbers however they are spaced; a field that is not given counts as null. */
function keyOf(fields: object): string {
  const given = Object.entries(fields as Readonly<Record<string, FieldValue | undefined>>)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => [name, name === 'account' ? normalizeIdentifier(String(value)) : comparable(value)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify(given);
}

function comparable(value: FieldValue | undefined): FieldValue {
  return typeof value === 'string' ? plainText(value) : (value ?? null);
}
