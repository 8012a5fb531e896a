/** Numbers as inline XBRL pages print them → decimal text (Transformation Rules Registry 1 to 5). */

type Transformation = (text: string) => string | undefined;

const zero: Transformation = () => '0';

/** Digits with group separators of any kind and the given decimal mark. */
function grouped(mark: '.' | ','): Transformation {
  const group = mark === '.' ? ',' : '.';
  const form = mark === '.' ? /^\d[\d,\s'’\u00a0]*(?:\.\d*)?$|^\.\d+$/ : /^\d[\d.\s'’\u00a0]*(?:,\d*)?$|^,\d+$/;
  return (text) => {
    if (!form.test(text)) return undefined;
    const plain = text
      .replaceAll(group, '')
      .replace(/[\s'’\u00a0]/g, '')
      .replace(mark, '.');
    return plain.replace(/^\./, '0.').replace(/\.$/, '');
  };
}

/** "5 million pounds 7 pence" is not read; "5 Euros 7 Cents" is 5.07. */
const withUnits: Transformation = (text) => {
  const match = /^(\d[\d.,\s\u00a0]*)\D+?(\d{1,2})\D*$/.exec(text);
  return match ? `${(match[1] ?? '').replace(/\D/g, '')}.${(match[2] ?? '').padStart(2, '0')}` : undefined;
};

const words: Transformation = (text) => (/^(?:no|none|nil|zero|-|–|—)$/i.test(text.trim()) ? '0' : undefined);

/** By name without hyphens, in lower case. */
const TRANSFORMATIONS: Readonly<Record<string, Transformation>> = {
  numdotdecimal: grouped('.'),
  numdotdecimalin: grouped('.'),
  numdotdecimalapos: grouped('.'),
  numcommadot: grouped('.'),
  numspacedot: grouped('.'),
  num: grouped('.'),
  numcommadecimal: grouped(','),
  numcommadecimalapos: grouped(','),
  numdotcomma: grouped(','),
  numspacecomma: grouped(','),
  numcomma: grouped(','),
  numunitdecimal: withUnits,
  numunitdecimalin: withUnits,
  numunitdecimalapos: withUnits,
  zerodash: zero,
  numdash: zero,
  fixedzero: zero,
  numwordsen: words,
};

/** Whether a format by that name is known; the prefix does not matter. */
export function isKnownFormat(format: string): boolean {
  return Object.hasOwn(TRANSFORMATIONS, nameOf(format));
}

/** The number a text stands for under a format; undefined where it does not have that form. */
export function transformed(text: string, format: string): string | undefined {
  return TRANSFORMATIONS[nameOf(format)]?.(text.trim());
}

function nameOf(format: string): string {
  return format
    .slice(format.lastIndexOf(':') + 1)
    .replaceAll('-', '')
    .toLowerCase();
}
