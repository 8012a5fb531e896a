/** What the number formats of a workbook say of its numbers: dates, times of day, digits with zeros in front. */
import { Tags } from './tags.ts';

/** How a number of a style is meant; `digits` pads a whole number to so many. */
export type NumberMeaning = 'number' | 'date' | 'time' | { readonly digits: number };

/** The meaning of each cell style, by its index. */
export type CellStyles = readonly NumberMeaning[];

/** Built-in formats (ECMA-376 part 1, 18.8.30): dates in any language, times of day. */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** The cell styles of `xl/styles.xml`. */
export function cellStyles(part: Buffer): CellStyles {
  const codes = new Map<number, string>();
  const styles: NumberMeaning[] = [];
  let isInside = false;
  for (const tags = new Tags(part); tags.next(); ) {
    if (tags.name === 'cellXfs') isInside = tags.kind === 'open';
    if (tags.kind !== 'open') continue;
    if (tags.name === 'numFmt') {
      codes.set(Number(tags.attribute('numFmtId')), tags.attribute('formatCode') ?? '');
    } else if (isInside && tags.name === 'xf') {
      const id = Number(tags.attribute('numFmtId') ?? 0);
      styles.push(meaningOf(id, codes.get(id)));
    }
  }
  return styles;
}

function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return DATES.has(id) ? 'date' : TIMES.has(id) ? 'time' : 'number';
  return meaningOfCode(code);
}

/** Longest format code a spreadsheet program writes is far below this. */
const LONGEST_CODE = 255;

/** The meaning of a format code: "yyyy-mm-dd", "h:mm", "00000000", "#,##0.00". */
export function meaningOfCode(code: string): NumberMeaning {
  if (code.length > LONGEST_CODE) return 'number';
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  // Texts in quotes, escaped characters, colours, conditions and locales say nothing of the kind; nor do further sections.
  const [plain = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
    .split(';');
  if (/general|[#?0]/.test(plain.replace(/s\.0+/g, 's'))) return 'number';
  if (/[yd年月日]|m{3}/.test(plain)) return 'date';
  return /[hs]/.test(plain) ? 'time' : 'number';
}
