/** T1：会计勾稽关系。 */

import { amountText } from '../../../amounts.ts';
import type { identitiesSentences as english } from '../../../en/core/cross-checks/identities.ts';
import type { Translated } from '../../../teller.ts';
import { endOfPeriod, periodText } from '../../periods.ts';

export const identitiesSentences: Translated<typeof english> = {
  'identities.balance-sheet': ({ period }, t) => `${endOfPeriod(period, t)}资产负债表`,
  'identities.line': ({ code, period }, t) => `${periodText(period, t)}${t.names.statementLinesInText[code]}`,
  'identities.cash': ({ period }, t) => `${periodText(period, t)}货币资金`,
  'identities.retained-earnings': ({ period }, t) => `${periodText(period, t)}未分配利润`,
  'identities.total-assets': '总资产',
  'identities.liabilities-and-equity': '负债和所有者权益合计',
  'identities.printed-total': '所列合计',
  'identities.sum-of-lines': '各明细之和',
  'identities.change-in-sheets': '资产负债表中的变动',
  'identities.change-in-flow': '现金流量表中的变动',
  'identities.closing-balance': '期末余额',
  'identities.roll-forward': '期初余额加净利润减股利',
  'identities.holds': ({ name, left, right }, t) => `${t.say(name)}：${t.say(left)}等于${t.say(right)}。`,
  'identities.more': ({ name, left, right, gap }, t) =>
    `${t.say(name)}：${t.say(left)}比${t.say(right)}多 ${amountText(gap, t)}。`,
  'identities.less': ({ name, left, right, gap }, t) =>
    `${t.say(name)}：${t.say(left)}比${t.say(right)}少 ${amountText(gap, t)}。`,
  'identities.against': ({ left, right }, t) => `${t.say(left)}与${t.say(right)}核对`,
  'identities.no-statements': '未提供财务报表。',
  'identities.too-few-figures': '报表所列数字过少，无法相互核对。',
};
