/** A text that is searched by while it is typed: sent after a pause, and never half composed. */
import { type ChangeEvent, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 200;

export interface SearchText {
  readonly typed: string;
  /** What is typed, but for what an input method is still composing. */
  readonly settled: string;
  /** Sends what is typed at once. */
  readonly send: () => void;
  /** For the input element itself. */
  readonly input: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
  };
}

/** `value` is what was searched last; it is followed where it changes by other means: cleared, or gone back. */
export function useSearchText(value: string, onSearch: (text: string) => void): SearchText {
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  const whole = useRef(value);
  if (!composing) whole.current = typed;
  const sent = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (composing || typed === sent.current) return;
    const timer = window.setTimeout(() => {
      sent.current = typed;
      search.current(typed);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, composing]);
  return {
    typed,
    settled: whole.current,
    send: () => {
      if (typed === sent.current) return;
      sent.current = typed;
      search.current(typed);
    },
    input: {
      value: typed,
      onChange: (event) => setTyped(event.target.value),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
    },
  };
}
