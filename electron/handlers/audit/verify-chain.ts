/** The chain itself: every event recomputed, every signature checked, the head somebody else holds. */
import { operations } from '#shared/contract/operations.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Progress } from '../../ground/progress.ts';
import { isSignedBy } from '../../security/key-pairs.ts';
import { type AuditEventRow, auditEventsAfter, auditHash, auditHead, signedText } from '../../store/audit.ts';
import type { ReadStore } from '../../store/connection.ts';
import { keyFileFacts, type OfficerKey, officerKeys } from '../../store/officer-keys.ts';
import type { ToldByEvents } from './told-by-events.ts';

/** Acts of decision, by the contract. */
const SIGNED: ReadonlySet<string> = new Set(
  Object.entries(operations).flatMap(([name, { signed }]) => (signed ? [name] : [])),
);

/** A head of the chain, as a report prints it. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

export interface ChainCheck {
  readonly events: number;
  readonly head: string;
  readonly signatures: number;
  /** The first event that does not hold, and why; null where all do. */
  readonly broken: { readonly at: number; readonly why: Sentence } | null;
}

/** Events hashed between two turns of the event loop. */
const BATCH = 2000;

/** Walks the chain from its first event to its last, and tells what it says to `told`. */
export async function checkChain(
  store: ReadStore,
  { progress, held, told }: { progress: Progress; held: Head | undefined; told: ToldByEvents },
): Promise<ChainCheck> {
  const total = auditHead(store).sequence;
  const keys = new Map(officerKeys(store).map((key) => [key.signing, key]));
  const { signedFrom } = keyFileFacts(store);
  let [sequence, head, signatures] = [0, '', 0];
  const broken = (why: Sentence, at = sequence + 1): ChainCheck => ({
    ...{ events: sequence, head, signatures, broken: { at, why } },
  });
  for (;;) {
    const events = auditEventsAfter(store, sequence, BATCH);
    if (events.length === 0) break;
    for (const event of events) {
      const why = linkFault(event, sequence, head) ?? signatureFault(event, keys, signedFrom);
      if (why) return broken(why);
      if (held?.sequence === event.sequence && held.hash !== event.hash)
        return broken(sentence('audit.other-head', { sequence: event.sequence }));
      told.add(event);
      signatures += event.signature === null ? 0 : 1;
      sequence = event.sequence;
      head = event.hash;
    }
    await progress.report(sentence('progress.verifying'), sequence, total);
  }
  if (held && held.sequence > sequence)
    return broken(sentence('audit.cut-short', { held: held.sequence, events: sequence }));
  return { events: sequence, head, signatures, broken: null };
}

function linkFault(event: AuditEventRow, sequence: number, head: string): Sentence | null {
  if (event.sequence !== sequence + 1) return sentence('audit.missing', { sequence: sequence + 1 });
  if (event.previousHash !== head) return sentence('audit.does-not-follow', { sequence: event.sequence });
  if (auditHash(event) !== event.hash) return sentence('audit.changed', { sequence: event.sequence });
  return null;
}

/** An act of decision needs the signature of its actor's key of that time; whatever is signed must be signed rightly. */
function signatureFault(
  event: AuditEventRow,
  keys: ReadonlyMap<string, OfficerKey>,
  signedFrom: number,
): Sentence | null {
  const { sequence, signer, signature } = event;
  if (signer === null)
    return SIGNED.has(event.operation) && sequence >= signedFrom ? sentence('audit.unsigned', { sequence }) : null;
  const key = keys.get(signer);
  const inForce =
    key?.officerId === event.actorId && key.since <= sequence && (key.until === null || sequence <= key.until);
  return inForce && isSignedBy(signer, signedText(event.hash), signature ?? '')
    ? null
    : sentence('audit.bad-signature', { sequence });
}
