/** 评分之前的准入条件：违约认定与必备材料。 */
import type { eligibilitySentences as english } from '../../en/core/eligibility.ts';
import type { Translated } from '../../teller.ts';

export const eligibilitySentences: Translated<typeof english> = {
  'default.past-due': ({ lender, days, from }, t) =>
    `${lender}：逾期 ${t.formats.number(days)} 天，达到 ${from} 天即认定违约。`,
  'default.written-off': ({ lender }) => `${lender}：贷款已核销。`,
  'default.sold-at-a-loss': ({ lender }) => `${lender}：贷款已亏损转让。`,
  'default.restructured': ({ lender, months }) => `${lender}：贷款重组后未满 ${months} 个月无逾期。`,
  'default.not-cured': ({ lender, months }) => `${lender}：此前违约，其后未满 ${months} 个月无逾期。`,
  'default.insolvency': ({ date }, t) => `${t.formats.date(date)} 的破产程序尚未终结。`,
  'default.enforcement': ({ date, amount, currency }, t) =>
    `${t.formats.date(date)} 的被执行案件尚未结案，${amount === null ? '未载明金额' : `标的 ${t.formats.moneyInText(amount, currency)}`}。`,
  'eligibility.in-default': ({ reasons }, t) => `已违约：${reasons.map((reason) => t.say(reason)).join('')}`,
  'eligibility.knocked-out': ({ reasons }) => `触发否决条件：${reasons.join('；')}。`,
  'eligibility.unknown-fact': ({ name }) => `案件没有名为“${name}”的信息或指标`,
  'eligibility.no-decision': ({ name }) => `模型中没有名为 ${name} 的决策。`,
  'eligibility.no-cases': ({ name }) => `没有测试用例规定 ${name} 的结果。`,
  'eligibility.not-assessable': ({ missing }, t) => `无法评估：${missing.map((item) => t.say(item)).join('；')}。`,
  'eligibility.set-missing': ({ recordSet }, t) => `缺少${t.names.recordSets[recordSet]}`,
  'eligibility.year-missing': '缺少完整年度的报表',
  'eligibility.codes-missing': ({ codes, period }, t) =>
    `${period} 年度报表缺少${codes.map((code) => t.names.statementLinesInText[code]).join('、')}`,
  'eligibility.search-missing': ({ recordSet, kinds }, t) =>
    `缺少${kinds.length === 0 ? t.names.recordSets[recordSet] : kinds.map((kind) => t.names.fieldChoices[kind]).join('、')}的查询记录`,
};
