/** An element of an XML document, with the place it stands at and a memory of what was read from it. */

export class XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  /** Among the siblings of the same name, from 1. */
  readonly position: number;
  readonly line: number;
  readonly content: (XmlElement | string)[] = [];
  #isRead = false;

  constructor(
    name: string,
    namespace: string,
    attributes: Readonly<Record<string, string>>,
    parent: XmlElement | null,
    position: number,
    line: number,
  ) {
    this.name = name;
    this.namespace = namespace;
    this.attributes = attributes;
    this.parent = parent;
    this.position = position;
    this.line = line;
  }

  /** "/Document/BkToCstmrStmt[1]/Stmt[2]"; positions count siblings of the same name. */
  get path(): string {
    return this.parent ? `${this.parent.path}/${this.name}[${this.position}]` : `/${this.name}`;
  }

  get elements(): XmlElement[] {
    return this.content.filter((part) => typeof part !== 'string');
  }

  /** Children of this name. */
  all(name: string): XmlElement[] {
    return this.elements.filter((child) => child.name === name);
  }

  /** The first descendant down a path of names. */
  at(...names: readonly string[]): XmlElement | undefined {
    let found: XmlElement | undefined = this;
    for (const name of names) {
      found = found.content.find((part): part is XmlElement => typeof part !== 'string' && part.name === name);
      if (!found) return undefined;
    }
    return found;
  }

  /** The trimmed text at the end of a path; undefined where there is none. It counts as read. */
  value(...names: readonly string[]): string | undefined {
    const found = this.at(...names);
    if (!found) return undefined;
    found.#isRead = true;
    const text = found.text.trim();
    return text === '' ? undefined : text;
  }

  /** The texts of all children of a name; they count as read. */
  values(name: string): string[] {
    return this.all(name).flatMap((child) => child.value() ?? []);
  }

  /** All text inside, in document order. */
  get text(): string {
    let text = '';
    for (const part of this.content) text += typeof part === 'string' ? part : part.text;
    return text;
  }

  /** An attribute by its name without prefix. */
  attribute(name: string): string | undefined {
    const own = this.attributes[name];
    if (own !== undefined) return own;
    for (const key in this.attributes) if (key.endsWith(`:${name}`)) return this.attributes[key];
    return undefined;
  }

  /** Marks everything inside as read: a reader looked at it and needs no more of it. */
  markRead(): void {
    this.#isRead = true;
    for (const child of this.elements) child.markRead();
  }

  /** The highest elements inside from which nothing was read although they hold text. */
  *unread(): Generator<XmlElement> {
    for (const child of this.elements) {
      if (child.#isRead && child.elements.length === 0) continue;
      if (child.#holdsRead()) yield* child.unread();
      else if (child.text.trim() !== '') yield child;
    }
  }

  /** Number of texts inside. */
  get valueCount(): number {
    const own = this.content.some((part) => typeof part === 'string' && part.trim() !== '') ? 1 : 0;
    return this.elements.reduce((count, child) => count + child.valueCount, own);
  }

  #holdsRead(): boolean {
    return this.#isRead || this.elements.some((child) => child.#holdsRead());
  }
}
