/** Amounts and numbers as people write them → plain decimal text ("-1234.5"), exact, never through a float. */
import { plainText } from './plain-text.ts';

export type DecimalMark = '.' | ',';

/** Characters beyond which a text is no amount; what tries the marks around a number is never tried on a novel. */
const LONGEST = 80;

const CODES = 'CNY|USD|EUR|GBP|HKD|JPY|CHF|AUD|CAD|SGD|INR|KRW|TWD';
const SIGN = `(?:[A-Z]{2,3}\\$|US\\$|RMB|人民币|[$€£¥₤₩₹]|[美欧日港]元|港币|英镑|元整?|圆整?|(?<![A-Z])(?:${CODES})(?![A-Z]))`;
/** Currency signs before or after a number; between digits they are kept, so that "12元50" is not read as 1250. */
const CURRENCY_SIGN = new RegExp(`(?<![\\d.,]\\s*)${SIGN}|${SIGN}(?!\\s*[\\d.,])`, 'gi');

/** The currency signs, codes and names beside the number in a text. */
export function currencySignsIn(text: string): string[] {
  return text.length > LONGEST ? [] : (plainText(text).match(CURRENCY_SIGN) ?? []);
}

/**
 * An amount → decimal text with a point and a leading minus where negative. Understands thousands
 * separators (comma or point, space, apostrophe), Indian groups (12,34,567), parentheses, a trailing
 * minus, CR/DR marks, currency signs before or after the number and full-width digits. Returns undefined
 * where the text is no amount under the given decimal mark: "1.234,50" is not read with a decimal point.
 */
export function decimalText(raw: string, mark: DecimalMark): string | undefined {
  if (raw.length > LONGEST) return undefined;
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

interface Notation {
  readonly separator: RegExp;
  readonly grouped: RegExp;
  readonly ungrouped: RegExp;
}

/** No group begins with a zero: "0,123" is a decimal comma, never 123. Groups of two digits are Indian, parted by commas. */
const NOTATIONS: Readonly<Record<DecimalMark, Notation>> = {
  '.': {
    separator: /[,\s'\u2019]/g,
    grouped: /^[1-9](?:\d{0,2}(?:[,\s'\u2019]\d{3})+|\d?(?:,\d{2})+,\d{3})(?:\.\d*)?$/,
    ungrouped: /^(?:\d+(?:\.\d*)?|\.\d+)$/,
  },
  ',': {
    separator: /[.\s'\u2019]/g,
    grouped: /^[1-9]\d{0,2}(?:[.\s'\u2019]\d{3})+(?:,\d*)?$/,
    ungrouped: /^(?:\d+(?:,\d*)?|,\d+)$/,
  },
};

function plainDigits(body: string, mark: DecimalMark): string | undefined {
  const { separator, grouped, ungrouped } = NOTATIONS[mark];
  const separators = new Set(body.replace(/\d/g, '').replaceAll(mark, ''));
  if (!ungrouped.test(body) && !(grouped.test(body) && separators.size === 1)) return undefined;
  return body.replace(separator, '').replace(mark, '.').replace(/^\./, '0.').replace(/\.$/, '');
}

/** A unit written beside the number itself, by powers of ten. */
const UNIT_POWERS: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  萬: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  万亿: 12,
};
const OWN_UNIT = /^(.*\d)\s*([十百千]?[万萬]|万亿|[千亿億])\s*((?:[元圆]整?)?)$/;

/** An amount apart from the unit it names itself: "12.5万元" → 12.5元 and 10^4. No unit: power 0. */
export function unitApart(raw: string): { readonly figure: string; readonly power: number } {
  if (raw.length > LONGEST) return { figure: raw, power: 0 };
  const text = plainText(raw);
  const [, figure, unit = '', sign = ''] = OWN_UNIT.exec(text) ?? [];
  return figure === undefined ? { figure: text, power: 0 } : { figure: figure + sign, power: UNIT_POWERS[unit] ?? 0 };
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

/** What a column or table of amounts shows about its decimal mark. */
export interface DecimalMarkEvidence {
  readonly mark: DecimalMark;
  /** False where no amount decides. */
  readonly certain: boolean;
  /** The first amount that reads differently with a point and with a comma: "50.000"; undefined where none does. */
  readonly open: string | undefined;
}

/**
 * The decimal mark of a column or table of amounts. Texts such as "1.234,50" or "12,5" decide for the
 * comma, "1,234.50" or "12.5" for the point. Where none decides, a single mark before three digits parts
 * thousands, as money has no three decimal places: "1,234" is read with a point, "50.000" with a comma.
 */
export function detectDecimalMark(texts: Iterable<string>): DecimalMarkEvidence {
  let comma = 0;
  let point = 0;
  const open = new Map<DecimalMark, string>();
  for (const raw of texts) {
    if (raw.length > LONGEST) continue;
    const text = plainText(raw)
      .replace(CURRENCY_SIGN, '')
      .replace(/[^\d.,]/g, '');
    const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last === -1) continue;
    const kinds = new Set(text.replace(/\d/g, ''));
    const isRepeated = kinds.size === 1 && text.split(text.charAt(last)).length > 2;
    const isGroup = kinds.size === 1 && (isRepeated || (text.length - last === 4 && last <= 3 && text[0] !== '0'));
    const isMark = isRepeated ? text.charAt(last) !== ',' : text.charAt(last) === ',';
    if (isGroup && !isRepeated) {
      const parting = text.charAt(last) as DecimalMark;
      if (!open.has(parting)) open.set(parting, raw.trim());
    } else if (isMark) comma += 1;
    else point += 1;
  }
  const certain = comma + point > 0;
  const mark = certain ? (comma > point ? ',' : '.') : open.has('.') && !open.has(',') ? ',' : '.';
  // A comma before three digits is how the desk itself parts thousands: only a decimal comma makes it open.
  return { mark, certain, open: open.get('.') ?? (mark === ',' ? open.get(',') : undefined) };
}
