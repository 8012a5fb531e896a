/** 报表期间的写法：自然年写“2025年”，其余写截止日期。 */
import type { Teller } from '../teller.ts';

function isYear(period: string): boolean {
  return /^\d{4}$/.test(period);
}

/** A period as Chinese names it: 「2025年」, 「截至2026年3月31日」. */
export function periodText(period: string, { formats }: Teller): string {
  return isYear(period) ? `${period}年` : `截至${formats.dateInText(period)}`;
}

/** When a period begins: 「2025年初」, 「截至2026年3月31日期间期初」. */
export function startOfPeriod(period: string, { formats }: Teller): string {
  return isYear(period) ? `${period}年初` : `截至${formats.dateInText(period)}期间期初`;
}

/** The day a period ends: 「2025年末」, 「2026年3月31日」. */
export function endOfPeriod(period: string, { formats }: Teller): string {
  return isYear(period) ? `${period}年末` : formats.dateInText(period);
}

/** From a day to another: 「2025年」 for the whole year, 「2026年1月1日至9月30日」. */
export function spanText(from: string, to: string, { formats }: Teller): string {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`;
  return `${formats.dateInText(from)}至${withoutYear(formats.dateInText(to), year)}`;
}

/** A day or month of a year that was just named. */
export function withoutYear(text: string, year: string): string {
  return text.startsWith(`${year}年`) ? text.slice(year.length + 1) : text;
}
