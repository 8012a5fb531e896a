import type { Formats } from '#shared/text/formats.ts';

/** A model's value with a true minus: its sign is part of its reading. */
export function modelValue(formats: Formats, value: number, digits = 2): string {
  return formats.signed(value, digits).replace('+', '');
}
