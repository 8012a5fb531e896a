/** 贷款机构或银行流水显示而账面未列的债务。 */

import { amountText } from '../../../amounts.ts';
import type { debtSentences as english, MissingDebt } from '../../../en/core/cross-checks/debt.ts';
import type { Teller, Translated } from '../../../teller.ts';

function missingText({ owed, booked, missing }: MissingDebt, t: Teller): string {
  return `欠款 ${amountText(owed, t)}；资产负债表所列债务 ${amountText(booked, t)}，少 ${amountText(missing, t)}。`;
}

export const debtSentences: Translated<typeof english> = {
  'debt.covered': ({ date }, t) => `${t.formats.dateInText(date)}资产负债表所列债务已涵盖信用报告所示欠款。`,
  'debt.missing-exactly': (missing, t) =>
    `按信用报告及此后的提款和还款推算，${t.formats.dateInText(missing.date)}${missingText(missing, t)}`,
  'debt.missing-at-least': (missing, t) =>
    `按信用报告中此前发放的贷款，${t.formats.dateInText(missing.date)}至少${missingText(missing, t)}`,
  'debt.facility-rows': '信用报告中的授信',
  'debt.movement-rows': '此后的提款和还款',
  'debt.book-rows': '账面债务',
  'debt.all-reported': '银行流水中收取还款的贷款机构均在信用报告中。',
  'debt.unreported': ({ name, paid, payments, last }, t) =>
    `向${name}支付本息 ${payments} 笔共 ${amountText(paid, t)}，最近一笔在${t.formats.dateInText(last)}；信用报告中没有该贷款机构。`,
  'debt.unreported-rows': '向未报告的贷款机构还款',
  'debt.by-shape': ({ name, lent, payments }, t) =>
    `${name}汇入 ${amountText(lent, t)}，此后按月等额收款 ${payments} 笔，均无发票对应，疑为未报告的借款。`,
  'debt.paid-in-rows': '汇入',
  'debt.paid-back-rows': '等额付回',
};
