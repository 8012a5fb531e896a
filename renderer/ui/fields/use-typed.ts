/** A text field over a value: reads what is typed, shows it settled, and asks where it reads in more than one way. */
import { useState } from 'react';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Reading, taken } from '#shared/values/reading.ts';

/** A question beside a field: what the text could mean. */
export interface Ask {
  readonly question: Words;
  readonly readings: readonly { readonly label: string; readonly choose: () => void }[];
}

/** What stands under a field because of what was typed; the error comes before the field's own. */
export interface TypedNote {
  readonly error?: Words;
  readonly hint?: Words;
  readonly ask?: Ask;
}

interface TypedOptions<V> {
  /** A value of the field, or the text that was typed where it is none: schemas refuse the text. */
  readonly value: V | string | null;
  readonly read: (typed: string) => Reading<V>;
  /** The value as it stands in the field once it is left. */
  readonly show: (value: V) => string;
  /** The value in a question or a remark, where it must say more than in the field. */
  readonly tell?: (value: V) => string;
  readonly onChange: (value: V | string | null) => void;
}

export interface TypedField {
  readonly shown: string;
  /** What has been typed so far and not left yet. */
  readonly note: TypedNote;
  /** What to say when saving is refused because of this field, before it has been left. */
  readonly urgent: TypedNote;
  readonly type: (typed: string) => void;
  readonly leave: () => void;
}

/** State of one field; `leave` belongs to its blur. */
export function useTyped<V extends string | number>(options: TypedOptions<V>): TypedField {
  const { value, read, show, tell = show, onChange } = options;
  const [typed, setTyped] = useState<string | null>(null);
  const reading: Reading<V> = typeof value === 'string' ? read(value) : taken(value);
  const settled = reading.kind === 'value' ? (reading.value === null ? '' : show(reading.value)) : String(value);
  const urgent = noteOf(reading, tell, (chosen) => {
    setTyped(null);
    onChange(chosen);
  });
  const isReadOtherwise =
    typed !== null && reading.kind === 'value' && reading.value !== null && bare(typed) !== bare(settled);
  return {
    shown: typed ?? settled,
    urgent,
    note:
      typed === null
        ? urgent
        : isReadOtherwise
          ? { hint: sentence('values.read-as', { value: tell(reading.value) }) }
          : {},
    type: (next) => {
      setTyped(next);
      const found = read(next);
      onChange(found.kind === 'value' ? found.value : next);
    },
    leave: () => setTyped(null),
  };
}

function noteOf<V>(reading: Reading<V>, tell: (value: V) => string, choose: (value: V) => void): TypedNote {
  if (reading.kind === 'value') return {};
  if (reading.kind === 'refused') return { error: sentence('values.this', { why: reading.why }) };
  const readings = reading.readings.map((value) => ({ label: tell(value), choose: () => choose(value) }));
  const question = sentence('values.ask', { count: readings.length });
  return { error: question, ask: { question, readings } };
}

/** A number without its groups and trailing zeros, so that 1200 and 1,200.00 are one; other texts as they are. */
function bare(text: string): string {
  const plain = text.trim().replaceAll(',', '');
  return /^-?\d+(\.\d*)?$/.test(plain) ? String(Number(plain)) : plain;
}
