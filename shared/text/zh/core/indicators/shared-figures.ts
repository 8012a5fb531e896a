/** 各类指标共用的数据、缺失原因与说明。 */
import type { sharedFigureSentences as english } from '../../../en/core/indicators/shared-figures.ts';
import type { Translated } from '../../../teller.ts';
import { endOfPeriod, periodText } from '../../periods.ts';

export const sharedFigureSentences: Translated<typeof english> = {
  'operand.line': ({ code }, t) => t.names.statementLinesInText[code],
  'operand.line-in': ({ code, period }, t) => `${t.names.statementLinesInText[code]}（${periodText(period, t)}）`,
  'operand.line-at-end-of': ({ code, period }, t) =>
    `${t.names.statementLinesInText[code]}（${endOfPeriod(period, t)}）`,
  'operand.line-average': ({ code, from, to }, t) =>
    `${t.names.statementLinesInText[code]}（${endOfPeriod(from, t)}与${endOfPeriod(to, t)}平均）`,
  'operand.line-opening': ({ code }, t) => `期初${t.names.statementLinesInText[code]}`,
  'operand.line-closing': ({ code }, t) => `期末${t.names.statementLinesInText[code]}`,
  'operand.receipts-from-customers': '客户收款（不含税）',
  'operand.weight-shipped': '发运重量',
  'operand.invoices': '发票',
  'absence.operand': ({ what, why }, t) => `${t.say(what)}：${t.say(why)}`,
  'absence.division-by-zero': ({ by }, t) => `${t.say(by)}为零，无法作除数`,
  'absence.division-by-negative': ({ by }, t) => `${t.say(by)}为负，无法作除数`,
  'absence.zero-or-negative': ({ what }, t) => `${t.say(what)}为零或负`,
  'absence.sum-zero-or-negative': ({ what }, t) => `${t.say(what)}为零或负`,
  'absence.balance-sheet': '未提供资产负债表',
  'absence.full-year': '未提供完整年度报表',
  'absence.stale-balance-sheet': ({ end, asOf }, t) =>
    `最近一期资产负债表截至${t.formats.dateInText(end)}，距${t.formats.dateInText(asOf)}超过两年`,
  'absence.stale-full-year': ({ end, asOf }, t) =>
    `最近完整年度报表截至${t.formats.dateInText(end)}，距${t.formats.dateInText(asOf)}超过两年`,
  'formula.average-where-two-sheets': '有两期资产负债表时取平均值',
  'formula.average-of-where-two-sheets': ({ code }, t) =>
    `有两期资产负债表时，${t.names.statementLinesInText[code]}取平均值`,
  'formula.closing-balances': '取期末余额',
  'formula.closing-balance': '取期末余额',
  'absence.no-rate': ({ what }, t) => `${t.say(what)}：含最近 31 天内无汇率可折算的外币金额`,
  'remark.converted': ({ count, currency, rate, date }, t) =>
    rate === null || date === null
      ? `${count} 条${currency}记录按各自日期的汇率折算`
      : `${count} 条${currency}记录按 ${t.formats.date(date)} 汇率 ${t.formats.number(rate, 4)} 折算`,
  'remark.in-other-currency': ({ count, currency }) => `${count} 条${currency}记录未计入`,
};
