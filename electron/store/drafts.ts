/** Drafts: what an officer has typed and not sent yet, by the form it was typed in. */
import type { AsideStore, ReadStore } from './connection.ts';

/** Drafts kept of one officer; beyond them the oldest go. */
const KEPT_DRAFTS = 100;

interface Draft {
  readonly content: string;
  readonly savedAt: string;
}

/** The officer's draft at a place; undefined where there is none. */
export function draftAt(store: ReadStore, officerId: string, place: string): Draft | undefined {
  return store.get<Draft>(
    'SELECT content, saved_at AS savedAt FROM draft WHERE officer_id = ? AND place = ?',
    officerId,
    place,
  );
}

export function putDraft(store: AsideStore, officerId: string, place: string, draft: Draft): void {
  store.run(
    `INSERT INTO draft (officer_id, place, content, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (officer_id, place) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
    officerId,
    place,
    draft.content,
    draft.savedAt,
  );
  store.run(
    `DELETE FROM draft WHERE officer_id = ? AND place IN (
       SELECT place FROM draft WHERE officer_id = ? ORDER BY saved_at DESC, place LIMIT -1 OFFSET ${KEPT_DRAFTS})`,
    officerId,
    officerId,
  );
}

export function discardDraft(store: AsideStore, officerId: string, place: string): void {
  store.run('DELETE FROM draft WHERE officer_id = ? AND place = ?', officerId, place);
}
