/** 财务报表的表述：数据来历、勾稽核对、推算现金流量。 */
import type { statementSentences as english } from '../../en/core/statement.ts';
import type { Translated } from '../../teller.ts';
import { endOfPeriod, startOfPeriod } from '../periods.ts';

export const statementSentences: Translated<typeof english> = {
  'statement.accounts': ({ kind }, t) => `${t.names.accountKinds[kind]}报表`,
  'statement.given-twice': '重复列示且金额不一致，取后者',
  'statement.derived-from-lines': '由明细项目加总',
  'statement.derived-from-identity': '由“资产 = 负债 + 所有者权益”推算',
  'statement.derived-from-some-lines': ({ absent }, t) =>
    `由已有明细项目加总；未提供：${absent.map((code) => t.names.statementLinesInText[code]).join('、')}`,
  'statement.derived-from-profit-and-interest': '由利润总额 + 利息支出推算；未提供：其他收益',
  'statement.derived-remainder': ({ of }, t) => `推算：${t.names.statementLinesInText[of]}减其余项目后的余额`,
  'statement.nil': ({ of }, t) => `视为零：其余项目已等于${t.names.statementLinesInText[of]}`,
  'statement.at-the-end': ({ code }, t) => `期末${t.names.statementLinesInText[code]}`,
  'statement.at-the-beginning': ({ code }, t) => `期初${t.names.statementLinesInText[code]}`,
  'statement.not-provided': ({ what }, t) => `未提供${t.say(what)}`,
  'statement.is-not-provided': ({ what }, t) => `未提供${t.say(what)}`,
  'statement.lines-after-the-date': ({ count, asOf }, t) =>
    `${count} 个项目的期间晚于申请日（${t.formats.dateInText(asOf)}）`,
  'statement.no-opening-sheet': ({ period }, t) => `无${startOfPeriod(period, t)}资产负债表`,
  'statement.no-closing-sheet': ({ period }, t) => `无${endOfPeriod(period, t)}资产负债表`,
  'statement.change-in': ({ code }, t) => `${t.names.statementLinesInText[code]}变动`,
  'statement.depreciation-of-assets': '计入资产的折旧',
  'statement.flow-not-submitted': '未提交',
  'statement.flow-agrees': '一致',
  'statement.flow-total-differs': '提交的现金净增加额与资产负债表所示不符',
  'statement.flow-differs': '归类不同，或与资产负债表推算不符',
};
