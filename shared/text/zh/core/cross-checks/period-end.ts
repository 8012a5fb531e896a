/** T9：期末最后一周突击确认收入。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { periodEndSentences as english } from '../../../en/core/cross-checks/period-end.ts';
import type { Translated } from '../../../teller.ts';
import { monthText } from '../../months.ts';

export const periodEndSentences: Translated<typeof english> = {
  'period-end.week': ({ month, week, share, usual, back, taken, days }, t) =>
    `${monthText(month)}最后一周开票 ${amountText(week, t)}，占当月的${shareText(share, t)}（通常为${shareText(usual, t)}）；${back.amount === 0 ? `${days} 天内未红冲` : `其中 ${amountText(back, t)}（${shareText(taken, t)}）在 ${days} 天内红冲`}。`,
  'period-end.week-rows': '最后一周的销售',
  'period-end.month': ({ month }) => monthText(month),
  'period-end.credit-notes': '冲回上述销售的红字发票',
  'period-end.too-few': ({ least }) => `近 12 个月中，有销售发票的月份不足 ${least} 个。`,
  'period-end.no-end': '销售发票所在月份中没有期末。',
};
