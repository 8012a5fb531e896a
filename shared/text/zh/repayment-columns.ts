/** 还款计划的列名，页面与报告共用。 */
import type { repaymentColumns as english } from '../en/repayment-columns.ts';
import type { SameShape } from '../same-shape.ts';

export const repaymentColumns: SameShape<typeof english> = {
  line: '期次',
  date: '到期日',
  due: (currency) => `还款额（${currency}）`,
  interest: '利息',
  principal: '本金',
  balance: '剩余本金',
};
