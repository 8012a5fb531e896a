/** Reads an XML document element by element, so that large files need no tree of the whole. */
import { sentence } from '#shared/text/sentence.ts';
import type { EvidenceFile } from '../reader.ts';
import { decodeXml } from './decode-xml.ts';
import { XmlElement } from './element.ts';
import { HTML_VOID, XmlScanner, type XmlTag, type XmlToken } from './scanner.ts';
import type { Strictness } from './strictness.ts';

/** Elements inside each other beyond which a document is refused. */
const DEEPEST = 256;
/** Mends of HTML beyond which a page is refused as not being one. */
const MOST_MENDS = 10_000;

interface Frame {
  readonly element: XmlElement;
  readonly rawName: string;
  readonly at: number;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly positions: Map<string, number>;
}

type Step = { readonly kind: 'open' | 'close'; readonly element: XmlElement } | { readonly kind: 'text' };

const NO_NAMESPACES: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

export class XmlReader {
  readonly #scanner: XmlScanner;
  readonly #strictness: Strictness;
  readonly #stack: Frame[] = [];
  #pendingClose = false;
  #root: XmlElement | undefined;
  #isCutShort = false;
  /** Tags an HTML page closed wrongly or not at all. */
  mends = 0;

  constructor(file: EvidenceFile, strictness: Strictness = 'xml') {
    this.#scanner = new XmlScanner(file.name, decodeXml(file), strictness);
    this.#strictness = strictness;
  }

  /** The document's element, opened; its content is still to be read. */
  root(): XmlElement {
    for (let step = this.#step(false); step; step = this.#step(false)) if (step.kind === 'open') return step.element;
    throw this.#scanner.fault(0, sentence('file.no-element'));
  }

  /**
   * The children of the element opened last, each opened. What the caller does not read of a child
   * is passed over.
   */
  *children(): Generator<XmlElement> {
    const depth = this.#stack.length;
    while (depth > 0) {
      while (this.#stack.length > depth) this.#step(false);
      const step = this.#stack.length === depth ? this.#step(false) : undefined;
      if (!step || this.#stack.length < depth) return;
      if (step.kind === 'open') yield step.element;
    }
  }

  /** Reads the rest of the element opened last into it. */
  whole(element: XmlElement): XmlElement {
    const depth = this.#stack.length;
    while (this.#stack.length >= depth && this.#step(true));
    return element;
  }

  /** Reads on to the end of the document, so that a file that is cut short is noticed. */
  finish(): void {
    while (this.#step(false));
  }

  /** Whether an HTML page went on to the end of its document element. */
  get isRootClosed(): boolean {
    return !this.#isCutShort;
  }

  #step(keep: boolean): Step | undefined {
    if (this.#pendingClose) return this.#pop();
    for (;;) {
      const token = this.#scanner.next();
      if (!token) return this.#end();
      if (token.kind === 'open') return this.#push(token, keep);
      if (token.kind === 'text') return this.#textStep(token, keep);
      const closed = this.#close(token);
      if (closed) return closed;
    }
  }

  #push(tag: XmlTag, keep: boolean): Step {
    const parent = this.#stack.at(-1);
    if (!parent && this.#root) throw this.#scanner.fault(tag.at, sentence('file.second-root'));
    if (this.#stack.length >= DEEPEST) {
      throw this.#scanner.fault(tag.at, sentence('file.too-deep', { deepest: DEEPEST }));
    }
    const namespaces = namespacesOf(tag, parent?.namespaces ?? NO_NAMESPACES);
    const colon = tag.name.indexOf(':');
    const prefix = colon === -1 ? '' : tag.name.slice(0, colon);
    const name = tag.name.slice(colon + 1);
    const namespace = namespaces.get(prefix);
    if (namespace === undefined && prefix !== '' && this.#strictness === 'xml') {
      throw this.#scanner.fault(tag.at, sentence('file.no-prefix', { tag: tag.name.slice(0, 60) }));
    }
    const position = (parent?.positions.get(name) ?? 0) + 1;
    parent?.positions.set(name, position);
    const line = this.#scanner.lineOf(tag.at);
    const element = new XmlElement(name, namespace ?? prefix, tag.attributes, parent?.element ?? null, position, line);
    this.#root ??= element;
    if (keep) parent?.element.content.push(element);
    this.#stack.push({ element, rawName: tag.name, at: tag.at, namespaces, positions: new Map() });
    this.#pendingClose = tag.isEmpty || (this.#strictness === 'html' && HTML_VOID.has(tag.name.toLowerCase()));
    return { kind: 'open', element };
  }

  #pop(): Step {
    const frame = this.#stack.pop();
    this.#pendingClose = false;
    return frame ? { kind: 'close', element: frame.element } : { kind: 'text' };
  }

  #textStep(token: Extract<XmlToken, { kind: 'text' }>, keep: boolean): Step {
    const frame = this.#stack.at(-1);
    if (!frame) {
      if (this.#strictness === 'xml' && token.text.trim() !== '') {
        throw this.#scanner.fault(token.at, sentence('file.text-outside'));
      }
    } else if (keep) {
      frame.element.content.push(token.text);
    }
    return { kind: 'text' };
  }

  /** Undefined where an HTML page closes what is not open. */
  #close(token: Extract<XmlToken, { kind: 'close' }>): Step | undefined {
    const frame = this.#stack.at(-1);
    if (frame?.rawName === token.name) return this.#pop();
    if (this.#strictness === 'xml') {
      const closed = token.name.slice(0, 60);
      const line = frame ? this.#scanner.lineOf(frame.at) : 0;
      const words = frame
        ? sentence('file.wrong-close', { closed, open: frame.rawName, line })
        : sentence('file.closes-nothing', { closed });
      throw this.#scanner.fault(token.at, words);
    }
    this.mends += 1;
    if (this.mends > MOST_MENDS) throw this.#scanner.fault(token.at, sentence('file.page-damaged'));
    const same = (name: string): boolean => name.toLowerCase() === token.name.toLowerCase();
    const at = this.#stack.findLastIndex(({ rawName }) => same(rawName));
    if (at === -1) return undefined;
    this.#stack.length = at + 1;
    return this.#pop();
  }

  #end(): undefined {
    const frame = this.#stack.at(-1);
    if (!frame) return undefined;
    if (this.#strictness === 'html') {
      this.#isCutShort = true;
      this.#stack.length = 0;
      return undefined;
    }
    const line = this.#scanner.lineOf(frame.at);
    const message = sentence('file.ends-inside', { element: frame.rawName, line });
    throw this.#scanner.fault(Number.MAX_SAFE_INTEGER, message);
  }
}

function namespacesOf(tag: XmlTag, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let inner: Map<string, string> | undefined;
  for (const key in tag.attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    inner ??= new Map(outer);
    inner.set(key.slice(6), tag.attributes[key] ?? '');
  }
  return inner ?? outer;
}
