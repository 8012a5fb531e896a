/** Character references in XML and HTML text; no other entity is ever expanded. */

import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Strictness } from './strictness.ts';

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Names HTML adds that occur around amounts and names. */
const OF_HTML: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  pound: '£',
  euro: '€',
  yen: '¥',
  cent: '¢',
  ndash: '–',
  mdash: '—',
  minus: '\u2212',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  hellip: '…',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  para: '¶',
  times: '×',
  frac12: '½',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
  shy: '\u00ad',
};

/**
 * Replaces &lt; &#233; &#xE9; and the like. What is no reference is refused in XML and kept as
 * written in HTML.
 */
export function decodeReferences(text: string, strictness: Strictness, refuse: (message: Words) => never): string {
  return text.replace(/&(?:#(\d{1,8})|#x([0-9a-f]{1,6})|([a-z]\w{1,31}))?(;?)/gi, (all, dec, hex, name, semicolon) => {
    if (semicolon === ';' || strictness === 'html') {
      const decoded = name === undefined ? character(dec, hex) : named(name, strictness);
      if (decoded !== undefined) return decoded;
    }
    if (strictness === 'html') return all;
    return refuse(
      name === undefined ? sentence('file.loose-ampersand') : sentence('file.unknown-entity', { entity: all }),
    );
  });
}

function named(name: string, strictness: Strictness): string | undefined {
  return PREDEFINED[name] ?? (strictness === 'html' ? OF_HTML[name] : undefined);
}

function character(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : -1;
  // The characters of XML 1.0, production 2.
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}
