/** 单条记录的说明。 */
import type { recordSentences as english } from '../../en/core/record.ts';
import type { Translated } from '../../teller.ts';

export const recordSentences: Translated<typeof english> = {
  'record.before': ({ to, first, from }) => `${to} 早于 ${first} ${from}`,
  'record.is-guarantor': '就是保证人本身',
  'record.same-party': '与 from 为同一方',
  'record.not-net-plus-tax': '不等于不含税金额加税额',
  'record.negative-invoice': '为负数，但该发票不是红字发票',
  'record.both-sides': '借方和贷方均有金额，一行应只有一笔发生额',
  'record.no-direction': ({ side }) => `“${side}”看不出是收入还是支出`,
  'record.statement-figure': ({ period_start, period_end, code }) => `${period_start} 至 ${period_end} ${code}`,
  'record.balance-of-day': ({ account, booking_date }) => `${account} ${booking_date} 余额`,
  'record.sale': ({ number }) => `销项发票 ${number}`,
  'record.purchase': ({ number, counterparty }) => `${counterparty ?? ''}进项发票 ${number}`,
  'record.field-remark': ({ field, message }, t) => `${field} ${t.say(message)}`,
  'record.cannot-be-kept': ({ why }, t) => `该记录无法保存：${t.say(why)}。`,
};
