/** The first part of a file as text, and the XML or HTML element it begins with. */
import type { FileHead } from './document.ts';

const HEAD_BYTES = 64 * 1024;

/** Reads enough of a file to tell its format. Bytes that are no text come out as replacement characters. */
export function headOf(content: Uint8Array): FileHead {
  const bytes = content.subarray(0, HEAD_BYTES);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return { content, text, root: rootOf(text) };
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** The document element's local name and namespace; undefined where the text does not begin with one. */
function rootOf(text: string): FileHead['root'] {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0;
    if (text[at] !== '<') return undefined;
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined && !text.startsWith('<!', at)) return elementAt(text, at);
    const found = end === undefined ? doctypeEnd(text, at) : text.indexOf(end, at);
    if (found === -1) return undefined;
    at = found + (end?.length ?? 1);
  }
}

function doctypeEnd(text: string, at: number): number {
  const close = text.indexOf('>', at);
  const subset = text.indexOf('[', at);
  return subset === -1 || subset > close ? close : text.indexOf(']>', at) + 1;
}

function elementAt(text: string, at: number): FileHead['root'] {
  const tag = /^<(?:([^\s/>:<]{1,100}):)?([^\s/>:<]{1,100})((?:\s[^<>]*)?)/.exec(text.slice(at, at + 20_000));
  if (!tag) return undefined;
  const [, prefix, name = '', attributes = ''] = tag;
  const declared = `xmlns${prefix === undefined ? '' : `:${prefix}`}`;
  const start = attributes.search(new RegExp(`\\s${declared.replace(/[^\w:]/g, '\\$&')}\\s*=`));
  const namespace = start === -1 ? undefined : /=\s*["']([^"']*)["']/.exec(attributes.slice(start))?.[1];
  return { name, namespace: namespace ?? '' };
}
