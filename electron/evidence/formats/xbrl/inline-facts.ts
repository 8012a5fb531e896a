/** Facts of an inline XBRL page (Inline XBRL 1.0 and 1.1). */

import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, type ProblemList } from '../../problems.ts';
import type { XmlElement } from '../xml/element.ts';
import { contextsIn, currenciesIn, type Fact, localName, plainDecimal, scaled } from './facts.ts';
import { negated } from './instance-facts.ts';
import { isKnownFormat, transformed } from './transformations.ts';

interface Page {
  readonly file: string;
  readonly problems: ProblemList;
  readonly contexts: ReturnType<typeof contextsIn>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly continuations: ReadonlyMap<string, XmlElement>;
}

/** All facts of a page; what cannot be read as its tag says is listed and left out. */
export function inlineFacts(root: XmlElement, file: string, problems: ProblemList): Fact[] {
  const tagged: XmlElement[] = [];
  const continuations = new Map<string, XmlElement>();
  collect(root, tagged, continuations);
  const page = { file, problems, contexts: contextsIn(root), currencies: currenciesIn(root), continuations };
  return tagged.flatMap((element) => factOf(page, element) ?? []);
}

function isInline({ namespace }: XmlElement): boolean {
  return namespace === 'ix' || /inlineXBRL/i.test(namespace);
}

function collect(element: XmlElement, tagged: XmlElement[], continuations: Map<string, XmlElement>): void {
  for (const child of element.elements) {
    if (isInline(child)) {
      if (/^(?:nonFraction|nonNumeric|fraction)$/.test(child.name)) tagged.push(child);
      if (child.name === 'continuation') continuations.set(child.attribute('id') ?? '', child);
    }
    collect(child, tagged, continuations);
  }
}

function factOf(page: Page, element: XmlElement): Fact | undefined {
  const place = { file: page.file, sheet: null, row: element.line, column: element.path };
  const name = element.attribute('name') ?? '';
  const refuse = (why: Words): void =>
    page.problems.add(errorAt(place, sentence('xbrl-file.fact-left-out', { name, why })));
  const id = element.attribute('contextRef') ?? '';
  const context = page.contexts.get(id);
  if (!context) {
    refuse(sentence('xbrl-file.no-context', { id }));
    return undefined;
  }
  const text = textOf(page, element);
  const isNil = /^(?:true|1)$/.test(element.attribute('nil') ?? '');
  let amount: string | undefined;
  if (element.name === 'nonFraction' && !isNil) {
    const read = amountOf(element, text);
    if (typeof read === 'string') amount = read;
    else refuse(read.problem);
  }
  const decimals = Number(element.attribute('decimals'));
  return {
    concept: localName(name),
    namespace: namespaceOf(element, name),
    context,
    currency: page.currencies.get(element.attribute('unitRef') ?? ''),
    amount,
    text,
    isUnreadable: element.name === 'nonFraction' && !isNil && amount === undefined,
    decimals: Number.isInteger(decimals) ? decimals : undefined,
    isInBrackets: amount !== undefined && /[1-9]/.test(amount) && !amount.startsWith('-') && opensBracket(element),
    element,
  };
}

function amountOf(element: XmlElement, text: string): string | { readonly problem: Sentence } {
  const format = element.attribute('format');
  if (format !== undefined && !isKnownFormat(format))
    return { problem: sentence('xbrl-file.unknown-format', { format }) };
  const plain = format === undefined ? plainDecimal(text) : transformed(text, format);
  if (plain === undefined) {
    const shown = text.slice(0, 60);
    return { problem: sentence('xbrl-file.not-a-number', { text: shown, format: format ?? null }) };
  }
  const scale = Number(element.attribute('scale') ?? 0);
  if (!Number.isInteger(scale))
    return { problem: sentence('xbrl-file.bad-scale', { scale: element.attribute('scale') ?? '' }) };
  const value = scaled(plain, scale);
  return element.attribute('sign') === '-' ? negated(value) : value;
}

/** The text without excluded parts, and its continuations elsewhere on the page. */
function textOf({ continuations }: Page, element: XmlElement): string {
  let text = '';
  const seen = new Set<XmlElement>();
  for (let at: XmlElement | undefined = element; at && !seen.has(at); ) {
    seen.add(at);
    text += included(at);
    at = continuations.get(at.attribute('continuedAt') ?? '');
  }
  return text.trim();
}

function included(element: XmlElement): string {
  return element.content
    .map((part) => (typeof part === 'string' ? part : isInline(part) && part.name === 'exclude' ? '' : included(part)))
    .join('');
}

/** The namespace of a concept by the prefixes in force at its tag. */
function namespaceOf(element: XmlElement, name: string): string {
  const colon = name.indexOf(':');
  const key = colon === -1 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const declared = at.attributes[key];
    if (declared !== undefined) return declared;
  }
  return '';
}

/** Whether the text just before a tag ends with an opening bracket, which prints a negative number. */
function opensBracket(element: XmlElement): boolean {
  const siblings = element.parent?.content ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return typeof before === 'string' && before.trimEnd().endsWith('(');
}
