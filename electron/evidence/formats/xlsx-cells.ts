/** What the values alone do not tell: formulas that were saved without a value, and cells that hold an error. */

export interface CellRemark {
  /** Address such as "B7". */
  readonly address: string;
  readonly row: number;
  readonly message: string;
}

export interface SheetPath {
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

/** Cells of a sheet that have no usable value although they are not empty. */
export function cellRemarks(sheetXml: string): CellRemark[] {
  if (!/<(?:\w+:)?f\b/.test(sheetXml) && !sheetXml.includes('t="e"')) return [];
  const remarks: CellRemark[] = [];
  for (const match of sheetXml.matchAll(/<(?:\w+:)?c\b([^>]*[^/])>(.*?)<\/(?:\w+:)?c>/gs)) {
    const [, attributes = '', body = ''] = match;
    const value = /<(?:\w+:)?v\b[^>]*>(.*?)<\/(?:\w+:)?v>/s.exec(body)?.[1];
    const address = attribute(`<c ${attributes}>`, 'r');
    const row = Number(/\d+$/.exec(address)?.[0] ?? 0);
    if (/\bt="e"/.test(attributes)) {
      remarks.push({ address, row, message: `cell ${address} holds the error ${value ?? ''}` });
    } else if (value === undefined && /<(?:\w+:)?f\b/.test(body)) {
      const message = `cell ${address} holds a formula without a saved value; open the file in a spreadsheet program and save it again`;
      remarks.push({ address, row, message });
    }
  }
  return remarks;
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
