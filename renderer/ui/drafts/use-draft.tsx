/** A form whose content outlives it: kept while it is typed, put back when the form is opened again. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useClient } from '#renderer/api/client-context.tsx';
import { useSession } from '#renderer/api/session.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type KeptDraft, keeperOf } from './keeper.ts';

interface DraftOptions {
  /** The form, e.g. "case.propose:" and the id of the case; null where nothing is kept. */
  readonly place: string | null;
  /** What was typed, as JSON text; null while the form is as it was opened. */
  readonly content: string | null;
  readonly restore: (content: string) => void;
  /** Puts the form back as it was opened. */
  readonly startOver: () => void;
}

export interface Draft {
  /** Whether something is typed that would be lost without the draft. */
  readonly isTyped: boolean;
  /** Set once a former draft was put back. */
  readonly restored: KeptDraft | null;
  /** Lets go of what was typed: it was sent, or given up. */
  readonly discard: () => void;
  readonly startOver: () => void;
}

/** Keeps the content of a form and puts a former one back when the form opens untouched. */
export function useDraft({ place, content, restore, startOver }: DraftOptions): Draft {
  const keeper = keeperOf(useClient());
  const officer = useSession()?.officer.id;
  const [restored, setRestored] = useState<KeptDraft | null>(null);
  const latest = useRef({ content, restore });
  latest.current = { content, restore };
  /** What is kept at the place as far as this form knows. */
  const kept = useRef<string | null>(null);
  useEffect(() => {
    if (officer === undefined || place === null) return;
    let isGone = false;
    void keeper.load(officer, place).then((draft) => {
      if (isGone || draft === null || latest.current.content !== null) return;
      kept.current = draft.content;
      latest.current.restore(draft.content);
      setRestored(draft);
    });
    return () => {
      isGone = true;
    };
  }, [keeper, officer, place]);
  useEffect(() => {
    if (officer === undefined || place === null || content === kept.current) return;
    kept.current = content;
    if (content === null) keeper.discard(officer, place);
    else keeper.type(officer, place, content);
  }, [keeper, officer, place, content]);
  function discard(): void {
    // What stands in the form now is done with; only what is typed after this is kept.
    kept.current = content;
    setRestored(null);
    if (officer !== undefined && place !== null) keeper.discard(officer, place);
  }
  return {
    isTyped: content !== null,
    restored,
    discard,
    startOver: () => {
      discard();
      startOver();
    },
  };
}

/** Saves what still waits for its moment when a field, the window or the page is left; for the frame around every room. */
export function useKeepOnLeave(): void {
  const keeper = keeperOf(useClient());
  useEffect(() => {
    const flush = (): void => keeper.flush();
    window.addEventListener('focusout', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('focusout', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [keeper]);
}

/** Says that what was typed before is here again, and offers to start over. */
export function DraftNote({ draft }: { readonly draft: Draft }) {
  const text = useText();
  const formats = useFormats();
  if (draft.restored === null) return null;
  const { savedAt } = draft.restored;
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        borderLeft: `3px solid ${color.accent}`,
        backgroundColor: color.accentSoft,
        px: 1.5,
      }}
    >
      <Box sx={{ flex: 1, py: 1 }}>
        {savedAt === null ? text.app.draft.restored : text.app.draft.restoredFrom(formats.instant(savedAt))}
      </Box>
      <Button variant="text" onClick={draft.startOver}>
        {text.app.draft.startOver}
      </Button>
    </Box>
  );
}

/** Closes a dialog unless a stray click beside it would take away what is typed in it. */
export function closingBy(onClose: () => void, isTyped: boolean): (event: unknown, reason: string) => void {
  return (_event, reason) => {
    if (reason !== 'backdropClick' || !isTyped) onClose();
  };
}
