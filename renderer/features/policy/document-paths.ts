/** Places inside a policy document, and changing one without touching the rest. */

import type { Json } from '#renderer/ui/display/differences.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export type Path = readonly (string | number)[];

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The document with one value replaced. */
export function withValue(document: Json, path: Path, value: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (isList(document)) return document.map((child, index) => (index === step ? withValue(child, rest, value) : child));
  if (!isRecord(document)) return document;
  return { ...document, [step]: withValue(document[step] ?? null, rest, value) };
}

/** A place as the backend names it: rows[3].required[0].count. */
export function placeOf(path: Path): string {
  return path.reduce<string>(
    (place, step) => (typeof step === 'number' ? `${place}[${step}]` : place === '' ? step : `${place}.${step}`),
    '',
  );
}

/** A new row like the last one: its numbers and choices are the best first guess. */
export function rowLike(rows: readonly Json[]): Json {
  return structuredClone(rows.at(-1) ?? {}) as Json;
}

/** A place in people's words: "gradeCaps.caps[1].shareOfTurnover" → "Caps by grade, row 2, Share of turnover". */
export function placeInWords(text: Text, formats: Formats, place: string): string {
  const steps = place.split(/[.[\]]/).filter(Boolean);
  const named = steps.flatMap((step, index) => {
    if (/^\d+$/.test(step)) return [text.policy.edit.row(Number(step) + 1)];
    const levels: Readonly<Record<string, string>> = text.domain.levels;
    const name =
      index === 0
        ? (text.policy.sections[step] ?? text.policy.fields[step])
        : (text.policy.fields[step] ?? levels[step]);
    // Names of lists and groups say nothing a person needs between a section and its field.
    return name === undefined ? (index === steps.length - 1 ? [step] : []) : [name];
  });
  return formats.enumeration(named);
}
