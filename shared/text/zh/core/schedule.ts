/** 所给条件为何排不出还款计划。 */
import type { scheduleSentences as english } from '../../en/core/schedule.ts';
import type { Translated } from '../../teller.ts';

export const scheduleSentences: Translated<typeof english> = {
  'schedule.grace-too-long': ({ graceMonths, months }) =>
    `贷款期限 ${months} 个月，宽限期 ${graceMonths} 个月，已无还本期：宽限期须短于贷款期限。`,
  'schedule.no-start': ({ dayCount }) => `按 ${dayCount} 计息须逐日计算实际天数，请给出放款日。`,
  'schedule.other-count-of-weights': ({ given, instalments }) =>
    `共 ${instalments} 期还本，却给出 ${given} 个权重：每期须有一个权重。`,
  'schedule.weights-not-positive': '权重不得为负，且至少有一个大于零。',
  'schedule.balloon-out-of-range': '尾款须在零与贷款金额之间。',
  'schedule.does-not-clear': ({ n }) =>
    `还款计划无法还清：第 ${n} 期的还款额不足以支付当期利息。请降低利率、缩短期限或改用其他还款方式。`,
  'schedule.no-balloon': '请填写尾款占贷款金额的比例。',
  'schedule.seasons-need-a-day': '季节性还款按日历月份安排，请给出放款日。',
  'schedule.no-monthly-sales':
    '季节性还款以最近十二个月的销售额为依据，现有资料未覆盖全部月份：请补充增值税申报表、销项发票或订单，或改用其他还款方式。',
};
