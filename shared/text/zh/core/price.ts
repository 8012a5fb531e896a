/** 定价：各构成的公式、计算过程、不能定价的原因。 */
import type { priceSentences as english } from '../../en/core/price.ts';
import type { Translated } from '../../teller.ts';

export const priceSentences: Translated<typeof english> = {
  'price.above-highest': ({ rate, highest }, t) =>
    `模型利率 ${t.formats.rate(rate)} 高于政策允许的最高利率 ${t.formats.rate(highest)}。`,

  'price.transfer-price-of-band': '期限档次对应的资金转移定价',
  'price.table-by-product': '按产品和机构层级查表',
  'price.table-by-level': '按机构层级查表',
  'price.premium-of-band': '期限档次对应的溢价',
  'price.tier-by-history': '按在档账户流水月数分档',

  'price.tenor': '期限',
  'price.in-band': ({ over, upTo }) => {
    if (over === null) return upTo === null ? '档次：不限期限' : `档次：${upTo} 个月（含）以内`;
    return upTo === null ? `档次：${over} 个月以上` : `档次：${over} 个月以上至 ${upTo} 个月（含）`;
  },
  'price.product': '产品',
  'price.product-named': ({ product }, t) => t.names.products[product],
  'price.level': '机构层级',
  'price.level-named': ({ level }, t) => t.names.levels[level],
  'price.pd': '违约概率',
  'price.lgd': '违约损失率',
  'price.policy-floor': '政策下限',
  'price.secured': '押品覆盖比例',
  'price.secured-is': '扣除折扣后',
  'price.lgd-is': ({ unsecured }, t) => `未覆盖部分 ${t.formats.percentUpTo(unsecured, 1)}`,
  'price.amount': '金额：按定价条件',
  'price.capital': '资本要求 K',
  'price.basel': ({ assetClass }, t) => `巴塞尔内部评级法，${t.names.assetClasses[assetClass]}`,
  'price.correlation': '资产相关性 R',
  'price.sales': '营业收入（百万欧元）',
  'price.sales-unknown': '营业收入或汇率未知：不作企业规模调整',
  'price.maturity': '有效期限',
  'price.maturity-bounds': '取 1 至 5 年',
  'price.hurdle': '税后资本回报要求 h',
  'price.tax-rate': '税率 t',
  'price.transfer-price': '资金转移定价',
  'price.history': '账户流水月数',
  'price.history-window': '近 24 个月内',
  'price.symbol-capital': 'K',
  'price.symbol-hurdle': 'h',
  'price.symbol-tax': 't',
};
