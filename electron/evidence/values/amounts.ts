/** Amounts and numbers as people write them → plain decimal text ("-1234.5"), exact, never through a float. */

export type DecimalMark = '.' | ',';

/** What no amount is: several ways of leaving a cell blank. A dash is blank, not zero. */
const BLANK = /^(?:[-–—/.]+|n\/?a|null|none|nil|无|不适用)$/i;

/** Whether a text stands for "not provided". */
export function isBlank(text: string): boolean {
  return text === '' || BLANK.test(text);
}

/** Full-width digits and marks, non-breaking spaces and typographic minus signs in their plain form. */
export function plainText(text: string): string {
  // Most cells are plain ASCII already; normalising only the others keeps large files fast.
  const plain = /[^\u0020-\u007e]/.test(text)
    ? text.normalize('NFKC').replace(/[\u2212\u2012\u2013\u2014]/g, '-')
    : text;
  return plain.trim();
}

const CURRENCY_SIGN =
  /(?:[A-Z]{2,3}\$|US\$|RMB|[$€£¥₤₩₹]|元整?|圆|\b(?:CNY|USD|EUR|GBP|HKD|JPY|CHF|AUD|CAD|SGD|INR)\b)/gi;

/**
 * An amount → decimal text with a point and a leading minus where negative. Understands thousands
 * separators (comma or point, space, apostrophe), parentheses, a trailing minus, CR/DR marks,
 * currency signs and full-width digits. Returns undefined where the text is no amount under the
 * given decimal mark: "1.234,50" is not read with a decimal point.
 */
export function decimalText(raw: string, mark: DecimalMark): string | undefined {
  const text = plainText(raw);
  if (mark === '.' && /^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const parts = /^(\()?\s*([+-]?)\s*([\d.,'\u2019\s]+?)\s*(-|CR|DR)?\s*(\))?$/i.exec(
    text.replace(CURRENCY_SIGN, '').trim(),
  );
  if (!parts) return undefined;
  const [, open, sign, body = '', suffix = '', close] = parts;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const digits = plainDigits(body, mark);
  if (digits === undefined) return undefined;
  const negations = [open !== undefined, sign === '-', suffix === '-' || suffix.toUpperCase() === 'DR'];
  const count = negations.filter(Boolean).length;
  if (count > 1) return undefined;
  return count === 1 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function plainDigits(body: string, mark: DecimalMark): string | undefined {
  const group = mark === '.' ? ',' : '.';
  const grouped = new RegExp(`^\\d{1,3}(?:[\\${group}\\s'\\u2019]\\d{3})+(?:\\${mark}\\d*)?$`);
  const ungrouped = new RegExp(`^(?:\\d+(?:\\${mark}\\d*)?|\\${mark}\\d+)$`);
  const separators = new Set(body.replace(/\d/g, '').replaceAll(mark, ''));
  if (!ungrouped.test(body) && !(grouped.test(body) && separators.size === 1)) return undefined;
  return body
    .replace(new RegExp(`[\\${group}\\s'\\u2019]`, 'g'), '')
    .replace(mark, '.')
    .replace(/^\./, '0.')
    .replace(/\.$/, '');
}

/** Decimal text times 10^power, by moving the point: ("1.5", 4) → "15000". */
export function shiftDecimal(text: string, power: number): string {
  if (power === 0) return text;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  const padded = fraction.padEnd(power, '0');
  const shifted = `${whole}${padded.slice(0, power)}`.replace(/^0+(?=\d)/, '');
  const rest = padded.slice(power);
  return `${sign}${shifted}${rest ? `.${rest}` : ''}`;
}

/**
 * The decimal mark of a column or table of amounts. Texts such as "1.234,50" or "12,5" decide for the
 * comma, "1,234.50" or "12.5" for the point; where none decides ("1,234"), the point.
 */
export function detectDecimalMark(texts: Iterable<string>): { mark: DecimalMark; certain: boolean } {
  let comma = 0;
  let point = 0;
  for (const raw of texts) {
    const text = plainText(raw)
      .replace(CURRENCY_SIGN, '')
      .replace(/[^\d.,]/g, '');
    const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last === -1) continue;
    const kinds = new Set(text.replace(/\d/g, ''));
    const isRepeated = kinds.size === 1 && text.split(text.charAt(last)).length > 2;
    const isGroup = kinds.size === 1 && (isRepeated || (text.length - last === 4 && last <= 3 && text[0] !== '0'));
    const isMark = isRepeated ? text.charAt(last) !== ',' : text.charAt(last) === ',';
    if (isGroup && !isRepeated) continue;
    if (isMark) comma += 1;
    else point += 1;
  }
  return { mark: comma > point ? ',' : '.', certain: comma + point > 0 };
}
