import { useEffect, useRef } from 'react';
import { useAppearance } from '#renderer/ui/theme/appearance.ts';

/** Whether typing goes into the element that has the focus: letters are then text, not shortcuts. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

const SEQUENCE_MS = 1200;

/**
 * Listens for shortcuts while mounted. `modified` are pressed with Ctrl or ⌘ and always act;
 * `letters` are single keys or two in a row ("g w") and act unless switched off, typing, or in a dialog.
 */
export function useShortcuts(shortcuts: {
  readonly modified?: Readonly<Record<string, () => void>>;
  readonly letters?: Readonly<Record<string, () => void>>;
}): void {
  const letterKeys = useAppearance((state) => state.letterKeys);
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    let first: { key: string; at: number } | null = null;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { modified = {}, letters = {} } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        const act = event.altKey || event.shiftKey ? undefined : modified[event.key.toLowerCase()];
        if (act) {
          event.preventDefault();
          act();
        }
        return;
      }
      if (!letterKeys || event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      const pair = first && Date.now() - first.at < SEQUENCE_MS ? `${first.key} ${event.key}` : null;
      first = { key: event.key, at: Date.now() };
      const act = (pair === null ? undefined : letters[pair]) ?? letters[event.key];
      if (!act) return;
      first = null;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [letterKeys]);
}
