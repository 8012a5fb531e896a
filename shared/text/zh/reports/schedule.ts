/** 审批报告“还款计划”一节的用语。 */
import type { scheduleText as english } from '../../en/reports/schedule.ts';
import type { SameShape } from '../../same-shape.ts';
import { repaymentColumns } from '../repayment-columns.ts';

export const scheduleText: SameShape<typeof english> = {
  title: '还款计划',
  repayment: '还款方式',
  grace: '宽限期（月）',
  dayCount: '计息天数',
  payment: '每期还款额',
  totalInterest: '利息合计',
  fee: '扣收手续费',
  annualRate: '实际年利率',
  raroc: '拟定利率下的风险调整后资本收益率',
  hurdle: '要求的资本收益率',
  hurdleRate: '达到要求的最低利率',
  breakEven: '保本利率',
  concession: '让利（低于模型利率的基点数）',
  concessionCost: '让利现值',
  ...repaymentColumns,
};
