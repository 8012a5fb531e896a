/** Evidence as records: pages, manual entry, correction, removal. */

import { DeskError } from '#shared/contract/reply.ts';
import { type FieldValue, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { assessCase } from '../casework/gathering.ts';
import { checkRecord, type Fields } from '../evidence/mapping/check-record.ts';
import type { ReadStore } from '../store/connection.ts';
import { insertRecord, liveRecord, recordPage, retireRecord } from '../store/evidence.ts';
import { mustFindCase } from '../store/must-find.ts';
import { prepareEdit } from './editing.ts';
import type { CommandContext, WorkspaceHandlers } from './handler.ts';

type RecordHandlers = Pick<
  WorkspaceHandlers,
  'evidence.records' | 'evidence.addRecord' | 'evidence.correctRecord' | 'evidence.removeRecord'
>;

export const evidenceRecordHandlers: RecordHandlers = {
  'evidence.records': ({ store }, { caseId, recordSet, sourceId, month, offset, limit }) => {
    mustFindCase(store, caseId);
    return recordPage(store, recordSetOf(recordSet), { caseId, sourceId, month }, { offset, limit });
  },

  'evidence.addRecord': (context, { caseId, recordSet: name, fields: given, reason }) => {
    const recordSet = recordSetOf(name);
    const { sentBack } = prepareEdit(context, caseId);
    const fields = checkedFields(context, recordSet, given);
    const recordId = insertManual(context, recordSet, caseId, fields, reason);
    assessCase(context, caseId);
    const after = { recordSet, recordId, fields, reason, sentBack };
    return { value: { recordId }, audit: { subject: `case:${caseId}`, before: null, after } };
  },

  'evidence.correctRecord': (context, { caseId, recordSet: name, recordId: oldId, fields: given, reason }) => {
    const recordSet = recordSetOf(name);
    const { sentBack } = prepareEdit(context, caseId);
    const old = mustFindRecord(context.store, recordSet, caseId, oldId);
    const fields = checkedFields(context, recordSet, { ...old.fields, ...given });
    retireRecord(context.store, recordSet, oldId);
    const recordId = insertManual(context, recordSet, caseId, fields, reason);
    assessCase(context, caseId);
    return {
      value: { recordId },
      audit: {
        subject: `case:${caseId}`,
        before: { recordSet, recordId: oldId, sourceId: old.sourceId, locator: old.locator, fields: { ...old.fields } },
        after: { recordSet, recordId, fields, reason, sentBack },
      },
    };
  },

  'evidence.removeRecord': (context, { caseId, recordSet: name, recordId, reason }) => {
    const recordSet = recordSetOf(name);
    const { sentBack } = prepareEdit(context, caseId);
    const old = mustFindRecord(context.store, recordSet, caseId, recordId);
    retireRecord(context.store, recordSet, recordId);
    assessCase(context, caseId);
    return {
      value: { done: true },
      audit: {
        subject: `case:${caseId}`,
        before: { recordSet, recordId, sourceId: old.sourceId, locator: old.locator, fields: { ...old.fields } },
        after: { removed: recordId, reason, sentBack },
      },
    };
  },
};

export function recordSetOf(name: string): RecordSetName {
  if (Object.hasOwn(RECORD_SETS, name)) return name as RecordSetName;
  throw new DeskError('invalid-input', sentence('found.no-record-set', { name }));
}

function mustFindRecord(store: ReadStore, recordSet: RecordSetName, caseId: string, recordId: number) {
  const found = liveRecord(store, recordSet, caseId, recordId);
  if (!found) throw new DeskError('not-found', sentence('found.no-record', { recordSet, recordId }));
  return found;
}

/** All fields of the set, null where not given; refuses unknown fields and values that break a rule. */
function checkedFields(
  context: CommandContext,
  recordSet: RecordSetName,
  given: Readonly<Record<string, FieldValue>>,
): Fields {
  const names = Object.keys(RECORD_SETS[recordSet].fields);
  const unknown = Object.keys(given).filter((field) => !names.includes(field));
  const fields: Fields = Object.fromEntries(names.map((field) => [field, given[field] ?? null]));
  const details = [
    ...unknown.map((field) => ({
      place: `fields.${field}`,
      message: sentence('table.no-field', { recordSet, field }),
    })),
    ...checkRecord(recordSet, fields, context.today)
      .filter(({ severity }) => severity === 'error')
      .map(({ field, message }) => ({
        place: `fields.${field}`,
        message: sentence('record.field-remark', { field, message }),
      })),
  ];
  const [first] = details;
  if (first) throw new DeskError('invalid-input', sentence('record.cannot-be-kept', { why: first.message }), details);
  return fields;
}

function insertManual(
  context: CommandContext,
  recordSet: RecordSetName,
  caseId: string,
  fields: Fields,
  reason: string,
): number {
  const { store, caller, now } = context;
  return insertRecord(store, recordSet, caseId, { officerId: caller.officerId, at: now, reason }, fields);
}
