/** OFX as elements: version 1 is SGML whose values are not closed, version 2 is XML; one scanner reads both. */

import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type ProblemList, warningAt } from '../../problems.ts';
import type { EvidenceFile } from '../reader.ts';
import { XmlElement } from '../xml/element.ts';
import { LineCounter } from '../xml/line-counter.ts';
import { decodeReferences } from '../xml/references.ts';

/** Aggregates inside each other beyond which a file is refused. */
const DEEPEST = 64;
const TAG = /<(\/?)([A-Za-z][\w.:]{0,100})(?:\s[^<>]*)?(\/?)>/g;
/** Values that occur without a closing tag and without text; else they would be taken for aggregates. */
const VALUES: ReadonlySet<string> = new Set(
  'ACCTID ACCTKEY ACCTTYPE BALAMT BANKID BRANCHID CHECKNUM CODE CORRECTFITID CURDEF CURRATE CURSYM DTASOF DTAVAIL DTCLIENT DTEND DTPOSTED DTSERVER DTSTART DTUSER EXTDNAME FID FITID INTU.BID LANGUAGE MEMO MESSAGE NAME ORG PAYEEID REFNUM SEVERITY SIC SRVRTID TRNAMT TRNTYPE TRNUID'.split(
    ' ',
  ),
);

/** What stands inside what, as far as statements go. A tag that is missing is seen by it. */
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    SIGNONMSGSRSV1: 'OFX',
    BANKMSGSRSV1: 'OFX',
    CREDITCARDMSGSRSV1: 'OFX',
    INVSTMTMSGSRSV1: 'OFX',
    SONRS: 'SIGNONMSGSRSV1',
    STMTTRNRS: 'BANKMSGSRSV1',
    CCSTMTTRNRS: 'CREDITCARDMSGSRSV1',
    INVSTMTTRNRS: 'INVSTMTMSGSRSV1',
    STMTRS: 'STMTTRNRS',
    CCSTMTRS: 'CCSTMTTRNRS',
    INVSTMTRS: 'INVSTMTTRNRS',
    BANKACCTFROM: 'STMTRS',
    CCACCTFROM: 'CCSTMTRS',
    INVACCTFROM: 'INVSTMTRS',
    BANKTRANLIST: 'STMTRS CCSTMTRS',
    INVTRANLIST: 'INVSTMTRS',
    INVBANKTRAN: 'INVTRANLIST',
    STMTTRN: 'BANKTRANLIST INVBANKTRAN',
    LEDGERBAL: 'STMTRS CCSTMTRS',
    AVAILBAL: 'STMTRS CCSTMTRS',
  }).map(([name, parents]) => [name, parents.split(' ')]),
);
/** What holds others: never taken for a value, though its closing tag is missing. */
const AGGREGATES: ReadonlySet<string> = new Set(['OFX', 'STATUS', ...PARENTS.keys()]);
/** What is around statements: a file that ends inside these alone has lost no line of a statement. */
const AROUND: ReadonlySet<string> = new Set(
  'OFX BANKMSGSRSV1 CREDITCARDMSGSRSV1 INVSTMTMSGSRSV1 STMTTRNRS CCSTMTTRNRS INVSTMTTRNRS'.split(' '),
);
const STATEMENT = /^(?:|CC|INV)STMTRS$/;

/**
 * The OFX element of a file with everything in it. A closing tag that is missing is told from what
 * follows, and listed.
 * @throws DeskError('invalid-input') naming file and line where the file is cut short inside a statement.
 */
export function ofxElements(file: EvidenceFile, text: string, problems: ProblemList): XmlElement {
  const closed = new Set(
    Array.from(text.matchAll(/<\/([A-Za-z][\w.:]{0,100})\s*>/g), ([, name = '']) => name.toUpperCase()),
  );
  const builder = new Builder(file, text);
  const tags = new RegExp(TAG);
  for (let tag = tags.exec(text); tag; ) {
    const next = new RegExp(TAG);
    next.lastIndex = tags.lastIndex;
    const following = next.exec(text);
    const [, slash, written = '', selfClosing] = tag;
    const name = written.toUpperCase();
    const value = text.slice(tags.lastIndex, following?.index ?? text.length);
    if (slash) builder.close(name, tag.index);
    else builder.open(name, tag.index, value, selfClosing === '/' || isValue(name, value, closed));
    tag = following;
    tags.lastIndex = next.lastIndex;
  }
  return builder.finish(problems);
}

