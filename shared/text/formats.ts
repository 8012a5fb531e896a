/** Numbers, money, dates and lists of one language. Negatives stand in parentheses; missing is an em dash. */

import { dayIn, type IsoDate, type TimeZone, wallTime } from '../domain/dates.ts';
import { type Language, LOCALES } from '../domain/language.ts';
import { currencyExponent } from '../domain/money.ts';

export const MISSING = '—';
const MINUS = '−';

type Amount = number | null | undefined;
type Day = string | null | undefined;

export interface Formats {
  /**
   * Money in minor units as grouped text without its currency, which belongs in the header.
   * `whole` drops the minor digits (rounded half away from zero): for lists and figures.
   */
  money(amount: Amount, currency: string, precision?: 'exact' | 'whole'): string;
  /** Money with its currency, for running text: "1,200,000 CNY", 「120万元」; `whole` as above. */
  moneyInText(amount: Amount, currency: string, precision?: 'exact' | 'whole'): string;
  /** A currency as the header of a column of amounts names it: "CNY", 「元」. */
  currency(code: string): string;
  /** A plain number with a fixed count of decimals. */
  number(value: Amount, digits?: number): string;
  /** A plain number with as many decimals as it has, at most so many. */
  upTo(value: number, digits: number): string;
  /** A number for an axis or a small cell: "1.2M", 「120万」; `significant` digits where they are given. */
  short(value: number, significant?: number): string;
  /** A signed number with a true minus: +12, −7, 0. For points and differences, where the sign is the message. */
  signed(value: Amount, digits?: number): string;
  /** A share (0.0123) as a percentage: "1.23%". */
  percent(share: Amount, digits?: number): string;
  /** A share for running text, with as many decimals as it has, at most so many: "12.5%", "30%", "−5%". */
  percentUpTo(share: number, digits: number): string;
  /** A share as a percentage of two significant digits, for an axis: "0.12%", "35%". */
  roughPercent(share: number): string;
  /** Basis points as a yearly rate: 435 → "4.35%". */
  rate(basisPoints: Amount): string;
  /** A day as ISO, or the day an instant has in the zone, for tables. */
  date(value: Day): string;
  /** An instant as the date and minute it has in the zone. */
  instant(value: Day): string;
  /** A day spelled for prose: "3 March 2026", 「2026年3月3日」. */
  dateInText(value: Day): string;
  /** A size in bytes, in the largest unit that leaves a readable number. */
  bytes(bytes: number): string;
  /** "a, b and c", 「a、b和c」. */
  list(items: readonly string[]): string;
  /** Names one after another: "a, b, c", 「a、b、c」. */
  enumeration(items: readonly (string | number)[]): string;
  /** Remarks one after another: "a; b", 「a；b」. */
  remarks(items: readonly string[]): string;
  /** What belongs to one thing, one after another: "a, b", 「a，b」. */
  clauses(...parts: readonly string[]): string;
  /** A value after what it is of: "Score: 712", 「评分：712」. */
  labelled(label: string, value: string | number): string;
  /** A remark in parentheses behind what it is about: "past-loans (suggested)", 「past-loans（建议）」. */
  withNote(text: string, note: string): string;
  /** A label with the unit of what stands under it: "Amount, CNY", 「金额（元）」. */
  inUnit(label: string, unit: string): string;
  /** Order of names: by letters, or by pinyin. */
  compare(a: string, b: string): number;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function isoDay(value: string, zone: TimeZone): IsoDate {
  return ISO_DAY.test(value) ? value : dayIn(value, zone);
}

/** Chinese names of currencies as they follow an amount; others keep their code. */
const UNITS_OF_MONEY: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
};

/** Powers of ten at which Chinese counts anew, largest first. */
const MYRIADS = [
  [100_000_000, '亿'],
  [10_000, '万'],
] as const;

/** Parts that share one locale's number formats. */
function numbersOf(locale: string) {
  const cached = new Map<string, Intl.NumberFormat>();
  const grouped = (least: number, most = least): Intl.NumberFormat => {
    const key = `${least}/${most}`;
    const format =
      cached.get(key) ?? new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
    cached.set(key, format);
    return format;
  };
  const parenthesised = (value: number, digits: number): string => {
    const shown = grouped(digits).format(Math.abs(value));
    const isZero = !/[1-9]/.test(shown);
    return value < 0 && !isZero ? `(${shown})` : shown;
  };
  const signed = (value: Amount, digits = 0): string => {
    if (value === null || value === undefined) return MISSING;
    const shown = grouped(digits).format(Math.abs(value));
    if (!/[1-9]/.test(shown)) return shown;
    return value < 0 ? `${MINUS}${shown}` : `+${shown}`;
  };
  const upTo = (value: number, digits: number): string => {
    const shown = grouped(0, digits).format(Math.abs(value));
    return value < 0 && /[1-9]/.test(shown) ? `${MINUS}${shown}` : shown;
  };
  const short = (value: number, significant?: number): string =>
    new Intl.NumberFormat(locale, {
      notation: 'compact',
      ...(significant === undefined ? { maximumFractionDigits: 1 } : { maximumSignificantDigits: significant }),
    })
      .format(value)
      .toUpperCase();
  return { grouped, parenthesised, signed, short, upTo };
}

type Numbers = ReturnType<typeof numbersOf>;

