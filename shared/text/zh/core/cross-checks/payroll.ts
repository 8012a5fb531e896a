/** 工资表上的人员是否领薪、参保。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { payrollSentences as english } from '../../../en/core/cross-checks/payroll.ts';
import type { Translated } from '../../../teller.ts';
import { monthsText, monthText } from '../../months.ts';

export const payrollSentences: Translated<typeof english> = {
  'payroll.wages': ({ from, to, gross, paid, share }, t) =>
    `${monthsText(from, to)}工资总额 ${amountText(gross, t)}，银行流水中工资支出 ${amountText(paid, t)}（${shareText(share, t)}）。`,
  'payroll.payroll-rows': '工资表',
  'payroll.wage-rows': '已付工资',
  'payroll.insurance': ({ from, rise, change }, t) =>
    `自${monthText(from)}起，工资表人数增加${shareText(rise, t)}，人均已缴社会保险费${change < 0 ? '下降' : '上升'}${shareText(Math.abs(change), t)}。`,
  'payroll.insurance-rows': '人数与社会保险费',
};
