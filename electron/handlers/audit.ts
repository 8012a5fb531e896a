/** The audit room: events with filters, the chain verified, export. */

import type { z } from 'zod';
import type { OutputOf, ParsedInputOf } from '#shared/contract/operations.ts';
import { instantsOf } from '#shared/domain/dates.ts';
import type { Language } from '#shared/domain/language.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say, tell } from '#shared/text/tell.ts';
import { type AuditEventRow, auditHead, listAuditEvents, otherSubjects } from '../store/audit.ts';
import type { ReadStore } from '../store/connection.ts';
import { aboutOf, changesOf } from './audit/changes.ts';
import { verifyWorkspace } from './audit/verify.ts';
import type { Head } from './audit/verify-chain.ts';
import type { QueryContext, WorkspaceHandlers } from './handler.ts';

type AuditEvent = OutputOf<'audit.list'>['events'][number];
type Filter = Omit<ParsedInputOf<'audit.export'>, 'format'>;

function eventOf(store: ReadStore, { before, after, ...row }: AuditEventRow): AuditEvent {
  const json = (text: string) => JSON.parse(text) as z.core.util.JSONType;
  const facts = { before: json(before), after: json(after) };
  return {
    ...row,
    ...facts,
    what: sentence('audit.what', { operation: row.operation }),
    about: aboutOf(store, row.subject),
    changes: changesOf(store, { subject: row.subject, ...facts }),
  };
}

/** The filter of the store: days as instants, and the subjects that are called by the text in the reader's language. */
function filterOf({ store, zone, language }: QueryContext, { from, to, ...filter }: Filter) {
  const about = filter.about?.toLowerCase();
  const isCalled = (subject: string) =>
    say(aboutOf(store, subject), language)
      .toLowerCase()
      .includes(about ?? '');
  return {
    ...filter,
    ...instantsOf({ from, to }, zone),
    ...(about && { called: otherSubjects(store).filter(isCalled) }),
  };
}

const CSV_COLUMNS = [
  'sequence',
  'at',
  'actorId',
  'actor',
  'operation',
  'subject',
  'before',
  'after',
  'previousHash',
  'hash',
  'signer',
  'signature',
] as const;
/** Columns for people, after those the chain is recomputed from. */
const TOLD_COLUMNS = ['what', 'about', 'changes'] as const;

/** A CSV cell, quoted; a leading sign that a spreadsheet would run as a formula is defused. */
function csvCell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** A row for an event: what is hashed, as it is hashed, then what it means in the reader's language. */
function csvRow(store: ReadStore, event: AuditEventRow, language: Language): string {
  const { what, about, changes } = eventOf(store, event);
  const told = sentence('audit-value.list', { items: changes.map((change) => sentence('audit-change.line', change)) });
  const cells = [
    ...CSV_COLUMNS.map((column) => event[column]),
    ...[what, about, told].map((words) => say(words, language)),
  ];
  return cells.map(csvCell).join(',');
}

function csvOf(store: ReadStore, events: readonly AuditEventRow[], language: Language): string {
  const rows = events.map((event) => csvRow(store, event, language));
  return `\uFEFF${[[...CSV_COLUMNS, ...TOLD_COLUMNS].join(','), ...rows].join('\r\n')}\r\n`;
}

/** Events with the same names as the list's. Their documents stay as they were hashed. */
function jsonOf(store: ReadStore, events: readonly AuditEventRow[], language: Language): string {
  const told = events.map((row) => {
    const { what, about, changes, ...event } = eventOf(store, row);
    return { ...event, ...tell({ what, about, changes }, language) };
  });
  return `${JSON.stringify(told, null, 1)}\n`;
}

function headFacts(store: ReadStore): Head {
  const { sequence, hash } = auditHead(store);
  return { sequence, hash };
}

/** A head as a report prints it: "number:hash". */
function headOf(text: string): Head {
  const [sequence = '', hash = ''] = text.split(':');
  return { sequence: Number(sequence), hash };
}

export const auditHandlers: Pick<WorkspaceHandlers, 'audit.list' | 'audit.verify' | 'audit.export'> = {
  'audit.list': (context, { offset, limit, ...filter }) => {
    const { store } = context;
    const { total, events } = listAuditEvents(store, filterOf(context, filter), offset, limit);
    return { total, events: events.map((event) => eventOf(store, event)), head: headFacts(store) };
  },

  'audit.verify': ({ store, progress }, { head }) =>
    verifyWorkspace(store, progress, head === undefined ? undefined : headOf(head)),

  'audit.export': (context, { format, ...filter }) => {
    const { store, today, language } = context;
    const { events } = listAuditEvents(store, filterOf(context, filter), 0, Number.MAX_SAFE_INTEGER);
    const text = format === 'csv' ? csvOf(store, events, language) : jsonOf(store, events, language);
    return {
      fileName: sentence('audit.file', { day: today, format }),
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      contentBase64: Buffer.from(text).toString('base64'),
    };
  },
};
