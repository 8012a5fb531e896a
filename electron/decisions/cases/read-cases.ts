/** Reads a file of test cases in the form of the DMN technology compatibility kit. */
import { sentence } from '#shared/text/sentence.ts';
import type { XmlElement } from '../../evidence/formats/xml/element.ts';
import { XmlReader } from '../../evidence/formats/xml/reader.ts';
import { dmnFault } from '../model/read-expression.ts';
import type { DmnFile } from '../model/read-model.ts';
import { numberOf } from '../values/number.ts';
import { readDate, readDuration, readMoment, readTime } from '../values/read-temporal.ts';
import type { FeelValue } from '../values/value.ts';

/** A value as a file states it: a text without a type is read by what it is held against. */
export type Stated =
  | { readonly kind: 'value'; readonly value: FeelValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Stated[] }
  | { readonly kind: 'context'; readonly entries: ReadonlyMap<string, Stated> };

export interface PolicyCase {
  readonly id: string;
  /** Name of the function that is called; null where decisions are asked. */
  readonly callee: string | null;
  readonly inputs: ReadonlyMap<string, Stated>;
  readonly results: readonly { readonly name: string; readonly expected: Stated }[];
}

/**
 * The cases of a file.
 * @throws DeskError('invalid-input') naming file and line where it is no file of cases, or a value is none.
 */
export function readCases(file: DmnFile): readonly PolicyCase[] {
  const reader = new XmlReader(file);
  const root = reader.root();
  reader.whole(root);
  reader.finish();
  if (root.name !== 'testCases') throw dmnFault(file.name, root, sentence('dmn.not-cases', { root: root.name }));
  return root.all('testCase').map((element, index) => caseOf(element, index, file.name));
}

function caseOf(element: XmlElement, index: number, file: string): PolicyCase {
  const { id, invocableName } = element.attributes;
  const type = element.attributes['type'] ?? 'decision';
  return {
    id: id ?? String(index + 1),
    callee: type === 'decision' || invocableName === undefined ? null : invocableName.trim(),
    inputs: new Map(element.all('inputNode').map((node) => [nameOf(node), statedIn(node, file)])),
    results: element.all('resultNode').map((node) => ({
      name: nameOf(node),
      expected: statedIn(node.at('expected'), file),
    })),
  };
}

function nameOf(element: XmlElement): string {
  return (element.attributes['name'] ?? '').trim();
}

const NOTHING: Stated = { kind: 'value', value: null };

/** What stands inside an element: a value, components, or a list; nothing where it is empty. */
function statedIn(element: XmlElement | undefined, file: string): Stated {
  if (!element || isNil(element)) return NOTHING;
  const list = element.at('list');
  if (list) {
    return isNil(list) ? NOTHING : { kind: 'list', items: list.all('item').map((item) => statedIn(item, file)) };
  }
  const components = element.all('component');
  if (components.length > 0) {
    return { kind: 'context', entries: new Map(components.map((part) => [nameOf(part), statedIn(part, file)])) };
  }
  const value = element.at('value');
  return value ? statedValue(value, file) : NOTHING;
}

function isNil(element: XmlElement): boolean {
  return element.attribute('nil') === 'true';
}

function statedValue(element: XmlElement, file: string): Stated {
  if (isNil(element)) return NOTHING;
  const { text } = element;
  const declared = element.attribute('type');
  if (declared === undefined) return { kind: 'text', text };
  const type = declared.slice(declared.indexOf(':') + 1);
  const value = readAs(type, text);
  if (value === undefined) throw dmnFault(file, element, sentence('dmn.bad-value', { text: text.slice(0, 60), type }));
  return { kind: 'value', value };
}

/** A text as a type of XML Schema; undefined where it is none of that type. */
function readAs(type: string, text: string): FeelValue | undefined {
  const plain = text.trim();
  switch (type) {
    case 'string':
      return text;
    case 'boolean':
      return /^(?:true|1)$/.test(plain) ? true : /^(?:false|0)$/.test(plain) ? false : undefined;
    case 'date':
      return readDate(plain);
    case 'time':
      return readTime(plain);
    case 'dateTime':
      return readMoment(plain) ?? readDate(plain);
    case 'duration':
    case 'dayTimeDuration':
    case 'yearMonthDuration':
      return readDuration(plain);
    default:
      // FEEL has no number that is none, or endless: what computes one is nothing.
      if (/^(?:[+-]?INF|NaN)$/.test(plain)) return null;
      return /^(?:decimal|double|float|int|integer|long|short|(?:non)?[a-zA-Z]*Integer)$/.test(type)
        ? (numberOf(plain) ?? undefined)
        : text;
  }
}

/** A text without a type, read as the kind of value another is; undefined where it is none of that kind. */
export function readLike(text: string, like: FeelValue): FeelValue | undefined {
  if (typeof like === 'string') return text;
  const found = [readAs('decimal', text), readAs('boolean', text), readAs('date', text), readAs('dateTime', text)];
  return [...found, readAs('time', text), readAs('duration', text)].find(
    (value) => value !== undefined && value !== null && kindMatches(value, like),
  );
}

function kindMatches(a: FeelValue, b: FeelValue): boolean {
  return a !== null && b !== null && Object.getPrototypeOf(a) === Object.getPrototypeOf(b);
}
