import { useCallback, useRef } from 'react';

interface Flight<I, A> {
  readonly input: I;
  readonly answer: Promise<A>;
}

/** An act that, asked once more with an equal input while it is under way, gives the answer that is on its way. */
export function useSingleFlight<I, A>(act: (input: I) => Promise<A>): (input: I) => Promise<A> {
  const flight = useRef<Flight<I, A> | null>(null);
  return useCallback(
    (input: I) => {
      const present = flight.current;
      if (present && JSON.stringify(present.input) === JSON.stringify(input)) return present.answer;
      const own: Flight<I, A> = {
        input,
        answer: act(input).finally(() => {
          if (flight.current === own) flight.current = null;
        }),
      };
      flight.current = own;
      return own.answer;
    },
    [act],
  );
}
