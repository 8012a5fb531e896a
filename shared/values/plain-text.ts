/** Text as people type or paste it → the same text in plain characters. */

/** What no value is: several ways of leaving a cell blank. A dash is blank, not zero. */
const BLANK = /^(?:[-–—/.]+|n\/?a|null|none|nil|无|不适用)$/i;

/** Whether a plain text stands for "not provided". */
export function isBlank(text: string): boolean {
  return text === '' || BLANK.test(text);
}

/** Full-width digits and marks, non-breaking spaces and typographic minus signs in their plain form. */
export function plainText(text: string): string {
  // Most cells are plain ASCII already; normalising only the others keeps large files fast.
  const plain = /[^\u0020-\u007e]/.test(text)
    ? text.normalize('NFKC').replace(/[\u2212\u2012\u2013\u2014]/g, '-')
    : text;
  return plain.trim();
}

/**
 * Characters that cannot be seen and change what a name or number is: C0 and C1 controls, soft hyphen,
 * zero-width and joining characters, marks of writing direction, line separators, byte-order mark, tags.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;

/** The first character of a text that cannot be seen, as its code point ("U+200B"); undefined where there is none. */
export function invisibleIn(text: string): string | undefined {
  const found = INVISIBLE.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
