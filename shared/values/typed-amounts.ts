/**
 * Amounts and numbers typed by a person. Files settle the decimal mark over a whole column; one typed
 * text has no column, so whatever reads differently with a decimal point and a decimal comma is asked.
 */

import { type Currency, currencyExponent, type MinorUnits, minorUnitsFromDecimal } from '../domain/money.ts';
import type { Sentence } from '../domain/words.ts';
import { sentence } from '../text/sentence.ts';
import { decimalText, shiftDecimal, unitApart } from './amounts.ts';
import { otherCurrencyIn } from './currencies.ts';
import { invisibleIn, isBlank, plainText } from './plain-text.ts';
import { type Reading, refused, taken } from './reading.ts';

/** What a number must keep to be taken by a field. */
export interface NumberRules {
  /** Largest number of decimal places; trailing zeros do not count. */
  readonly decimals?: number;
  readonly least?: number;
  readonly most?: number;
  /** The value is the typed number times 10^power: 2 for percent to basis points, −2 for percent to a share. */
  readonly power?: number;
}

/** Decimal places a number without a rule may have: more than any field holds. */
const ANY_DECIMALS = 12;
/** Amounts beyond this many minor units (a hundred billion yuan) are refused as absurd. */
export const LARGEST_AMOUNT = 1e13;

type Accepted = { readonly value: number } | { readonly why: Sentence };

/**
 * A typed amount of `currency` → integer minor units, exact: an amount with more decimal places than
 * the currency has is refused, never rounded. `12万`, `1.2亿` and signs of the same currency are
 * understood; a sign of another currency is refused. "50.000" is ambiguous: 50.00 or 50,000.00.
 * @example readMoney('1200000,50', 'CNY') // { kind: 'value', value: 120_000_050 }
 */
export function readMoney(typed: string, currency: Currency): Reading<MinorUnits> {
  const other = otherCurrencyIn(typed, currency);
  if (other !== undefined) return refused(sentence('values.other-currency', { found: other, currency }));
  const { figure, power } = unitApart(typed);
  const decimals = currencyExponent(currency);
  return readDecimal(figure, decimals, power > 0, (decimal) => {
    const amount = shiftDecimal(decimal, power);
    if (decimalsOf(amount) > decimals) return { why: sentence('values.too-many-decimals', { decimals }) };
    const value = minorUnitsFromDecimal(amount, currency);
    if (value === undefined || Math.abs(value) > LARGEST_AMOUNT) return { why: sentence('values.too-large') };
    return { value };
  });
}

/**
 * A typed number under the rules of its field. A percent sign is left out where the value is a
 * percentage (`power` given); elsewhere it divides by a hundred.
 * @example readNumber('1.234', { decimals: 0 }) // { kind: 'ambiguous', readings: [1234] }
 */
export function readNumber(typed: string, rules: NumberRules = {}): Reading<number> {
  const { decimals = ANY_DECIMALS, power = 0, least, most } = rules;
  const text = plainText(typed);
  const isPercent = text.endsWith('%');
  const shift = isPercent && rules.power === undefined ? -2 : power;
  return readDecimal(isPercent ? text.slice(0, -1) : text, decimals, false, (decimal) => {
    if (decimalsOf(decimal) > decimals)
      return {
        why: decimals === 0 ? sentence('values.no-whole-number') : sentence('values.too-many-decimals', { decimals }),
      };
    const value = Number(`${decimal}e${shift}`) + 0;
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
      return { why: sentence('values.too-large') };
    if (least !== undefined && value < least)
      return {
        why:
          least === 0 ? sentence('values.negative') : sentence('values.below', { least: Number(`${least}e${-power}`) }),
      };
    if (most !== undefined && value > most)
      return { why: sentence('values.above', { most: Number(`${most}e${-power}`) }) };
    return { value };
  });
}

/** Reads a text with the desk's decimal point and with the decimal comma; `isChinese` settles for the point. */
function readDecimal(
  typed: string,
  decimals: number,
  isChinese: boolean,
  accept: (decimal: string) => Accepted,
): Reading<number> {
  const invisible = invisibleIn(typed.trim());
  if (invisible !== undefined) return refused(sentence('values.invisible', { character: invisible }));
  const text = plainText(typed).replaceAll('。', '.');
  if (isBlank(text)) return taken<number>(null);
  const [point, comma] = [decimalText(text, '.'), decimalText(text, ',')];
  if (point === undefined && comma === undefined) return refused(sentence('values.no-number'));
  if (point === undefined) {
    // "3.000,000" is more likely a slip than three thousand written with three decimal places.
    const isSlip = writtenDecimals(comma ?? '') > decimals;
    const other = isSlip ? { why: sentence('values.too-many-decimals', { decimals }) } : accept(comma ?? '');
    return isChinese ? asked([other]) : settled(other);
  }
  // "1,234" is how the desk itself writes 1234; as a decimal comma it has three places, which few fields hold.
  if (comma === undefined || comma === point || isChinese || (text.includes(',') && decimals < 3))
    return settled(accept(point));
  const [own, other] = [accept(point), accept(comma)];
  return 'value' in own && 'why' in other ? settled(own) : asked([own, other]);
}

/** A question of the readings the field could take; the refusal of the first where it could take none. */
function asked(all: readonly [Accepted, ...Accepted[]]): Reading<number> {
  const readings = [...new Set(all.flatMap((accepted) => ('value' in accepted ? [accepted.value] : [])))];
  const isOne = readings.length === 1 && all.every((accepted) => 'value' in accepted) && all.length > 1;
  return readings.length === 0 || isOne ? settled(all[0]) : { kind: 'ambiguous', readings };
}

function settled(accepted: Accepted): Reading<number> {
  return 'value' in accepted ? taken(accepted.value) : { kind: 'refused', why: accepted.why };
}

function writtenDecimals(decimal: string): number {
  return (decimal.split('.')[1] ?? '').length;
}

function decimalsOf(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}
