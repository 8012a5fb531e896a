/** The audit room: events with filters, the chain verified, export. */

import type { z } from 'zod';
import type { OutputOf } from '#shared/contract/operations.ts';
import { instantsOf } from '#shared/domain/dates.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Progress } from '../ground/progress.ts';
import { type AuditEventRow, auditEventsAfter, auditHash, auditHead, listAuditEvents } from '../store/audit.ts';
import { caseSummary } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { officerById } from '../store/officers.ts';
import type { WorkspaceHandlers } from './handler.ts';

type AuditEvent = OutputOf<'audit.list'>['events'][number];

/** What people call a subject of the chain; the subject itself where it has no other name. */
function aboutOf(store: ReadStore, subject: string): string {
  const [kind, id = ''] = subject.split(':');
  if (kind === 'officer') return officerById(store, id)?.displayName ?? subject;
  if (kind !== 'case') return subject;
  const summary = caseSummary(store, id);
  return summary ? `${summary.number} ${summary.legalName}` : subject;
}

function eventOf(store: ReadStore, { before, after, ...row }: AuditEventRow): AuditEvent {
  const json = (text: string) => JSON.parse(text) as z.core.util.JSONType;
  return { ...row, about: aboutOf(store, row.subject), before: json(before), after: json(after) };
}

/** Events hashed between two turns of the event loop. */
const BATCH = 2000;

/** Walks the chain from its first event, recomputing every hash. */
async function verifyChain(store: ReadStore, progress: Progress): Promise<OutputOf<'audit.verify'>> {
  const total = auditHead(store).sequence;
  let sequence = 0;
  let head = '';
  const broken = (message: Sentence) => ({ intact: false, events: sequence, head, brokenAt: sequence + 1, message });
  for (;;) {
    const events = auditEventsAfter(store, sequence, BATCH);
    if (events.length === 0) break;
    for (const event of events) {
      if (event.sequence !== sequence + 1) return broken(sentence('audit.missing', { sequence: sequence + 1 }));
      if (event.previousHash !== head) return broken(sentence('audit.does-not-follow', { sequence: event.sequence }));
      if (auditHash(event) !== event.hash) return broken(sentence('audit.changed', { sequence: event.sequence }));
      sequence = event.sequence;
      head = event.hash;
    }
    await progress.report(sentence('progress.verifying'), sequence, total);
  }
  return {
    intact: true,
    events: sequence,
    head,
    brokenAt: null,
    message: sentence('audit.intact', { events: sequence }),
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
] as const;

/** A CSV cell, quoted; a leading sign that a spreadsheet would run as a formula is defused. */
function csvCell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function csvOf(events: readonly AuditEventRow[]): string {
  const lines = events.map((event) => CSV_COLUMNS.map((column) => csvCell(event[column])).join(','));
  return `\uFEFF${[CSV_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

export const auditHandlers: Pick<WorkspaceHandlers, 'audit.list' | 'audit.verify' | 'audit.export'> = {
  'audit.list': ({ store, zone }, { offset, limit, from, to, ...filter }) => {
    const span = instantsOf({ from, to }, zone);
    const { total, events } = listAuditEvents(store, { ...filter, ...span }, offset, limit);
    return { total, events: events.map((event) => eventOf(store, event)), head: auditHead(store) };
  },

  'audit.verify': ({ store, progress }) => verifyChain(store, progress),

  'audit.export': ({ store, today, zone }, { format, from, to, ...filter }) => {
    const span = instantsOf({ from, to }, zone);
    const { events } = listAuditEvents(store, { ...filter, ...span }, 0, Number.MAX_SAFE_INTEGER);
    const text =
      format === 'csv'
        ? csvOf(events)
        : `${JSON.stringify(
            events.map((event) => eventOf(store, event)),
            null,
            1,
          )}\n`;
    return {
      fileName: sentence('audit.file', { day: today, format }),
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      contentBase64: Buffer.from(text).toString('base64'),
    };
  },
};
