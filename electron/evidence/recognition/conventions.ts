/** How the cells of a table are written: decimal mark, order of dates, unit of money; each decided over whole columns. */

import type { FileProblem } from '#shared/contract/fields.ts';
import { currencyExponent } from '#shared/domain/money.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type DecimalMarkEvidence, detectDecimalMark } from '#shared/values/amounts.ts';
import { currencyCode } from '#shared/values/currencies.ts';
import { type DateOrderEvidence, detectDateOrder, isoDate } from '#shared/values/dates.ts';
import { fieldSpecs } from '../mapping/check-record.ts';
import { warningAt } from '../problems.ts';
import type { Conventions } from '../values/parse-field.ts';
import { currencyStated } from './currency.ts';
import type { Table } from './table.ts';

interface DetectedConventions {
  readonly conventions: Conventions;
  /** Which of them the cells prove; the others are defaults a remembered mapping may replace. */
  readonly certain: { readonly decimalMark: boolean; readonly dateOrder: boolean; readonly moneyUnit: boolean };
  readonly problems: readonly FileProblem[];
}

/** Rows whose amounts decide the decimal mark; dates are decided over all rows. */
const AMOUNT_ROWS = 5000;

const DATE_KINDS: ReadonlySet<string> = new Set(['date', 'period']);
const NUMBER_KINDS: ReadonlySet<string> = new Set(['money', 'decimal', 'integer']);
/** Auxiliary columns that hold amounts. */
const AMOUNT_COLUMNS: ReadonlySet<string> = new Set(['debit', 'credit']);

/** Conventions of a table whose columns (field → column index) are known. */
export function detectConventions(
  table: Table,
  recordSet: RecordSetName,
  columns: ReadonlyMap<string, number>,
): DetectedConventions {
  const specs = fieldSpecs(recordSet);
  const of = (wanted: (field: string) => boolean): number[] =>
    [...columns].flatMap(([field, index]) => (wanted(field) ? [index] : []));
  const numbers = of((field) => AMOUNT_COLUMNS.has(field) || NUMBER_KINDS.has(specs[field]?.kind ?? ''));
  const money = of((field) => AMOUNT_COLUMNS.has(field) || specs[field]?.kind === 'money');
  const dates = of((field) => DATE_KINDS.has(specs[field]?.kind ?? ''));
  return conventionsOfColumns(table, numbers, dates, money);
}

/** Conventions from the columns (by index) that hold numbers, dates and money. */
export function conventionsOfColumns(
  table: Table,
  numbers: readonly number[],
  dates: readonly number[],
  money: readonly number[],
): DetectedConventions {
  const decimal = decimalMarkOf(table, numbers, money);
  const order = dateOrderOf(table, dates, numbers);
  const unit = moneyUnitOf(
    table,
    money.map((index) => table.headers[index] ?? ''),
  );
  const place = { file: table.file, sheet: table.sheet };
  const problems: FileProblem[] = [];
  if (decimal.open !== undefined) {
    const { open, mark, certain } = decimal;
    problems.push(warningAt(place, sentence('table.amounts-two-ways', { amount: open, mark, certain })));
  }
  if (!order.certain) {
    const message = sentence('table.dates-two-ways');
    problems.push(warningAt(place, message));
  }
  if (order.contradictory) {
    problems.push(
      warningAt(place, sentence('table.dates-contradict', { order: order.order === 'mdy' ? 'mdy' : 'dmy' })),
    );
  }
  return {
    conventions: { decimalMark: decimal.mark, dateOrder: order.order, moneyUnit: unit ?? 1 },
    certain: { decimalMark: decimal.certain, dateOrder: order.certain, moneyUnit: unit !== undefined },
    problems,
  };
}

/** The mark the amounts of money show; where they show none, the one of the other numbers. */
function decimalMarkOf(table: Table, numbers: readonly number[], money: readonly number[]): DecimalMarkEvidence {
  const ofMoney = detectDecimalMark(textsOf(table, money, AMOUNT_ROWS));
  if (ofMoney.certain) return ofMoney;
  // Where money does have three decimal places, the mark before three digits is the decimal one.
  if (ofMoney.open !== undefined && hasThreeDecimals(table)) {
    return { ...ofMoney, mark: ofMoney.mark === ',' ? '.' : ',', certain: true, open: undefined };
  }
  const { mark, certain } = detectDecimalMark(textsOf(table, numbers, AMOUNT_ROWS));
  return certain ? { ...ofMoney, mark, certain } : ofMoney;
}

/** Whether the money of a table is of a currency with three decimal places, such as the dinar of Kuwait. */
function hasThreeDecimals(table: Table): boolean {
  const first = table.rows[0]?.cells.map((cell) => currencyCode(String(cell).slice(0, 20))) ?? [];
  const currency = first.find((code) => code !== undefined) ?? currencyStated(table);
  return currency !== undefined && currencyExponent(currency) > 2;
}

/** Twelve lakh as India writes it, 12,00,000: days come first there. */
const LAKHS = /(?<![\d,])\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/;

