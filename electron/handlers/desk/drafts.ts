/** Drafts of the signed-in officer: beside the commands, in the same encrypted file, without audit events. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { discardDraft, draftAt, putDraft } from '../../store/drafts.ts';
import type { DeskContext, DeskHandlers } from './desk-handler.ts';

export const draftHandlers: Pick<DeskHandlers, 'draft.get' | 'draft.put' | 'draft.discard'> = {
  'draft.get': async (context, { place }) => {
    const { workspaceStore, officerId } = signedIn(context);
    return { draft: (await workspaceStore.read((store) => draftAt(store, officerId, place))) ?? null };
  },

  'draft.put': async (context, { place, content }) => {
    const { workspaceStore, officerId } = signedIn(context);
    const savedAt = context.connection.options.clock.now();
    await workspaceStore.writeAside((store) => putDraft(store, officerId, place, { content, savedAt }));
    return { done: true };
  },

  'draft.discard': async (context, { place }) => {
    const { workspaceStore, officerId } = signedIn(context);
    await workspaceStore.writeAside((store) => discardDraft(store, officerId, place));
    return { done: true };
  },
};

function signedIn({ connection, caller }: DeskContext) {
  const { session } = connection;
  if (!session || !caller) throw new DeskError('unauthenticated', sentence('desk.sign-in-first'));
  return { workspaceStore: session.store, officerId: caller.officerId };
}