function isValue(name: string, text: string, closed: ReadonlySet<string>): boolean {
  if (text.trim() !== '' || VALUES.has(name)) return true;
  return !AGGREGATES.has(name) && !closed.has(name);
}

class Builder {
  readonly #file: EvidenceFile;
  readonly #text: string;
  readonly #stack: { element: XmlElement; positions: Map<string, number> }[] = [];
  #root: XmlElement | undefined;
  readonly #lines: LineCounter;
  /** Tags that are missing, once for each name. */
  readonly #missing = new Map<string, { what: 'unclosed' | 'unopened'; name: string; line: number; count: number }>();

  constructor(file: EvidenceFile, text: string) {
    this.#file = file;
    this.#text = text;
    this.#lines = new LineCounter(text);
  }

  open(name: string, at: number, text: string, isValue: boolean): void {
    this.#makeRoomFor(name);
    const parent = this.#stack.at(-1);
    if (!parent && this.#root) return;
    const position = (parent?.positions.get(name) ?? 0) + 1;
    parent?.positions.set(name, position);
    const element = new XmlElement(name, '', {}, parent?.element ?? null, position, this.#lines.lineOf(at));
    parent?.element.content.push(element);
    this.#root ??= element;
    if (isValue) {
      element.content.push(
        decodeReferences(plain(text), 'html', () => this.#refuse(at, sentence('file.damaged-value'))),
      );
      return;
    }
    if (this.#stack.length >= DEEPEST) this.#refuse(at, sentence('file.too-deep', { deepest: DEEPEST }));
    this.#stack.push({ element, positions: new Map() });
  }

  /** Closes what cannot hold an element: up to its own place, or to one of its own name before it. */
  #makeRoomFor(name: string): void {
    const parents = PARENTS.get(name);
    if (!parents) return;
    const place = this.#stack.findLastIndex(({ element }) => parents.includes(element.name));
    const twin = this.#stack.findLastIndex(({ element }) => element.name === name);
    const depth = place >= 0 && place > twin ? place + 1 : twin;
    if (depth >= 0) this.#closeTo(depth);
  }

  close(name: string, at: number): void {
    const open = this.#stack.findLastIndex(({ element }) => element.name === name);
    if (open >= 0) {
      this.#closeTo(open + 1);
      this.#stack.pop();
    } else if (AGGREGATES.has(name)) this.#note('unopened', name, this.#lines.lineOf(at));
  }

  /** Closes what is open beyond a depth and remembers whose closing tag is missing. */
  #closeTo(depth: number): void {
    for (const { element } of this.#stack.splice(depth)) this.#note('unclosed', element.name, element.line);
  }

  #note(what: 'unclosed' | 'unopened', name: string, line: number): void {
    const known = this.#missing.get(`${what} ${name}`);
    if (known) known.count += 1;
    else this.#missing.set(`${what} ${name}`, { what, name, line, count: 1 });
  }

  finish(problems: ProblemList): XmlElement {
    const inside = this.#stack.find(({ element }) => !AROUND.has(element.name))?.element;
    const open = inside ?? this.#stack.at(-1)?.element;
    if (open && (inside || !this.#root || !holdsStatement(this.#root))) {
      this.#refuse(this.#text.length, sentence('file.ends-inside', { element: open.name, line: open.line }));
    }
    if (!this.#root) this.#refuse(0, sentence('statement-file.no-ofx'));
    this.#closeTo(0);
    for (const { what, name, line, count } of this.#missing.values()) {
      const place = { file: this.#file.name, sheet: null, row: line, column: name };
      problems.add(warningAt(place, sentence(`statement-file.ofx-${what}`, { name, count })));
    }
    return this.#root;
  }

  #refuse(at: number, message: Words): never {
    const line = this.#lines.lineOf(at);
    const place = sentence('file.line', { file: this.#file.name, line });
    throw new DeskError('invalid-input', sentence('file.at-line', { place, message }), [{ place, message }]);
  }
}

function holdsStatement(element: XmlElement): boolean {
  return element.elements.some((child) => STATEMENT.test(child.name) || holdsStatement(child));
}

/** CDATA sections, which some banks use in version 2, as their text. */
function plain(text: string): string {
  return text.includes('<![CDATA[') ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1') : text;
}
