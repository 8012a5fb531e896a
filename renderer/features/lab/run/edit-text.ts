import { formatSigned } from '#renderer/ui/format/formats.ts';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import { text } from '#shared/text/text.ts';

const words = text.lab.settings;

/** A change by hand in words; bins are counted from one. */
export function editText(edit: ShapeEdit): string {
  return edit.kind === 'merge'
    ? words.merge(edit.first, edit.last)
    : words.set(edit.first, edit.last, formatSigned(edit.points));
}
