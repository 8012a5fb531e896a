/** 提升等级的各项措施：名称、借款人的做法、上限依据。 */
import type { leverSentences as english } from '../../en/core/lever.ts';
import type { Translated } from '../../teller.ts';

export const leverSentences: Translated<typeof english> = {
  'lever.new_equity': '股东增资',
  'lever.convert_owner_loan': '股东借款转增资本',
  'lever.retain_dividend': '利润留存不分配',
  'lever.collect_receivables': '加快收回应收账款',
  'lever.sell_inventory': '压降存货',
  'lever.sell_investments': '处置长期投资',
  'lever.settle_tax_arrears': '补缴欠税',
  'lever.settle_judgments': '履行判决',
  'lever.cure_past_due': '归还逾期债务',
  'lever.repay_short_term_debt': '以现金归还短期债务',
  'lever.refinance_short_term_debt': '短期债务置换为长期债务',
  'lever.reduce_guarantees': '压降对外担保',
  'lever.renew_licence': '证照续期',

  'lever-does.new_equity': '股东以现金缴纳新增资本。',
  'lever-does.convert_owner_loan': '股东借款或次级借款转为实收资本，不涉及现金收付。',
  'lever-does.retain_dividend': '按上年水平分配的股利不予支付，留存企业。',
  'lever-does.collect_receivables': '收回逾期和账龄较长的客户欠款。',
  'lever-does.sell_inventory': '按账面价值出售存货，不再补货。',
  'lever-does.sell_investments': '按账面价值出售经营上不需要的投资。',
  'lever-does.settle_tax_arrears': '全额补缴未缴税款。',
  'lever-does.settle_judgments': '全额履行未结判决和执行案件。',
  'lever-does.cure_past_due': '补足拖欠的各期还款；最长逾期天数仍保留 24 个月记录。',
  'lever-does.repay_short_term_debt': '归还短期借款和已用授信额度，用信比例高的优先。',
  'lever-does.refinance_short_term_debt': '由贷款机构以一年期以上的贷款置换短期借款。',
  'lever-does.reduce_guarantees': '解除或压降为他人提供的担保，金额大的优先。',
  'lever-does.renew_licence': '已到期或即将到期的必备证照办理续期；已暂停或吊销的不假定恢复。',

  'lever-bound.new_equity': ({ ofEquity, ofAssets }, t) =>
    `现有所有者权益的${t.formats.percentUpTo(ofEquity, 2)}与总资产的${t.formats.percentUpTo(ofAssets, 2)}中的较大者（专家判断）`,
  'lever-bound.convert_owner_loan': '股东借款余额，以资产负债表所列为限',
  'lever-bound.retain_dividend': '上年股利',
  'lever-bound.collect_receivables': ({ share, days }, t) =>
    `应收账款的${t.formats.percentUpTo(share, 2)}，且不低于 ${days} 天的销售额（专家判断）`,
  'lever-bound.sell_inventory': ({ share, days }, t) =>
    `存货的${t.formats.percentUpTo(share, 2)}，且不低于 ${days} 天的营业成本（专家判断）`,
  'lever-bound.sell_investments': '资产负债表中的长期投资',
  'lever-bound.settle_tax_arrears': '未缴税款',
  'lever-bound.settle_judgments': '未结判决和执行案件金额',
  'lever-bound.cure_past_due': '信用报告所示的拖欠期数',
  'lever-bound.repay_short_term_debt': '账面短期债务，以及贷款机构所报的用信余额；以现有现金为限',
  'lever-bound.refinance_short_term_debt': ({ share }, t) => `短期债务的${t.formats.percentUpTo(share, 2)}（专家判断）`,
  'lever-bound.reduce_guarantees': '对外担保金额',
  'lever-bound.renew_licence': ({ days }) => `${days} 天内到期的证照`,
};