function moneyOf(numbers: Numbers, amount: Amount, currency: string, precision: 'exact' | 'whole' = 'exact'): string {
  if (amount === null || amount === undefined) return MISSING;
  const exponent = currencyExponent(currency);
  return numbers.parenthesised(amount / 10 ** exponent, precision === 'whole' ? 0 : exponent);
}

function isWholeMoney(amount: number, currency: string): boolean {
  return amount % 10 ** currencyExponent(currency) === 0;
}

/** Minor units of the nearest whole amount, half away from zero. */
function wholeMoney(amount: number, currency: string): number {
  const unit = 10 ** currencyExponent(currency);
  return Math.sign(amount) * Math.round(Math.abs(amount) / unit) * unit;
}

/** 万 and 亿 where they lose nothing: at most two decimals of them; else the amount in full. */
function chineseMoney(numbers: Numbers, amount: number, currency: string): string {
  const major = Math.abs(amount) / 10 ** currencyExponent(currency);
  const unit = UNITS_OF_MONEY[currency] ?? ` ${currency}`;
  const [size, name] = MYRIADS.find(([power]) => major >= power && Number.isInteger((major * 100) / power)) ?? [1, ''];
  const text =
    size > 1
      ? numbers.grouped(0, 2).format(major / size)
      : numbers.grouped(isWholeMoney(amount, currency) ? 0 : currencyExponent(currency)).format(major);
  return amount < 0 ? `(${text}${name}${unit})` : `${text}${name}${unit}`;
}

function moneyInTextOf(
  language: Language,
  numbers: Numbers,
  given: Amount,
  currency: string,
  precision: 'exact' | 'whole' = 'exact',
): string {
  if (given === null || given === undefined) return MISSING;
  const amount = precision === 'whole' ? wholeMoney(given, currency) : given;
  if (language === 'zh') return chineseMoney(numbers, amount, currency);
  return `${moneyOf(numbers, amount, currency, isWholeMoney(amount, currency) ? 'whole' : 'exact')} ${currency}`;
}

/** How a language puts things beside each other. */
function punctuationOf(
  language: Language,
): Pick<Formats, 'enumeration' | 'remarks' | 'clauses' | 'labelled' | 'withNote' | 'inUnit'> {
  if (language === 'zh')
    return {
      enumeration: (items) => items.join('、'),
      remarks: (items) => items.join('；'),
      clauses: (...parts) => parts.join('，'),
      labelled: (label, value) => `${label}：${value}`,
      withNote: (text, note) => `${text}（${note}）`,
      inUnit: (label, unit) => `${label}（${UNITS_OF_MONEY[unit] ?? unit}）`,
    };
  return {
    enumeration: (items) => items.join(', '),
    remarks: (items) => items.join('; '),
    clauses: (...parts) => parts.join(', '),
    labelled: (label, value) => `${label}: ${value}`,
    withNote: (text, note) => `${text} (${note})`,
    inUnit: (label, unit) => `${label}, ${unit}`,
  };
}

function formatsIn(language: Language, zone: TimeZone): Formats {
  const locale = LOCALES[language];
  const numbers = numbersOf(locale);
  const spelled = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : locale, { numeric: true });
  const percent = (share: Amount, digits = 2): string =>
    share === null || share === undefined ? MISSING : `${numbers.parenthesised(share * 100, digits)}%`;
  return {
    money: (amount, currency, precision) => moneyOf(numbers, amount, currency, precision),
    moneyInText: (amount, currency, precision) => moneyInTextOf(language, numbers, amount, currency, precision),
    currency: (code) => (language === 'zh' ? (UNITS_OF_MONEY[code] ?? code) : code),
    number: (value, digits = 0) =>
      value === null || value === undefined ? MISSING : numbers.parenthesised(value, digits),
    upTo: numbers.upTo,
    short: numbers.short,
    signed: numbers.signed,
    percent,
    percentUpTo: (share, digits) => `${numbers.upTo(share * 100, digits)}%`,
    roughPercent: (share) => `${numbers.upTo(Number((share * 100).toPrecision(2)), 6)}%`,
    rate: (basisPoints) =>
      basisPoints === null || basisPoints === undefined ? MISSING : percent(basisPoints / 10_000, 2),
    date: (value) => (value ? isoDay(value, zone) : MISSING),
    instant: (value) => (value ? wallTime(value, zone).slice(0, 16) : MISSING),
    dateInText: (value) => (value ? spelled.format(new Date(`${isoDay(value, zone)}T00:00:00Z`)) : MISSING),
    bytes: (bytes) => {
      if (bytes < 1024) return `${bytes} B`;
      if (bytes < 1024 * 1024) return `${numbers.grouped(0).format(bytes / 1024)} kB`;
      return `${numbers.grouped(1).format(bytes / 1024 / 1024)} MB`;
    },
    list: (items) => lists.format(items),
    ...punctuationOf(language),
    compare: (a, b) => collator.compare(a, b),
  };
}

const made = new Map<string, Formats>();

/**
 * The formats of a language, with the days and hours of a zone.
 * @example formatsOf('zh', 'UTC').moneyInText(120_000_000, 'CNY') // '120万元'
 */
export function formatsOf(language: Language, zone: TimeZone): Formats {
  const key = `${language} ${zone}`;
  const known = made.get(key) ?? formatsIn(language, zone);
  made.set(key, known);
  return known;
}
