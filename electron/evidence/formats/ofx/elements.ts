/** OFX as elements: version 1 is SGML whose values are not closed, version 2 is XML; one scanner reads both. */

import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
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

/** What holds others, so that a file that is cut short is noticed. */
const AGGREGATES: ReadonlySet<string> = new Set(
  'OFX SIGNONMSGSRSV1 SONRS STATUS BANKMSGSRSV1 CREDITCARDMSGSRSV1 INVSTMTMSGSRSV1 STMTTRNRS CCSTMTTRNRS INVSTMTTRNRS STMTRS CCSTMTRS INVSTMTRS BANKACCTFROM CCACCTFROM INVACCTFROM BANKTRANLIST INVTRANLIST INVBANKTRAN STMTTRN LEDGERBAL'.split(
    ' ',
  ),
);

/**
 * The OFX element of a file with everything in it.
 * @throws DeskError('invalid-input') naming file and line where the file is cut short or nested wrongly.
 */
export function ofxElements(file: EvidenceFile, text: string): XmlElement {
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
  return builder.finish();
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

  constructor(file: EvidenceFile, text: string) {
    this.#file = file;
    this.#text = text;
    this.#lines = new LineCounter(text);
  }

  open(name: string, at: number, text: string, isValue: boolean): void {
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

  close(name: string, at: number): void {
    const top = this.#stack.at(-1);
    if (top?.element.name === name) {
      this.#stack.pop();
      return;
    }
    // The closing tag of a value: it holds nothing open. Of an aggregate: what is open inside is wrong.
    const open = this.#stack.findLastIndex(({ element }) => element.name === name);
    if (open === -1) return;
    this.#refuse(
      at,
      sentence('file.wrong-close', { closed: name, open: top?.element.name ?? '', line: top?.element.line ?? 0 }),
    );
  }

  finish(): XmlElement {
    const open = this.#stack.at(-1)?.element;
    if (open) {
      this.#refuse(this.#text.length, sentence('file.ends-inside', { element: open.name, line: open.line }));
    }
    if (!this.#root) this.#refuse(0, sentence('statement-file.no-ofx'));
    return this.#root;
  }

  #refuse(at: number, message: Words): never {
    const line = this.#lines.lineOf(at);
    const place = sentence('file.line', { file: this.#file.name, line });
    throw new DeskError('invalid-input', sentence('file.at-line', { place, message }), [{ place, message }]);
  }
}

/** CDATA sections, which some banks use in version 2, as their text. */
function plain(text: string): string {
  return text.includes('<![CDATA[') ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1') : text;
}
