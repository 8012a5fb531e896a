/** Input methods: while a text is being composed (pinyin, kana, a dead key), the keys are the method's and nothing acts. */
import { useEffect } from 'react';

/** Key code of every key an input method takes for itself; Safari sends it after the composition has ended. */
const TAKEN_BY_METHOD = 229;

/** Keeps keys that belong to an input method from every handler of the page; mounted once, above everything. */
export function useCompositionGuard(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === TAKEN_BY_METHOD) event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', keep, { capture: true });
    window.addEventListener('keyup', keep, { capture: true });
    return () => {
      window.removeEventListener('keydown', keep, { capture: true });
      window.removeEventListener('keyup', keep, { capture: true });
    };
  }, []);
}
