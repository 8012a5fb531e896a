/** T3：销售发票是否收到回款。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { receiptsSentences as english } from '../../../en/core/cross-checks/receipts.ts';
import type { Translated } from '../../../teller.ts';

export const receiptsSentences: Translated<typeof english> = {
  'receipts.paid': ({ claim, days, paid, share, short, count }, t) =>
    `截至银行流水期末逾期至少 ${days} 天的开票金额 ${amountText(claim, t)}，已收回 ${amountText(paid, t)}（${shareText(share, t)}）；${short === 0 ? `${count} 张发票均已足额收回` : `${count} 张发票中有 ${short} 张未足额收回`}。`,
  'receipts.unpaid-rows': '未足额回款的发票',
  'receipts.matched-rows': '与其余发票相符的回款',
  'receipts.everyone-paid': '有多张发票逾期较长的客户均曾付款。',
  'receipts.never-paid': ({ names, claim, share }, t) =>
    `${names.length} 个客户从未付款：${names.join('、')}，开票 ${amountText(claim, t)}（占逾期较长金额的${shareText(share, t)}）。`,
  'receipts.never-paid-rows': '开给从未付款客户的发票',
  'receipts.too-few': ({ least, days }) => `银行流水期末 ${days} 天前已到期的销售发票不足 ${least} 张。`,
};
