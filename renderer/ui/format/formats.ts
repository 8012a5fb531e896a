/** Numbers, money and dates as the desk shows them. Negatives stand in parentheses; missing is an em dash. */

import { currencyExponent } from '#shared/domain/money.ts';
import { formatsOf } from '#shared/text/formats.ts';
import { text } from '#shared/text/text.ts';

/** The zone of the machine the screen is on: the desk's own, which is reached from no other machine. */
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const MISSING = '—';
const MINUS = '−';

function grouped(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(text.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function parenthesised(value: number, digits: number): string {
  const shown = grouped(digits).format(Math.abs(value));
  const isZero = !/[1-9]/.test(shown);
  return value < 0 && !isZero ? `(${shown})` : shown;
}

/**
 * Money in minor units as grouped text without its currency, which belongs in the header.
 * `whole` drops the minor digits (rounded half away from zero): for lists and figures.
 */
export function formatMoney(
  amount: number | null | undefined,
  currency: string,
  precision: 'exact' | 'whole' = 'exact',
): string {
  if (amount === null || amount === undefined) return MISSING;
  const exponent = currencyExponent(currency);
  return parenthesised(amount / 10 ** exponent, precision === 'whole' ? 0 : exponent);
}

/** Money with its currency, for running text: "1,200,000 CNY". */
export function formatMoneyInText(amount: number | null | undefined, currency: string): string {
  if (amount === null || amount === undefined) return MISSING;
  const isWhole = amount % 10 ** currencyExponent(currency) === 0;
  return `${formatMoney(amount, currency, isWhole ? 'whole' : 'exact')} ${currency}`;
}

/** A plain number with a fixed count of decimals. */
export function formatNumber(value: number | null | undefined, digits = 0): string {
  return value === null || value === undefined ? MISSING : parenthesised(value, digits);
}

/** A signed number with a true minus: +12, −7, 0. For points and differences, where the sign is the message. */
export function formatSigned(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return MISSING;
  const shown = grouped(digits).format(Math.abs(value));
  if (!/[1-9]/.test(shown)) return shown;
  return value < 0 ? `${MINUS}${shown}` : `+${shown}`;
}

/** A share (0.0123) as a percentage: "1.23%". */
export function formatPercent(share: number | null | undefined, digits = 2): string {
  return share === null || share === undefined ? MISSING : `${parenthesised(share * 100, digits)}%`;
}

/** Basis points as a yearly rate: 435 → "4.35%". */
export function formatRate(basisPoints: number | null | undefined): string {
  return basisPoints === null || basisPoints === undefined ? MISSING : formatPercent(basisPoints / 10_000, 2);
}

/** A day as it is, or the day an instant has in the desk's zone, for tables. */
export function formatDate(value: string | null | undefined): string {
  return formatsOf('en', HERE).date(value);
}

/** An instant as the date and minute it has in the desk's zone. */
export function formatInstant(value: string | null | undefined): string {
  return formatsOf('en', HERE).instant(value);
}

/** A date spelled for prose: "3 March 2026". */
export function formatDateInText(value: string | null | undefined): string {
  return formatsOf('en', HERE).dateInText(value);
}

/** A size in bytes, in the largest unit that leaves a readable number. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${grouped(0).format(bytes / 1024)} kB`;
  return `${grouped(1).format(bytes / 1024 / 1024)} MB`;
}
