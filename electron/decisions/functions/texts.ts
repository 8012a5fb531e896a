/** Built-in functions over texts (DMN 1.5, 10.3.4.3). Positions and lengths count characters, not halves of pairs. */
import { FeelNumber, wholeOf } from '../values/number.ts';
import { textOf } from '../values/text.ts';
import { type FeelList, type FeelValue, isList } from '../values/value.ts';
import { patternOf, replacedBy } from './patterns.ts';
import { type Builtin, builtin } from './signature.ts';

function substring(text: string, start: FeelNumber, length: FeelNumber | undefined): FeelValue | undefined {
  const characters = [...text];
  const from = wholeOf(start.trunc());
  const size = length === undefined ? characters.length : wholeOf(length.trunc());
  if (from === undefined || size === undefined || from === 0) return undefined;
  if (length !== undefined && size < 1) return undefined;
  const at = from > 0 ? from - 1 : characters.length + from;
  if (at < 0 || at > characters.length) return undefined;
  return characters.slice(at, at + size).join('');
}

function joined(list: FeelList, delimiter = ''): FeelValue | undefined {
  const parts = list.filter((item) => item !== null);
  return parts.every((item) => typeof item === 'string') ? parts.join(delimiter) : undefined;
}

function replaced(input: string, pattern: string, replacement: string, flags = ''): FeelValue | undefined {
  const found = patternOf(pattern, flags, 'g');
  // XPath refuses a pattern that finds nothing at all everywhere (FORX0003).
  if (!found || patternOf(pattern, flags, '')?.test('')) return undefined;
  // With the flag for literal texts nothing in the replacement is special either.
  return flags.includes('q') ? input.replace(found, () => replacement) : replacedBy(input, found, replacement);
}

export const TEXT_FUNCTIONS: readonly Builtin[] = [
  builtin('string(from: value)', (from) => textOf(from)),
  builtin('substring(string: string, start position: number, length?: number)', substring),
  builtin('string length(string: string)', (string) => new FeelNumber([...string].length)),
  builtin('upper case(string: string)', (string) => string.toUpperCase()),
  builtin('lower case(string: string)', (string) => string.toLowerCase()),
  builtin('substring before(string: string, match: string)', (string, match) =>
    string.slice(0, Math.max(0, string.indexOf(match))),
  ),
  builtin('substring after(string: string, match: string)', (string, match) => {
    const at = string.indexOf(match);
    return at === -1 ? '' : string.slice(at + match.length);
  }),
  builtin('contains(string: string, match: string)', (string, match) => string.includes(match)),
  builtin('starts with(string: string, match: string)', (string, match) => string.startsWith(match)),
  builtin('ends with(string: string, match: string)', (string, match) => string.endsWith(match)),
  builtin('matches(input: string, pattern: string, flags?: string)', (input, pattern, flags = '') =>
    patternOf(pattern, flags, '')?.test(input),
  ),
  builtin('replace(input: string, pattern: string, replacement: string, flags?: string)', replaced),
  builtin('split(string: string, delimiter: string)', (string, delimiter) => {
    const pattern = patternOf(delimiter, '', 'g');
    return pattern && partsOf(string, pattern);
  }),
  builtin('string join(list: list, delimiter?: string)', joined),
  builtin('string join(list: list, delimiter: any, prefix: any, suffix: any)', (list, delimiter, prefix, suffix) => {
    if ([delimiter, prefix, suffix].some((part) => part !== null && typeof part !== 'string')) return undefined;
    const inside = joined(list, typeof delimiter === 'string' ? delimiter : '');
    return typeof inside === 'string' ? `${prefix ?? ''}${inside}${suffix ?? ''}` : undefined;
  }),
];

/** The parts between what a pattern finds; what its groups find is no part. */
function partsOf(text: string, pattern: RegExp): FeelValue {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** Arguments of functions that take one list or its items. */
export function itemsOf(values: FeelList): FeelList {
  const [first] = values;
  return values.length === 1 && isList(first) ? first : values;
}
