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
