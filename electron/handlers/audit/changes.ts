/** What an audit event changed, and what it was about, in words for those who read the chain. */
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson } from '../../ground/canonical.ts';
import type { JsonValue } from '../../ground/json.ts';
import { listAuditEvents } from '../../store/audit.ts';
import { caseSummary } from '../../store/cases.ts';
import type { ReadStore } from '../../store/connection.ts';
import { labTableById } from '../../store/lab-tables.ts';
import { nameAskedFor } from '../../store/officer-requests.ts';
import { officerById } from '../../store/officers.ts';
import { placeOf } from './places.ts';
import { isObject, member, model, named, run, type Side, text } from './values.ts';

/** One thing that differs: what it is called, and its value on either side; null where it has none. */
export interface AuditChange {
  /** Its place in the event's JSON, e.g. "application.amount". */
  readonly place: string;
  readonly name: Words;
  readonly before: Words | null;
  readonly after: Words | null;
}

/** An event's JSON before and after, as it is stored. */
export interface EventFacts {
  readonly subject: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

/** What an event changed, in the order its JSON names it. A place this program does not know is shown by its path. */
export function changesOf(store: ReadStore, { subject, before, after }: EventFacts): AuditChange[] {
  const [kind = '', id = ''] = subject.split(':');
  const caseCurrency = kind === 'case' ? (caseSummary(store, id)?.currency ?? null) : null;
  const sides = {
    before: { store, whole: before, caseCurrency },
    after: { store, whole: after, caseCurrency },
  };
  const changes: AuditChange[] = [];
  const walk = (left: JsonValue | undefined, right: JsonValue | undefined, path: readonly string[]): void => {
    const [had, has] = [left ?? null, right ?? null];
    if (canonicalJson(had) === canonicalJson(has)) return;
    const dotted = path.join('.');
    const found = placeOf(kind, path, isObject(after) && !('removed' in after) ? after : before);
    if (found === null) return;
    if (found === undefined && (isObject(had) || isObject(has))) {
      for (const key of keysOf(had, has)) walk(member(had, key), member(has, key), [...path, key]);
      return;
    }
    const [name, read] = found ?? [dotted, text];
    changes.push({
      place: dotted,
      name,
      before: isNothing(had) ? null : read(had, sides.before),
      after: isNothing(has) ? null : read(has, sides.after),
    });
  };
  walk(before, after, []);
  return changes.filter((change) => change.before !== null || change.after !== null);
}

function isNothing(value: JsonValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function keysOf(left: JsonValue, right: JsonValue): string[] {
  const keys = [left, right].flatMap((value) => (isObject(value) ? Object.keys(value) : []));
  return [...new Set(keys)];
}

/** What a subject of the chain is called; the subject itself where it has no other name. */
export function aboutOf(store: ReadStore, subject: string): Words {
  const [kind, id = ''] = subject.split(':');
  const side: Side = { store, whole: null, caseCurrency: null };
  const called = (words: Words): Words => (words === id ? subject : words);
  if (kind === 'officer') return officerById(store, id)?.displayName ?? nameAskedFor(store, id) ?? subject;
  if (kind === 'policy') return named('policies')(id, side);
  if (kind === 'model') return called(model(id, side));
  if (kind === 'run') return called(run(id, side));
  if (kind === 'table') return labTableById(store, id)?.fileName ?? removedTable(store, subject) ?? subject;
  if (kind === 'workspace' || kind === 'cases' || kind === 'intake' || kind === 'sign-in')
    return sentence(`audit-about.${kind}`);
  if (kind !== 'case') return subject;
  const summary = caseSummary(store, id);
  return summary ? `${summary.number} ${summary.legalName}` : subject;
}

/** The file of a table that is no longer there, from the event that removed it. */
function removedTable(store: ReadStore, subject: string): string | undefined {
  const [removal] = listAuditEvents(store, { subject, operation: 'lab.removeTable' }, 0, 1).events;
  const name = removal && member(JSON.parse(removal.before) as JsonValue, 'fileName');
  return typeof name === 'string' ? name : undefined;
}
