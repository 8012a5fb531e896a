/**
 * A double click is one click. People double-click buttons by habit; the second click must neither act
 * again nor fall on what the first one brought under the pointer: the ground beside a dialog, which
 * would close it, or a button of the page that came. Held down, Enter acts once as well.
 */
import { useEffect } from 'react';

/** Buttons that act: where a second click of a series never means "once more". */
const ACTS = 'button[type="submit"], .MuiButton-contained';

/** Drops every click of a rapid series but the first where it would act twice or on something new. */
export function useSingleClicks(): void {
  useEffect(() => {
    let first: EventTarget | null = null;
    const onClick = (event: MouseEvent): void => {
      // A click made by the keyboard or a script has no place in a series.
      if (event.detail <= 1) {
        first = event.target;
        return;
      }
      const target = event.target instanceof Element ? event.target : null;
      if (event.target === first && !target?.closest(ACTS)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.repeat && event.key === 'Enter' && target?.closest('button, input')) event.preventDefault();
    };
    window.addEventListener('click', onClick, { capture: true });
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('click', onClick, { capture: true });
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
