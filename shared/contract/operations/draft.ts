/** What an officer has typed and not sent yet. Kept by the desk itself as they type: no act of theirs, no audit event. */
import { z } from 'zod';
import { done } from '../fields.ts';
import { deskCommand, deskQuery } from '../operation.ts';

/** The form a draft belongs to, e.g. "case.propose:…". */
const placeSchema = z.string().min(1).max(200);

export const draftOperations = {
  'draft.get': deskQuery({
    access: 'signed-in',
    passive: true,
    input: z.strictObject({ place: placeSchema }),
    output: z.object({ draft: z.object({ content: z.string(), savedAt: z.string() }).nullable() }),
  }),
  'draft.put': deskCommand({
    access: 'signed-in',
    passive: true,
    input: z.strictObject({ place: placeSchema, content: z.string().max(500_000) }),
    output: done,
  }),
  'draft.discard': deskCommand({
    access: 'signed-in',
    passive: true,
    input: z.strictObject({ place: placeSchema }),
    output: done,
  }),
};
