/** T7：银行流水是否完整。 */

import { amountText, sizeText } from '../../../amounts.ts';
import type { CashSides, bankIntegritySentences as english } from '../../../en/core/cross-checks/bank-integrity.ts';
import type { Teller, Translated } from '../../../teller.ts';

function cashSides({ date, booked, bank }: CashSides, t: Teller): string {
  return `${t.formats.dateInText(date)}账面货币资金 ${amountText(booked, t)}，银行流水 ${amountText(bank, t)}`;
}

export const bankIntegritySentences: Translated<typeof english> = {
  'bank-integrity.recomputes': ({ account, lines }) => `账户 ${account}：${lines} 笔流水的余额复算一致。`,
  'bank-integrity.breaks-within': ({ account, places, date, by }, t) =>
    `账户 ${account}：有 ${places} 处余额与流水不符，首处在${t.formats.dateInText(date)}，相差 ${sizeText(by, t)}。`,
  'bank-integrity.breaks-between': ({ account, places, date, by }, t) =>
    `账户 ${account}：有 ${places} 处前后两份流水文件不衔接，首处在${t.formats.dateInText(date)}，相差 ${sizeText(by, t)}；其间流水未提供，请补充。`,
  'bank-integrity.breaks-apart': ({ account, places, date, by }, t) =>
    `账户 ${account}：日期重叠的流水文件之间有 ${places} 处互不吻合，首处在${t.formats.dateInText(date)}，相差 ${sizeText(by, t)}，但各文件自身余额复算一致；请核实哪一份完整。`,
  'bank-integrity.breaks-unread': ({ account, places, date, by }, t) =>
    `账户 ${account}：有 ${places} 处余额与流水不符，首处在${t.formats.dateInText(date)}，相差 ${sizeText(by, t)}，均在系统未能读取的行附近，不据此作出判断；请补录这些行或重新导入文件。`,
  'bank-integrity.break-rows': '余额与流水不符',
  'bank-integrity.break-by': ({ by }, t) => `所列余额减复算余额：${amountText(by, t)}`,
  'bank-integrity.days-missing': ({ account, from, to, usual }, t) =>
    `账户 ${account}：${t.formats.dateInText(from)}至${t.formats.dateInText(to)}之间无流水，而平时${usual === 1 ? '几乎每天都有' : `约每 ${usual} 天有一笔`}。`,
  'bank-integrity.days-between': ({ account, from, to, usual }, t) =>
    `账户 ${account}：所提供的文件未覆盖${t.formats.dateInText(from)}至${t.formats.dateInText(to)}，而平时${usual === 1 ? '几乎每天都有流水' : `约每 ${usual} 天有一笔`}；请补充。`,
  'bank-integrity.around': '缺失日期前后的流水',
  'bank-integrity.cash-agrees': (sides, t) => `货币资金相符：${cashSides(sides, t)}。`,
  'bank-integrity.cash-differs': (sides, t) => `货币资金不符：${cashSides(sides, t)}。`,
  'bank-integrity.cash-rows': '账面货币资金',
  'bank-integrity.no-balance': '银行流水未列示余额。',
};
