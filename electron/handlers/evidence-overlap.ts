/** What of a file the case has already from another: stored once, told to the officer before and after. */
import type { FileProblem } from '#shared/contract/fields.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { RecordFields, RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { MappedRecord } from '../evidence/mapping/mapped-record.ts';
import { type KnownMovement, type Movement, overlapOf } from '../evidence/overlaps.ts';
import { warningAt } from '../evidence/problems.ts';
import type { ReadFile } from '../evidence/reading.ts';
import type { ReadStore } from '../store/connection.ts';
import { recordsOfSources } from '../store/shared-records.ts';

interface KnownBalance extends Pick<KnownMovement, 'recordId' | 'sources'> {
  readonly fields: RecordFields<'account_balance'>;
}

/** What the files of a case say of its accounts. */
export interface KnownStatements {
  readonly movements: readonly KnownMovement[];
  readonly balances: readonly KnownBalance[];
}

/** Records of a file that are stored already, and what to say of them. */
export interface FileOverlap {
  readonly known: ReadonlyMap<MappedRecord, { readonly recordSet: RecordSetName; readonly recordId: number }>;
  readonly remarks: readonly FileProblem[];
}

/** What the live sources of a case hold. */
export function knownStatements(store: ReadStore, caseId: string): KnownStatements {
  return {
    movements: recordsOfSources(store, 'bank_transaction', caseId),
    balances: recordsOfSources(store, 'account_balance', caseId).filter(({ isLive }) => isLive),
  };
}

/** Meets a file's movements and balances with those known. */
export function overlapWith(known: KnownStatements, read: ReadFile): FileOverlap {
  const records = read.tables.flatMap((table) => table.records);
  const movements = records.filter(({ recordSet }) => recordSet === 'bank_transaction');
  const incoming = { file: read.name, format: read.format ?? '', movements: movements.map(movementOf) };
  const { met, remarks } = overlapOf(incoming, known.movements);
  const stored: FileOverlap['known'] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never = new Map();
  for (const [index, record] of movements.entries()) {
    const found = met[index];
    if (found) stored.set(record, { recordSet: 'bank_transaction', recordId: found.recordId });
  }
  const balances = new Map(known.balances.map((each) => [balanceKey(each.fields), each.recordId]));
  let repeated = 0;
  for (const record of records) {
    if (record.recordSet !== 'account_balance') continue;
    const recordId = balances.get(balanceKey(record.fields as unknown as RecordFields<'account_balance'>));
    if (recordId === undefined) continue;
    stored.set(record, { recordSet: 'account_balance', recordId });
    repeated += 1;
  }
  const said =
    repeated === 0
      ? []
      : [warningAt({ file: read.name, sheet: null }, sentence('overlap.balances', { count: repeated }))];
  return { known: stored, remarks: [...remarks, ...said] };
}

/** What is known once a file is stored too: a preview of several files tells what the later ones repeat. */
export function withFile(known: KnownStatements, read: ReadFile, { known: stored }: FileOverlap): KnownStatements {
  const source = { id: `${read.name} ${known.movements.length}`, name: read.name, format: read.format ?? '' };
  const records = read.tables.flatMap((table) => table.records);
  const met = new Set(
    [...stored.values()].flatMap(({ recordSet, recordId }) => (recordSet === 'bank_transaction' ? [recordId] : [])),
  );
  const brought = records.filter((record) => record.recordSet === 'bank_transaction' && !stored.has(record));
  return {
    movements: [
      ...known.movements.map((each) =>
        met.has(each.recordId) ? { ...each, sources: [...each.sources, source] } : each,
      ),
      ...brought.map((record, index) => ({
        // Numbers of records that are not stored yet: below zero, so that they are nobody's.
        recordId: -1 - known.movements.length - index,
        sources: [source],
        isLive: true,
        fields: movementOf(record),
      })),
    ],
    balances: known.balances,
  };
}

function movementOf({ fields }: MappedRecord): Movement {
  return fields as unknown as Movement;
}

function balanceKey({ account, date, balance, currency }: RecordFields<'account_balance'>): string {
  return `${normalizeIdentifier(account)} ${date} ${balance} ${currency ?? ''}`;
}
