/** What a reader of a structured document is: one that knows by its format which records a file holds. */

import type { FileProblem } from '#shared/contract/fields.ts';
import type { Currency } from '#shared/domain/money.ts';
import type { FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Taxonomy } from '../mappings/taxonomies.ts';
import { type ProblemList, warningAt } from '../problems.ts';
import type { Cell, EvidenceFile } from './reader.ts';
import type { XmlElement } from './xml/element.ts';

/** The enterprise a file is evidence of; it tells sales from purchases. */
export interface Applicant {
  readonly name: string;
  readonly registrationId: string;
}

/** What reading a document depends on besides the file. */
export interface DocumentTerms {
  /** Of amounts without a currency of their own. */
  readonly currency: Currency;
  /** Undefined where a file is read outside a case. */
  readonly applicant?: Applicant | undefined;
  /** Taxonomies besides those that come with the desk; they are tried first. */
  readonly taxonomies?: readonly Taxonomy[] | undefined;
}

/** One record as the document has it: amounts as decimal text in units of the currency, dates as YYYY-MM-DD. */
export interface DocumentRow {
  /** Line of the file, from 1. */
  readonly line: number;
  /** The record's place: an XML path, or the line. */
  readonly locator: string;
  readonly cells: Readonly<Record<string, Cell | null | undefined>>;
}

/** Records of one set. */
export interface DocumentTable {
  readonly recordSet: RecordSetName;
  readonly rows: readonly DocumentRow[];
  /** Fields that hold for every row; an officer may choose others. */
  readonly constants?: Readonly<Record<string, FieldValue>>;
}

export interface DocumentReading {
  readonly tables: readonly DocumentTable[];
  /** What was not understood or not used, with its place. */
  readonly problems: readonly FileProblem[];
}

export interface DocumentReader {
  /** The name of the file's format, or undefined where the reader does not read it. Content decides, never a name. */
  recognises(head: FileHead): string | undefined;
  /** Throws DeskError('invalid-input') naming file and line or node where the file is malformed. */
  read(file: EvidenceFile, terms: DocumentTerms, format: string): DocumentReading;
}

/** The begin of a file, as far as it is needed to tell what it is. */
export interface FileHead {
  readonly content: Uint8Array;
  readonly text: string;
  /** The document element, where the text is XML or HTML. */
  readonly root: { readonly name: string; readonly namespace: string } | undefined;
}

/** Longest text a field takes. */
const LONGEST = 4000;

/** Texts joined to one line of at most 4,000 characters; null where there is none. */
export function joinedText(parts: Iterable<string | null | undefined>, separator = ' '): string | null {
  const seen = new Set<string>();
  for (const part of parts) {
    const text = part?.replace(/\s+/g, ' ').trim();
    if (text) seen.add(text);
  }
  const joined = [...seen].join(separator);
  return joined === '' ? null : joined.length > LONGEST ? `${joined.slice(0, LONGEST - 1)}…` : joined;
}

interface Leftover {
  readonly line: number;
  elements: number;
  values: number;
}

/** Counts elements nothing was taken from, by their path without positions. */
export class Leftovers {
  readonly #paths = new Map<string, Leftover>();

  /** Adds what was not read inside an element; `under` is shown in front of its path. */
  addUnread(element: XmlElement, under = element.name): void {
    for (const unread of element.unread()) this.#add(pathWithin(unread, element, under), unread);
  }

  /** Adds an element as a whole. */
  add(element: XmlElement, path = element.name): void {
    this.#add(path, element);
  }

  addTo(problems: ProblemList, file: string): void {
    for (const [path, { line, elements, values }] of this.#paths) {
      const message = sentence('file.unused-element', { path, values, elements });
      problems.add(warningAt({ file, sheet: null, row: line, column: path }, message));
    }
  }

  #add(path: string, element: XmlElement): void {
    const known = this.#paths.get(path) ?? { line: element.line, elements: 0, values: 0 };
    known.elements += 1;
    known.values += Math.max(1, element.valueCount);
    this.#paths.set(path, known);
  }
}

function pathWithin(element: XmlElement, top: XmlElement, under: string): string {
  const names: string[] = [];
  for (let at: XmlElement | null = element; at && at !== top; at = at.parent) names.unshift(at.name);
  return [under, ...names].join('/');
}
