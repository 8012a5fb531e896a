/** Regular expressions of XPath (XQuery Functions 3.1, 5.6) as those of JavaScript. */

const known = new Map<string, RegExp | undefined>();
const MOST_KNOWN = 500;

/**
 * A pattern with the flags s, m, i, x and q of XPath; undefined where either is none.
 * What was compiled is kept: a rule asks for the same pattern at every case.
 */
export function patternOf(pattern: string, flags: string, own: '' | 'g'): RegExp | undefined {
  const key = `${own}/${flags}/${pattern}`;
  if (!known.has(key)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, compiled(pattern, flags, own));
  }
  const found = known.get(key);
  if (found) found.lastIndex = 0;
  return found;
}

function compiled(pattern: string, flags: string, own: string): RegExp | undefined {
  if (!/^[smixq]*$/.test(flags)) return undefined;
  const isLiteral = flags.includes('q');
  let source = isLiteral ? pattern.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`) : pattern;
  if (flags.includes('x') && !isLiteral) source = withoutSpace(source);
  if (!isLiteral && BEYOND.test(source)) return undefined;
  if (!isLiteral) source = withDifferences(translated(source.replace(DIFFERENCE, DIFFERENCE_MARKED)));
  const kept = [...new Set(flags)].filter((flag) => 'smi'.includes(flag)).join('');
  for (const mode of ['v', 'u']) {
    try {
      return new RegExp(isLiteral ? source.replaceAll('\\-', '-') : source, `${own}${kept}${mode}`);
    } catch {
      // What one mode refuses the other may take; what both refuse is no pattern.
    }
  }
  return undefined;
}

/** What JavaScript would take and XPath does not: looking around, naming groups, edges of words, codes of characters. */
const BEYOND = /(?<!\\)(?:\\\\)*(?:\(\?(?!:)|\\[^nrtdDsSwWiIcCpP\\|.?*+(){}\-[\]^$\d/])/;

/** White space outside brackets, which the flag x lets a pattern be laid out with, even behind a backslash. */
function withoutSpace(pattern: string): string {
  return pattern.replace(/\\\S|\[(?:\\.|[^\]\\])*\]|\s+/g, (part) => (/^\s/.test(part) ? '' : part));
}

/** A class less another: JavaScript wants both in brackets of their own, which marks keep from being escaped. */
const DIFFERENCE = /\[(\^?)((?:\\.|[^[\]\\])+)-\[((?:\\.|[^[\]\\])+)\]\]/gu;
const [OPEN, MINUS, CLOSE] = ['\uE000', '\uE001', '\uE002'];
const DIFFERENCE_MARKED = `[${OPEN}$1$2${CLOSE}${MINUS}${OPEN}$3${CLOSE}]`;

function withDifferences(source: string): string {
  return source.replaceAll(OPEN, '[').replaceAll(MINUS, '--').replaceAll(CLOSE, ']');
}

/** Classes and escapes that XPath has and JavaScript writes otherwise. */
function translated(pattern: string): string {
  let inClass = 0;
  return pattern.replace(/\\p\{Is(\w+)\}|\\[iIcC-]|\\.|\[|\]|./gsu, (part) => {
    if (part === '[') {
      inClass += 1;
      return inClass > 1 ? String.raw`\[` : part;
    }
    if (part === ']') {
      inClass = Math.max(0, inClass - 1);
      return part;
    }
    if (part.startsWith(String.raw`\p{Is`)) return blockOf(part);
    if (part === '\\-') return inClass > 0 ? part : '-';
    return NAME_CLASSES[part] ?? (inClass > 0 ? (PUNCTUATION_OF_CLASS[part] ?? part) : part);
  });
}

/** Characters a name starts with or goes on with (XML 1.0). */
const NAME_CLASSES: Readonly<Record<string, string>> = {
  '\\i': '[\\p{L}_:]',
  '\\I': '[^\\p{L}_:]',
  '\\c': '[\\p{L}\\p{N}\\p{M}_:.\\-]',
  '\\C': '[^\\p{L}\\p{N}\\p{M}_:.\\-]',
};

/** What stands for itself in a class of XPath and must be escaped in one of JavaScript. */
const PUNCTUATION_OF_CLASS: Readonly<Record<string, string>> = {
  '(': '\\(',
  ')': '\\)',
  '{': '\\{',
  '}': '\\}',
  '/': '\\/',
  '|': '\\|',
};

const BLOCKS: Readonly<Record<string, string>> = {
  BasicLatin: '[\\u0000-\\u007F]',
  'Latin-1Supplement': '[\\u0080-\\u00FF]',
  Greek: '[\\u0370-\\u03FF]',
  Cyrillic: '[\\u0400-\\u04FF]',
  CJKUnifiedIdeographs: '[\\u4E00-\\u9FFF]',
};

function blockOf(part: string): string {
  return BLOCKS[part.slice(5, -1)] ?? part;
}

const REPLACEMENT = /\\([\\$])|\$(\d)/g;

/**
 * A text with what a pattern finds replaced; $1 is the first group, of a group that is not there or found nothing
 * nothing is left. Undefined where the replacement has a lone $ or \\.
 */
export function replacedBy(text: string, pattern: RegExp, replacement: string): string | undefined {
  if (!/^(?:\\[\\$]|\$\d|[^\\$])*$/su.test(replacement)) return undefined;
  return text.replace(pattern, (...found: unknown[]) =>
    replacement.replace(REPLACEMENT, (_, escaped?: string, group?: string) => {
      if (escaped !== undefined) return escaped;
      const part = found[Number(group)];
      // Behind the groups stand the place of what was found, a number, and the text itself.
      const isGroup = Number(group) < found.findIndex((item) => typeof item === 'number');
      return isGroup && typeof part === 'string' ? part : '';
    }),
  );
}
