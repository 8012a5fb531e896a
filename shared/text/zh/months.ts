/** 月份的写法：“2026年1月”。 */
export function monthText(month: string): string {
  return month.replace(/^(\d{4})-0?(\d{1,2})$/, '$1年$2月');
}

/** 起止月份：“2025年1月至2026年1月”。 */
export function monthsText(from: string, to: string): string {
  return `${monthText(from)}至${monthText(to)}`;
}
