import { formatSigned } from '#renderer/ui/format/formats.ts';

/** A model's value with a true minus: its sign is part of its reading. */
export function modelValue(value: number, digits = 2): string {
  return formatSigned(value, digits).replace('+', '');
}
