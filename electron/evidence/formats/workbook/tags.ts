/** One pass over the XML of a workbook's parts: linear in its length, whatever it holds. */
import { decodeReferences } from '../xml/references.ts';

const LESS_THAN = 60;
const GREATER_THAN = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;

/**
 * Walks over tags and texts of a part in UTF-8; a damaged part is read as far as it goes. Names are local names.
 * @example for (const tags = new Tags(Buffer.from('<c r="A1"/>')); tags.next(); ) tags.name // 'c'
 */
export class Tags {
  /** The bytes as characters of their own value: half the memory of decoded text, and marks are ASCII. */
  readonly #xml: string;
  #at = 0;
  /** What the walk stands on. */
  kind: 'open' | 'close' | 'text' = 'text';
  /** Local name of the element; empty for a text. */
  name = '';
  /** Whether an opening tag closes itself. */
  isEmpty = false;
  #from = 0;
  #to = 0;

  constructor(part: Buffer) {
    this.#xml = part.toString('latin1');
  }

  /** Steps to the next tag or text; false at the end. */
  next(): boolean {
    const xml = this.#xml;
    for (;;) {
      const at = this.#at;
      if (at >= xml.length) return false;
      if (xml.charCodeAt(at) !== LESS_THAN) {
        const end = xml.indexOf('<', at);
        this.#stand('text', at, end === -1 ? xml.length : end);
        this.#at = this.#to;
        return true;
      }
      const mark = xml.charCodeAt(at + 1);
      if (mark === 33 && xml.startsWith('<![CDATA[', at)) {
        const end = this.#after(']]>', at);
        this.#stand('text', at + 9, Math.max(at + 9, end - 3));
        this.#at = end;
        return true;
      }
      if (mark === 33) this.#at = this.#after(xml.startsWith('<!--', at) ? '-->' : '>', at);
      else if (mark === 63) this.#at = this.#after('?>', at);
      else return this.#tag(at);
    }
  }

  /** The characters the walk stands on. */
  text(): string {
    return decoded(this.#xml.slice(this.#from, this.#to));
  }

  /** The value of an attribute by its local name; undefined where the tag has none. */
  attribute(name: string): string | undefined {
    const tag = this.#xml.slice(this.#from, this.#to);
    for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
      const before = tag.charCodeAt(at - 1);
      const mark = tag.charCodeAt(at + name.length + 1);
      const isNamed = (before <= 32 || before === COLON) && tag.charAt(at + name.length) === '=';
      if (!isNamed || (mark !== QUOTE && mark !== APOSTROPHE)) continue;
      const from = at + name.length + 2;
      const end = tag.indexOf(mark === QUOTE ? '"' : "'", from);
      return decoded(tag.slice(from, end === -1 ? tag.length : end));
    }
    return undefined;
  }

  #stand(kind: 'text', from: number, to: number): void {
    this.kind = kind;
    this.name = '';
    this.#from = from;
    this.#to = to;
  }

  #tag(at: number): true {
    const xml = this.#xml;
    const isClosing = xml.charCodeAt(at + 1) === SLASH;
    let from = at + (isClosing ? 2 : 1);
    let end = from;
    for (; end < xml.length; end += 1) {
      const code = xml.charCodeAt(end);
      if (code === COLON) from = end + 1;
      else if (code <= 32 || code === SLASH || code === GREATER_THAN) break;
    }
    this.name = xml.slice(from, end);
    this.kind = isClosing ? 'close' : 'open';
    this.#from = end;
    // A ">" inside quotes does not end a tag.
    let quote = 0;
    for (; end < xml.length; end += 1) {
      const code = xml.charCodeAt(end);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === QUOTE || code === APOSTROPHE) quote = code;
      else if (code === GREATER_THAN) break;
    }
    this.#to = end;
    this.isEmpty = !isClosing && xml.charCodeAt(end - 1) === SLASH;
    this.#at = end + 1;
    return true;
  }

  #after(mark: string, at: number): number {
    const found = this.#xml.indexOf(mark, at);
    return found === -1 ? this.#xml.length : found + mark.length;
  }
}

function decoded(bytes: string): string {
  const text = /[\u0080-\u00ff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
  return text.includes('&') ? decodeReferences(text, 'html', neverRefused) : text;
}

/** Where references are read as HTML has them, what is none stays as it is written. */
function neverRefused(): never {
  throw new RangeError('reference');
}
