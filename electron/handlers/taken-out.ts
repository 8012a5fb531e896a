/** What the audit chain says of a report, an export or an original file that left the workspace. */
import type { JsonValue } from '../ground/json.ts';
import type { ReadStore } from '../store/connection.ts';
import { sourceById } from '../store/sources.ts';
import { member } from './audit/values.ts';
import type { HostKind } from './ports.ts';

/** Parts of the input that say in which form it was taken. */
const FORMS = ['format', 'to', 'language'] as const;

/** Subject and facts of the event. */
export function takenOut(
  store: ReadStore,
  given: unknown,
  host: HostKind,
): { readonly subject: string; readonly before: null; readonly after: JsonValue } {
  const input = given as JsonValue;
  const text = (name: string): string | undefined => {
    const value = member(input, name);
    return typeof value === 'string' ? value : undefined;
  };
  const [caseId, runId, hash, sourceId] = [text('caseId'), text('runId'), text('hash'), text('sourceId')];
  const source = sourceId === undefined ? undefined : sourceById(store, sourceId);
  const file = source?.name;
  const forms = Object.fromEntries(
    FORMS.flatMap((form) => (text(form) === undefined ? [] : [[form, text(form) ?? '']])),
  );
  const after = { host, ...forms, ...(file !== undefined && { file }) };
  const about = caseId ?? source?.caseId;
  if (about !== undefined) return { subject: `case:${about}`, before: null, after };
  if (runId !== undefined) return { subject: `run:${runId}`, before: null, after };
  return { subject: hash === undefined ? 'workspace' : `model:${hash}`, before: null, after };
}
