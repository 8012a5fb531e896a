/** 财务类指标的数据、缺失原因与说明。 */
import type { financialSentences as english } from '../../../en/core/indicators/financial.ts';
import type { Translated } from '../../../teller.ts';
import { endOfPeriod, periodText } from '../../periods.ts';

export const financialSentences: Translated<typeof english> = {
  'operand.tangible-net-worth-in': ({ period }, t) => `有形净值（${periodText(period, t)}）`,
  'operand.fixed-assets-at-end-of': ({ period }, t) => `非流动资产（${endOfPeriod(period, t)}）`,
  'operand.interest-bearing-debt-at-end-of': ({ period }, t) => `有息负债（${endOfPeriod(period, t)}）`,
  'operand.unfunded-capital-expenditure': '自筹资本性支出',
  'operand.unfunded-capital-expenditure-in': ({ period }, t) =>
    `未由新增长期借款支付的资本性支出（${periodText(period, t)}）`,
  'operand.interest': '利息',
  'operand.principal-and-interest': '应偿还本金 + 利息',
  'operand.instalments-of-a-year': '全年应还本息',
  'operand.days-sales-outstanding': '应收账款周转天数',
  'operand.days-inventory-outstanding': '存货周转天数',
  'operand.days-payables-outstanding': '应付账款周转天数',
  'operand.retention-rate': '利润留存率',
  'operand.roe': 'ROE',
  'operand.retention-factor': 'b',
  'operand.equity-at-years-end': '年末所有者权益',
  'operand.equity-at-years-start': '年初所有者权益',
  'operand.revenue-of-year-before': '上年营业收入',
  'absence.year-before': ({ period }, t) => `无${periodText(period, t)}的上一年度报表`,
  'absence.sheet-at-start': ({ period }, t) => `无${periodText(period, t)}年初资产负债表`,
  'absence.profit-to-retain': ({ period }, t) => `${periodText(period, t)}无可留存利润`,
  'absence.retained-as-large-as-equity': '留存利润已与全部所有者权益相当',
  'remark.dividends-rolled-forward': '推算：期初未分配利润 + 净利润 − 期末未分配利润',
  'remark.capital-expenditure-rolled-forward': '推算：固定资产净额变动 + 折旧',
  'remark.all-unfunded': '新增长期借款未知，全部视为自筹',
  'remark.less-newly-drawn': '资本性支出 − 新增长期借款',
  'remark.principal-from-debt': '报表未列示：取年内短期借款及当年偿还的长期借款',
  'remark.twelve-payments': '报表未列示本金，取授信月还款额的十二倍',
  'remark.closing-only': '取期末余额，无期初余额可平均',
  'remark.average-of-both': '期初与期末平均值',
};
