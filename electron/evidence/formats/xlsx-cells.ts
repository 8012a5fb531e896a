/** What the values alone do not tell: formulas that were saved without a value, and cells that hold an error. */

import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

export interface CellFault {
  /** Row from 1, column from 0. */
  readonly row: number;
  readonly column: number;
  /** What the reader puts into the cell, so that whoever reads a value there says why there is none. */
  readonly text: string;
}

interface SheetPath {
  readonly name: string;
  readonly path: string;
}

/** The archive path of every sheet, in workbook order (ECMA-376 part 1, 18.2.19 and 11.3). */
export function sheetPaths(workbookXml: string, relationshipsXml: string): SheetPath[] {
  const targets = new Map<string, string>();
  for (const [element] of relationshipsXml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    targets.set(attribute(element, 'Id'), attribute(element, 'Target'));
  }
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([element]) => {
    const target = targets.get(attribute(element, '(?:\\w+:)id')) ?? '';
    return { name: attribute(element, 'name'), path: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

/** Begin of the text of a cell whose formula was saved without a value. */
const UNSAVED_FORMULA = '#FORMULA ';

/** Cells of a sheet that have no usable value although they are not empty. */
export function cellFaults(sheetXml: string): CellFault[] {
  if (!/<(?:\w+:)?f\b/.test(sheetXml) && !sheetXml.includes('t="e"')) return [];
  const faults: CellFault[] = [];
  for (const match of sheetXml.matchAll(/<(?:\w+:)?c\b([^>]*[^/])>(.*?)<\/(?:\w+:)?c>/gs)) {
    const [, attributes = '', body = ''] = match;
    const value = /<(?:\w+:)?v\b[^>]*>(.*?)<\/(?:\w+:)?v>/s.exec(body)?.[1];
    const address = attribute(`<c ${attributes}>`, 'r');
    const row = Number(/\d+$/.exec(address)?.[0] ?? 0);
    const column = columnIndex(address.replace(/\d+$/, ''));
    if (/\bt="e"/.test(attributes)) faults.push({ row, column, text: value ?? '#N/A' });
    else if (value === undefined && /<(?:\w+:)?f\b/.test(body)) {
      faults.push({ row, column, text: `${UNSAVED_FORMULA}${address}` });
    }
  }
  return faults;
}

/** What is wrong with a cell whose text is a fault; undefined where the text is none. */
export function faultMessage(text: string): Sentence | undefined {
  if (text.startsWith(UNSAVED_FORMULA)) {
    const address = text.slice(UNSAVED_FORMULA.length);
    return sentence('file.unsaved-formula', { address });
  }
  return /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text)
    ? sentence('file.cell-error', { text })
    : undefined;
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function attribute(element: string, name: string): string {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&');
}
