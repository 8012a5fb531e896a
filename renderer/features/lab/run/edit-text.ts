import type { ShapeEdit } from '#shared/domain/lab.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

/** A change by hand in words; bins are counted from one. */
export function editText(text: Text, formats: Formats, edit: ShapeEdit): string {
  const words = text.lab.settings;
  return edit.kind === 'merge'
    ? words.merge(edit.first, edit.last)
    : words.set(edit.first, edit.last, formats.signed(edit.points));
}
