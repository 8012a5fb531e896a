import { LANGUAGE_NAMES, LANGUAGES } from '#shared/domain/language.ts';

/** Options of a choice from a catalogue of labels, in the order of the values. */
export function optionsOf<V extends string>(
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): { value: V; label: string }[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** The desk's languages, each by its own name. */
export const LANGUAGE_OPTIONS = optionsOf(LANGUAGES, LANGUAGE_NAMES);
