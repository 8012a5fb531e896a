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
    summary: 'What the signed-in officer typed in a form and did not send.',
    input: z.strictObject({ place: placeSchema }),
    output: z.object({ draft: z.object({ content: z.string(), savedAt: z.string() }).nullable() }),
  }),
  'draft.put': deskCommand({
    access: 'signed-in',
    passive: true,
    summary: 'Keeps what the signed-in officer is typing in a form, encrypted in the workspace.',
    input: z.strictObject({ place: placeSchema, content: z.string().max(500_000) }),
    output: done,
  }),
  'draft.discard': deskCommand({
    access: 'signed-in',
    passive: true,
    summary: 'Lets go of what was typed in a form.',
    input: z.strictObject({ place: placeSchema }),
    output: done,
  }),
};
