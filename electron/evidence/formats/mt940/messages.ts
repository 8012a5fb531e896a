/** SWIFT statement messages as text: fields by their tags, messages by their references. */

/** One field of a message, its lines as written. */
export interface SwiftField {
  /** "61", "60F". */
  readonly tag: string;
  readonly lines: readonly string[];
  /** Line of the file, from 1. */
  readonly line: number;
}

export interface SwiftMessage {
  readonly fields: readonly SwiftField[];
  readonly line: number;
}

const FIELD = /^\s?:(\d{2}[A-Z]?):(.*)$/;
/** The end of a message: "-", "-}", "-XXX". */
const END = /^\s*-(?:\}|XXX|\s*$)/;
/** Blocks 1 to 3 and the begin of block 4 in front of the text. */
const ENVELOPE = /^\s*(?:\{[1235]:|.*\{4:\s*$)/;

/**
 * Splits a file into messages. A message begins with its reference (tag 20) and ends before the
 * next, at a line "-", or with the file. Lines without a tag continue the field before.
 */
export function swiftMessages(text: string): SwiftMessage[] {
  const messages: { fields: { tag: string; lines: string[]; line: number }[]; line: number }[] = [];
  let isOpen = false;
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const written = ENVELOPE.test(raw) ? raw.replace(/^.*\{4:/, '') : raw;
    const field = FIELD.exec(written);
    const last = messages.at(-1);
    if (field?.[1] === '20' || (field && !isOpen)) {
      messages.push({ fields: [], line: index + 1 });
      isOpen = true;
    }
    if (field) {
      messages.at(-1)?.fields.push({ tag: field[1] ?? '', lines: [field[2] ?? ''], line: index + 1 });
    } else if (END.test(written)) {
      isOpen = false;
    } else if (isOpen && !ENVELOPE.test(raw)) {
      last?.fields.at(-1)?.lines.push(written);
    }
  }
  return messages.filter(({ fields }) => fields.length > 1);
}
