/** XML 1.0 text → tags and texts, without document types, without entities of its own, without any access outside. */

import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { LineCounter } from './line-counter.ts';
import { decodeReferences } from './references.ts';
import type { Strictness } from './strictness.ts';

export interface XmlTag {
  readonly kind: 'open';
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
  readonly at: number;
}

export type XmlToken =
  | XmlTag
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number };

/** Elements of HTML that have no content and no closing tag. */
export const HTML_VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

const NAME = /[^\s/>=<"'&!?[\]]+/y;
const ATTRIBUTE = /\s*([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
/** As HTML has them: without quotes, without a value. */
const LOOSE_ATTRIBUTE = /\s*([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]+)))?/y;
const TAG_END = /\s*(\/?)>/y;
const MOST_ATTRIBUTES = 1000;
/** Elements of HTML whose content is text up to their closing tag. */
const RAW_TEXT: ReadonlySet<string> = new Set(['script', 'style']);

export class XmlScanner {
  readonly #file: string;
  readonly #text: string;
  readonly #strictness: Strictness;
  #at = 0;
  #raw: string | undefined;
  readonly #lines: LineCounter;

  constructor(file: string, text: string, strictness: Strictness = 'xml') {
    this.#file = file;
    this.#text = text;
    this.#lines = new LineCounter(text);
    this.#strictness = strictness;
  }

  /**
   * The next tag or text, undefined at the end. Comments and instructions are passed over.
   * @throws DeskError('invalid-input') naming file and line where the text is not well-formed.
   */
  next(): XmlToken | undefined {
    const text = this.#text;
    if (this.#raw !== undefined) return this.#rawText(this.#raw);
    for (;;) {
      const at = this.#at;
      if (at >= text.length) return undefined;
      if (text.charCodeAt(at) !== 60) return this.#characters(at);
      const mark = text.charCodeAt(at + 1);
      if (mark === 63) this.#pass(at, '?>', sentence('file.instruction'));
      else if (mark !== 33) return mark === 47 ? this.#closing(at) : this.#opening(at);
      else if (text.startsWith('<!--', at)) this.#pass(at, '-->', sentence('file.comment'));
      else if (text.startsWith('<![CDATA[', at)) return this.#characterData(at);
      else this.#declaration(at);
    }
  }

  /** The line, from 1, a position lies on. */
  lineOf(at: number): number {
    return this.#lines.lineOf(at);
  }

  /** What is wrong at a position, as an error naming file and line. */
  fault(at: number, message: Words): DeskError {
    const line = this.lineOf(at);
    return new DeskError(
      'invalid-input',
      sentence('file.at-line', { place: sentence('file.line', { file: this.#file, line }), message }),
      [{ place: sentence('file.line', { file: this.#file, line }), message }],
    );
  }

  #characters(at: number): XmlToken {
    const end = this.#text.indexOf('<', at);
    this.#at = end === -1 ? this.#text.length : end;
    return { kind: 'text', text: this.#decoded(this.#text.slice(at, this.#at), at), at };
  }

  #characterData(at: number): XmlToken {
    const start = at + '<![CDATA['.length;
    this.#pass(at, ']]>', sentence('file.cdata'));
    return { kind: 'text', text: this.#text.slice(start, this.#at - 3), at };
  }

  #closing(at: number): XmlToken {
    NAME.lastIndex = at + 2;
    const name = NAME.exec(this.#text)?.[0];
    const end = this.#text.indexOf('>', NAME.lastIndex);
    if (name === undefined || end === -1 || this.#text.slice(NAME.lastIndex, end).trim() !== '') {
      throw this.fault(at, sentence('file.bad-closing-tag'));
    }
    this.#at = end + 1;
    return { kind: 'close', name, at };
  }

  #opening(at: number): XmlToken {
    NAME.lastIndex = at + 1;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) {
      if (at + 1 >= this.#text.length) throw this.fault(at, sentence('file.ends-in-tag'));
      if (this.#strictness === 'xml') throw this.fault(at, sentence('file.loose-less-than'));
      this.#at = at + 1;
      return { kind: 'text', text: '<', at };
    }
    this.#at = at + 1 + name.length;
    const attributes = this.#attributes(name, at);
    TAG_END.lastIndex = this.#at;
    const end = TAG_END.exec(this.#text);
    if (!end) throw this.fault(at, sentence('file.bad-tag', { tag: shortened(name) }));
    this.#at = TAG_END.lastIndex;
    const isEmpty = end[1] === '/';
    if (!isEmpty && this.#strictness === 'html' && RAW_TEXT.has(name.toLowerCase())) this.#raw = name;
    return { kind: 'open', name, attributes, isEmpty, at };
  }

  #attributes(name: string, at: number): Record<string, string> {
    const pattern = this.#strictness === 'xml' ? ATTRIBUTE : LOOSE_ATTRIBUTE;
    const attributes: Record<string, string> = {};
    for (let count = 0; ; count += 1) {
      pattern.lastIndex = this.#at;
      const match = pattern.exec(this.#text);
      if (!match) return attributes;
      const [, key = '', double, single, bare] = match;
      if (count >= MOST_ATTRIBUTES) throw this.fault(at, sentence('file.many-attributes', { tag: shortened(name) }));
      if (Object.hasOwn(attributes, key) && this.#strictness === 'xml') {
        throw this.fault(at, sentence('file.attribute-twice', { tag: shortened(name), attribute: shortened(key) }));
      }
      attributes[key] = this.#decoded(double ?? single ?? bare ?? '', this.#at);
      this.#at = pattern.lastIndex;
    }
  }

  #rawText(name: string): XmlToken | undefined {
    const at = this.#at;
    this.#raw = undefined;
    const rest = new RegExp(`</${name}\\s*>`, 'gi');
    rest.lastIndex = at;
    this.#at = rest.exec(this.#text)?.index ?? this.#text.length;
    return { kind: 'text', text: '', at };
  }

  /** A document type may name entities and files; it is refused in XML, and passed over in HTML where it has no content. */
  #declaration(at: number): void {
    const end = this.#text.indexOf('>', at);
    const body = this.#text.slice(at, end === -1 ? at + 200 : end);
    if (this.#strictness === 'html' && end !== -1 && /^<!doctype\s+html\b[^[]*$/i.test(body)) {
      this.#at = end + 1;
      return;
    }
    const isDoctype = /^<!doctype/i.test(body);
    throw this.fault(at, isDoctype ? sentence('file.doctype') : sentence('file.declaration'));
  }

  #pass(at: number, end: string, what: Words): void {
    const found = this.#text.indexOf(end, at + 2);
    if (found === -1) throw this.fault(at, sentence('file.never-closed', { what }));
    this.#at = found + end.length;
  }

  #decoded(text: string, at: number): string {
    if (!text.includes('&')) return text;
    return decodeReferences(text, this.#strictness, (message) => {
      throw this.fault(at, message);
    });
  }
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
