/** 单条记录的说明。 */
import type { StatementSection } from '../../../domain/spread.ts';
import type { recordSentences as english } from '../../en/core/record.ts';
import { nameOf } from '../../name-of.ts';
import type { Translated } from '../../teller.ts';

const STATEMENTS: Readonly<Record<StatementSection, string>> = {
  'balance-sheet': '资产负债表',
  income: '利润表',
  'cash-flow': '现金流量表',
};

export const recordSentences: Translated<typeof english> = {
  'record.before': ({ to, first, from }, t) => `${to} 早于${nameOf(t.names.fields, first)} ${from}`,
  'record.is-guarantor': '就是保证人本身',
  'record.same-party': '与另一方为同一主体',
  'record.not-net-plus-tax': '不等于不含税金额加税额',
  'record.negative-invoice': '为负数，但该发票不是红字发票',
  'record.both-sides': '借方和贷方均有金额，一行应只有一笔发生额',
  'record.no-direction': ({ side }) => `“${side}”看不出是收入还是支出，请在对应关系中注明其含义`,
  'record.statement-figure': ({ period_start, period_end, code }, t) =>
    `${period_start} 至 ${period_end} ${nameOf(t.names.statementLinesInText, code)}`,
  'record.accounts': ({ section, start, end }) =>
    `${start === null ? end : `${start} 至 ${end}`} ${STATEMENTS[section]}`,
  'record.account': ({ account }) => `账户 ${account}`,
  'record.balance-of-day': ({ account, booking_date }) => `${account} ${booking_date}`,
  'record.sale': ({ number }) => `销项发票 ${number}`,
  'record.purchase': ({ number, counterparty }) => `${counterparty ?? ''}采购发票 ${number}`,
  'record.field-remark': ({ field, message }, t) => `“${nameOf(t.names.fields, field)}”${t.say(message)}`,
  'record.cannot-be-kept': ({ why }, t) => `该记录无法保存：${t.say(why)}。`,
};
