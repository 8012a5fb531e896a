/** 额度测算：各测算项、计算过程、不能测算的原因。 */
import type { limitSentences as english } from '../../en/core/limit.ts';
import type { Translated } from '../../teller.ts';

export const limitSentences: Translated<typeof english> = {
  'limit.no-full-year': '无完整年度报表',
  'limit.no-balance-sheet': '无资产负债表',
  'limit.because': ({ remark }, t) => `${t.say(remark)}。`,
  'limit.reasons': ({ reasons }, t) => reasons.map((reason) => t.say(reason)).join(''),
  'limit.not-provided': ({ names }, t) => `未提供：${names.map((name) => t.say(name)).join('；')}。`,
  'limit.not-positive': ({ name }, t) => `无意义：${t.say(name)}不为正数。`,

  'limit.measures-open': ({ measures }, t) =>
    `无法测算额度：${measures.map((measure) => t.names.limitMeasures[measure]).join('、')}缺少数据。`,
  'limit.valuation-outdated': ({ valuedOn }, t) =>
    valuedOn === null
      ? '无评估日期，重新评估前按 0 计'
      : `评估日期 ${t.formats.date(valuedOn)} 已过有效期，重新评估前按 0 计`,
  'limit.by-policy': '按政策',
  'limit.requested': '申请金额',

  'limit.sales-of-last-year': '上年度销售收入',
  'limit.profit-rate': '销售利润率',
  'limit.profit-rate-is': '利润总额 ÷ 营业收入',
  'limit.growth': '预计销售收入年增长率',
  'limit.planned-growth': '预计销售收入年增长率',
  'limit.growth-assumed': '政策假设：不足两年，无法比较',
  'limit.growth-observed': '上年实际增长率',
  'limit.growth-held': ({ share }, t) => `上年实际增长率为${t.formats.percentUpTo(share, 1)}，按政策上下限取值`,
  'limit.receivable-days': '应收账款周转天数',
  'limit.inventory-days': '存货周转天数',
  'limit.prepayment-days': '预付账款周转天数',
  'limit.payable-days': '应付账款周转天数',
  'limit.advance-days': '预收账款周转天数',
  'limit.over-revenue': '按营业收入计算',
  'limit.over-cost': '按营业成本计算',
  'limit.cycle': '营运资金周转天数',
  'limit.turns': '营运资金周转次数',
  'limit.no-cycle': '周转不占用营运资金',
  'limit.need': '营运资金量',
  'limit.own-funds': '借款人自有资金',
  'limit.share-of-need': ({ share }, t) => `营运资金量的${t.formats.percentUpTo(share, 2)}`,
  'limit.existing-loans': '现有流动资金贷款',
  'limit.loans-by-report': '信用报告中一年内到期或未注明到期日的授信余额，大于账面数',

  'limit.cash-for-service': '可用于还本付息的资金',
  'limit.minimum-cover': '最低偿债覆盖倍数',
  'limit.service-today': '现有债务年还本付息额',
  'limit.planning-rate': '测算利率',
  'limit.repaid-over': '还款期',
  'limit.service-of-unit': '每单位新增债务的首年还本付息额',
  'limit.capacity': '可承受的新增债务',
  'limit.nothing-served': '低于零：无力承担更多还本付息',
  'limit.ebit': '息税前利润',
  'limit.depreciation': '折旧',
  'limit.tax': '所得税',
  'limit.unfunded-capex': '自筹资本性支出',
  'limit.dividends': '股利',

  'limit.turnover-share': '营业收入比例',
  'limit.turnover-share-of': ({ grade }) => `${grade} 级的营业收入比例`,
  'limit.revenue': '营业收入',
  'limit.cap-by-turnover': '按营业收入计的限额',
  'limit.net-worth-share': '有形净资产比例',
  'limit.net-worth-share-of': ({ grade }) => `${grade} 级的有形净资产比例`,
  'limit.equity': '所有者权益',
  'limit.intangibles': '无形资产',
  'limit.net-worth': '有形净资产',
  'limit.cap-by-net-worth': '按有形净资产计的限额',
  'limit.for-the-grade': '比例按等级确定',

  'limit.collateral-value': '评估价值',
  'limit.haircut': '折扣率',
  'limit.enforceability': '可执行性',
  'limit.prior-liens': '在先抵押债权',
  'limit.all-collateral': '全部押品价值',
  'limit.loan-to-value': '申请金额的抵押率',
  'limit.collateral-item': ({ kind, description }, t) =>
    `${t.names.collateralKinds[kind]}${description ? `：${description}` : ''}`,
  'limit.lending-value': ({ haircut, enforceability, liensKnown }, t) => {
    const liens = liensKnown ? '' : '；未提供在先抵押债权，不计价值';
    return `折扣率${t.formats.percentUpTo(haircut, 1)}，可执行性${t.formats.percentUpTo(enforceability, 1)}${liens}`;
  },
};
