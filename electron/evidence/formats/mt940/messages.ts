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
  /** It stands after the end of a message and has neither account nor opening balance of its own. */
  readonly isAfterEnd: boolean;
}

/** A line of the file that is in no message. */
interface OutsideLine {
  readonly text: string;
  readonly line: number;
}

interface SwiftText {
  readonly messages: readonly SwiftMessage[];
  readonly outside: readonly OutsideLine[];
}

/** ":61:…"; Raiffeisen's ":NS:" names the holder. */
const FIELD = /^\s?:(\d{2}[A-Z]?|NS):(.*)$/;
/** The end of a message: "-}", "-XXX"; "-" alone may be text too. */
const END = /^\s*-(?:\}|XXX)/;
const DASH = /^\s*-\s*$/;
/** Blocks 1 to 3 and the begin of block 4 in front of the text. */
const ENVELOPE = /^\s*(?:\{[1-35]:|\{4:\s*$|.*\{4:\s*$)/;

interface Draft {
  readonly fields: { tag: string; lines: string[]; line: number }[];
  readonly line: number;
  readonly isLate: boolean;
}

/**
 * Splits a file into messages. A message begins with its reference (tag 20), or with an account (tag
 * 25) after a closing balance, and ends before the next, at a line "-", or with the file. Lines
 * without a tag continue the field before; what is in no message is given back too.
 */
export function swiftMessages(text: string): SwiftText {
  const lines = text.split(/\r\n|\n|\r/);
  const drafts: Draft[] = [];
  const outside: OutsideLine[] = [];
  let isOpen = false;
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const isEnvelope = ENVELOPE.test(raw);
    const written = isEnvelope ? raw.replace(/^.*\{4:/, '') : raw;
    const [, tag, rest = ''] = FIELD.exec(written) ?? [];
    const last = drafts.at(-1);
    if (tag !== undefined) {
      if (!isOpen || !last || beginsMessage(tag, last)) {
        drafts.push({ fields: [], line, isLate: last !== undefined });
        isOpen = true;
      }
      drafts.at(-1)?.fields.push({ tag, lines: [rest], line });
    } else if (END.test(written) || (DASH.test(written) && isEnd(last, lines, index))) isOpen = false;
    else if (isOpen && !isEnvelope) last?.fields.at(-1)?.lines.push(written);
    else if (!isEnvelope && written.trim() !== '') outside.push({ text: written.trim(), line });
  }
  for (const { fields, line } of drafts.filter(isLone)) {
    outside.push({ text: `:${fields[0]?.tag}:${fields[0]?.lines[0] ?? ''}`, line });
  }
  const messages = drafts.filter((draft) => !isLone(draft));
  return {
    messages: messages.map(({ fields, line, isLate }) => ({ fields, line, isAfterEnd: isLate && !hasHead(fields) })),
    outside: outside.sort((a, b) => a.line - b.line),
  };
}

function beginsMessage(tag: string, { fields }: Draft): boolean {
  return tag === '20' || (tag.startsWith('25') && fields.some((field) => field.tag.startsWith('62')));
}

/** A dash alone ends a message that is closed, and one after which nothing of it comes; else it is text. */
function isEnd(message: Draft | undefined, lines: readonly string[], index: number): boolean {
  if (!message?.fields.some(({ tag }) => tag.startsWith('60'))) return true;
  if (message.fields.some(({ tag }) => tag.startsWith('62'))) return true;
  const next = lines.slice(index + 1).find((line) => FIELD.test(line));
  const tag = FIELD.exec(next ?? '')?.[1];
  return tag === undefined || tag === '20' || tag.startsWith('25');
}

/** A reference or a note with nothing behind it says nothing of an account. */
function isLone({ fields, isLate }: Draft): boolean {
  return fields.length === 1 && !(isLate && fields[0]?.tag === '61');
}

function hasHead(fields: readonly SwiftField[]): boolean {
  return fields.some(({ tag }) => tag === '20' || tag.startsWith('25') || tag.startsWith('60'));
}