/** The order the days themselves show, else the one in which they run on, else that of a country whose numbers show it. */
function dateOrderOf(table: Table, dates: readonly number[], numbers: readonly number[]): DateOrderEvidence {
  const shown = detectDateOrder(cellsOf(table, dates));
  if (shown.certain) return shown;
  const running = (['dmy', 'mdy'] as const).filter((order) => dates.some((column) => runsOn(table, column, order)));
  const [order] = running;
  if (order !== undefined && running.length === 1) return { ...shown, order, certain: true };
  for (const text of textsOf(table, numbers, AMOUNT_ROWS))
    if (LAKHS.test(text)) return { ...shown, order: 'dmy', certain: true };
  return shown;
}

/** Fewest changes of day that can be called an order. */
const FEWEST_STEPS = 4;

/** Whether a column of days runs forwards or backwards throughout, read in one order. */
function runsOn(table: Table, column: number, order: 'dmy' | 'mdy'): boolean {
  let [forwards, backwards] = [0, 0];
  let before: string | undefined;
  for (const { cells } of table.rows.slice(0, AMOUNT_ROWS)) {
    const day = isoDate(cells[column] ?? '', order);
    if (day === undefined) continue;
    if (before !== undefined && day > before) forwards += 1;
    if (before !== undefined && day < before) backwards += 1;
    before = day;
  }
  return Math.min(forwards, backwards) === 0 && Math.max(forwards, backwards) >= FEWEST_STEPS;
}

const MONEY_CODE = '(?:CNY|RMB|USD|EUR|GBP|HKD|JPY|CHF|SGD|AUD|CAD|INR)';
const CHINESE_MONEY = '(?:人民币)?(?:元|美元|美金|欧元|英镑|港元|港币|日元|人民币)';

const UNITS: readonly (readonly [Conventions['moneyUnit'], RegExp])[] = [
  [
    10_000,
    new RegExp(
      `[万萬]${CHINESE_MONEY}|单位\\s*[:：]?\\s*(?:人民币)?[万萬]|\\bin ten thousands\\b|\\bten thousands? of\\b`,
      'i',
    ),
  ],
  [
    1000,
    new RegExp(
      `[千仟]${CHINESE_MONEY}|单位\\s*[:：]?\\s*(?:人民币)?[千仟](?![万萬])|\\b(?:in|en) (?:thousands|tausend|tsd|duizenden|milliers|miles)\\b|\\b(?:thousands?|tausend|tsd\\.?|duizenden|milliers|miles) (?:of|de|d[’']|${MONEY_CODE}|euros?|€)|\\b${MONEY_CODE} thousands?\\b|['’]000\\b|\\b000s\\b|[£€$¥] ?000s?\\b|\\b${MONEY_CODE} ?(?:000s?|k)\\b|\\bk${MONEY_CODE}\\b|\\b[Tk](?:€|EUR)|\\bx ?(?:€|EUR)? ?1[.,]?000\\b`,
      'i',
    ),
  ],
  [
    1,
    new RegExp(
      `(?:单位|\\bunits?)\\s*[:：]?\\s*(?:in )?(?:人民币)?(?:[元圆]|美元|欧元|港元|港币|英镑|日元|yuan|${MONEY_CODE})(?!\\s*(?:k|m|mn|000|[‘’']000|thousands?|millions?)\\b)`,
      'i',
    ),
  ],
];

/** Amounts stated in millions or more cannot be mapped; the caller refuses the table. */
export function statesMillions(table: Table): boolean {
  const texts = [...table.preamble, ...table.headers, table.sheet ?? ''].map((text) => text.slice(0, 200)).join(' ');
  return MILLIONS.test(texts);
}

const MILLIONS = new RegExp(
  `(?:百万|千万|亿)${CHINESE_MONEY}|单位\\s*[:：]?\\s*(?:人民币)?(?:百万|千万|亿)|\\b(?:in|en) (?:millions|millionen|mio|miljoenen|millones|milioni)\\b|\\b(?:millions?|millionen|mio\\.?|miljoenen|millones) (?:of|de|d[’']|${MONEY_CODE}|€)|\\b${MONEY_CODE} ?(?:m|mn|mio|million|millions)\\b|[£€$] ?(?:m|mn|mio)\\b`,
  'i',
);

/** The unit the money headers agree on, else the one in the titles; undefined where none is stated. */
function moneyUnitOf(table: Table, headers: readonly string[]): Conventions['moneyUnit'] | undefined {
  const stated = headers.map(unitIn);
  const first = stated[0];
  if (first !== undefined && stated.every((unit) => unit === first)) return first;
  return unitIn([table.sheet ?? '', ...table.preamble, ...table.headers.slice(0, 1)].join(' '));
}

function unitIn(text: string): Conventions['moneyUnit'] | undefined {
  return UNITS.find(([, pattern]) => pattern.test(text))?.[0];
}

function* cellsOf(table: Table, columns: readonly number[]): Iterable<string | number> {
  for (const row of table.rows) for (const column of columns) yield row.cells[column] ?? '';
}

function* textsOf(table: Table, columns: readonly number[], rows: number): Iterable<string> {
  for (const row of table.rows.slice(0, rows)) {
    for (const column of columns) {
      const cell = row.cells[column];
      if (typeof cell === 'string' && cell !== '') yield cell;
    }
  }
}
