/** The currency of a table: said beside a unit or a label above it, by its headers, or by the signs beside its amounts. */
import type { Currency } from '#shared/domain/money.ts';
import { currencySignsIn } from '#shared/values/amounts.ts';
import { currencyCode, otherCurrencyIn } from '#shared/values/currencies.ts';
import type { Table } from './table.ts';

const CODES =
  'CNY|RMB|CNH|USD|EUR|GBP|HKD|JPY|SGD|CHF|AUD|CAD|NZD|INR|KRW|TWD|MOP|THB|VND|MYR|IDR|PHP|AED|SAR|PLN|CZK|HUF|RON|SEK|NOK|DKK|TRY|RUB|ZAR|NGN|KES|BRL|MXN|KWD|BHD|OMR|JOD|TND';
/** Names of currencies in running text → their codes; the longer name first. */
const NAMES: readonly (readonly [RegExp, Currency])[] = [
  [/人民币|renminbi|\byuan\b/i, 'CNY'],
  [/新台币|台币/, 'TWD'],
  [/新加坡元|新元/, 'SGD'],
  [/美元|美金|US\$|\bUS dollars?\b|\bU\.S\. dollars?\b|\bdólares estadounidenses\b/i, 'USD'],
  [/港元|港币|HK\$|\bHong Kong dollars?\b/i, 'HKD'],
  [/欧元|€|\beuros?\b/i, 'EUR'],
  [/英镑|£|\b(?:pounds? )?sterling\b/i, 'GBP'],
  [/日元|日圆|\byen\b/i, 'JPY'],
  [/澳元|A\$|\bAustralian dollars?\b/i, 'AUD'],
  [/加元|C\$|\bCanadian dollars?\b/i, 'CAD'],
  [/瑞士法郎|\bSwiss francs?\b|\bSchweizer Franken\b/i, 'CHF'],
  [/韩元|₩|\bwon\b/i, 'KRW'],
  [/卢比|₹|\brupees?\b/i, 'INR'],
  [/卢布|₽|\broubles?\b|\brubles?\b/i, 'RUB'],
  [/złot(?:y|ych)|\bPLN\b/i, 'PLN'],
];

/** Where a title speaks of the currency of its amounts; a company's name may speak of one, too. */
const LABELLED =
  /(?:\b(?:currency|ccy|währung|valuta|munt|devise|divisa|moneda|waluta|měna)\b|币种|货币|币别)[^\p{L}€£¥$₹₩]{0,6}(.{1,24})/giu;
const BESIDE_UNIT =
  /(?:\b(?:in|units?|thousands?(?: of)?|beträge|angaben|bedragen|montants|importes|cifras|milliers?|miles|duizenden|tausend|tsd)\b|单位|金额)[^\n;；]{0,25}/giu;
const BEFORE_UNIT = /.{1,12}(?=\bthousands?\b|['’]?000s?\b|\btausend\b|\btsd\b)/giu;
const IN_BRACKETS = /[([（【]([^)\]）】]{1,40})[)\]）】]/g;

/** Characters of titles that are looked through. */
const TITLES = 2000;

/** The one currency a table's titles or headers state; undefined where they state none or several. */
export function currencyStated(table: Table): Currency | undefined {
  const titles = [...table.preamble, table.sheet ?? ''].join('\n').slice(0, TITLES);
  const labelled = [...titles.matchAll(LABELLED)].map((match) => match[1] ?? '');
  const [first] = labelled.flatMap((text) => [...currenciesIn(text)].slice(0, 1));
  if (first !== undefined) return first;
  const said = [
    ...[BESIDE_UNIT, BEFORE_UNIT].flatMap((place) => [...titles.matchAll(place)].map(([text]) => text)),
    ...[...titles.matchAll(IN_BRACKETS)].map((match) => match[1] ?? ''),
    ...table.headers.map((header) => header.slice(0, 80)),
  ];
  const found = new Set(said.flatMap((text) => [...currenciesIn(text)]));
  return found.size === 1 ? [...found][0] : undefined;
}

/** All currencies a text names by code, name or sign. */
function currenciesIn(text: string): Set<Currency> {
  const found = new Set<Currency>();
  for (const [code] of text.matchAll(new RegExp(`(?<![A-Z])(?:${CODES})(?![A-Z])`, 'g'))) {
    const currency = currencyCode(code === 'CNH' ? 'CNY' : code);
    if (currency !== undefined) found.add(currency);
  }
  // TEUR, KUSD: thousands of it in one word.
  for (const match of text.matchAll(new RegExp(`\\b[TK](${CODES})\\b`, 'g'))) {
    const currency = currencyCode(match[1] ?? '');
    if (currency !== undefined) found.add(currency);
  }
  for (const [name, currency] of NAMES) if (name.test(text)) found.add(currency);
  return found;
}

/** Rows whose amounts are looked at for signs. */
const SIGN_ROWS = 500;

interface SignedCurrency {
  /** Undefined where the signs are of several currencies. */
  readonly currency: Currency | undefined;
  readonly sign: string;
}

/**
 * What the signs beside the amounts say against the currency that would be taken: "£" where it is CNY.
 * Undefined where there are none, or where all can mean it. "$" alone is taken for the US dollar's.
 */
export function otherCurrencyOfCells(
  table: Table,
  columns: readonly number[],
  taken: Currency,
): SignedCurrency | undefined {
  const found = new Map<string, Currency | undefined>();
  for (const { cells } of table.rows.slice(0, SIGN_ROWS)) {
    for (const column of columns) {
      const cell = cells[column];
      if (typeof cell !== 'string' || cell === '' || otherCurrencyIn(cell, taken) === undefined) continue;
      for (const sign of currencySignsIn(cell)) found.set(sign, currencyCode(sign));
    }
  }
  const [sign] = found.keys();
  if (sign === undefined) return undefined;
  const currencies = new Set(found.values());
  return { currency: currencies.size === 1 ? [...currencies][0] : undefined, sign };
}
