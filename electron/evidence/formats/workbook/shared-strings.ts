/** The table of texts that the cells of a workbook share. */
import { Tags } from './tags.ts';

/** The texts of `xl/sharedStrings.xml` by their index; how they are pronounced is left out. */
export function sharedStrings(part: Buffer): string[] {
  const texts: string[] = [];
  let text: string | undefined;
  let isText = false;
  let isReading = false;
  for (const tags = new Tags(part); tags.next(); ) {
    if (tags.kind === 'text') {
      if (isText && !isReading && text !== undefined) text += tags.text();
    } else if (tags.name === 't') isText = tags.kind === 'open' && !tags.isEmpty;
    else if (tags.name === 'rPh') isReading = tags.kind === 'open' && !tags.isEmpty;
    else if (tags.name === 'si') {
      // What was never closed counts, so that the texts after it keep their index.
      if (text !== undefined) texts.push(unescaped(text));
      text = tags.kind === 'open' ? '' : undefined;
      if (tags.kind === 'open' && tags.isEmpty) {
        texts.push('');
        text = undefined;
      }
    }
  }
  if (text !== undefined) texts.push(unescaped(text));
  return texts;
}

/** Characters XML cannot hold are written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
