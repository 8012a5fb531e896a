/** 月份的写法。 */
import { withoutYear } from './periods.ts';

/** A month: 「2026年1月」. */
export function monthText(month: string): string {
  return month.replace(/^(\d{4})-0?(\d{1,2})$/, '$1年$2月');
}

/** From a month to another: 「2025年1月至12月」, 「2025年1月至2026年1月」. */
export function monthsText(from: string, to: string): string {
  return `${monthText(from)}至${withoutYear(monthText(to), from.slice(0, 4))}`;
}
