/** T4：开票货物是否发货。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { shipmentsSentences as english } from '../../../en/core/cross-checks/shipments.ts';
import type { Translated } from '../../../teller.ts';

export const shipmentsSentences: Translated<typeof english> = {
  'shipments.unshipped': ({ count, of, value, share }, t) =>
    count === 0
      ? `${of} 张发票均有对应的发运单。`
      : `${of} 张发票中有 ${count} 张共 ${amountText(value, t)}（${shareText(share, t)}）没有对应的发运单。`,
  'shipments.unshipped-rows': '无发运单的发票',
  'shipments.every-buyer': '未发现从未发货的客户。',
  'shipments.never-shipped': ({ names, value, share, usual }, t) =>
    `从未向${names.join('、')}发货，却开票 ${amountText(value, t)}（${shareText(share, t)}），而全部发票中有${shareText(usual, t)}有发运单。`,
  'shipments.never-shipped-rows': '开给从未发货客户的发票',
  'shipments.late': ({ count, of, value, days }, t) =>
    count === 0
      ? `${of} 张发票均未早于发货 ${days} 天以上开具。`
      : `${of} 张发票中有 ${count} 张共 ${amountText(value, t)}，在发货前 ${days} 天以上即已开具。`,
  'shipments.late-invoice-rows': '开票远早于发货',
  'shipments.late-rows': '其后的发运单',
  'shipments.short': ({ missing, share }, t) =>
    missing.amount === 0
      ? '发货金额不少于对应发票。'
      : `发货金额比对应发票少 ${amountText(missing, t)}（${shareText(share, t)}）。`,
  'shipments.short-rows': '开票多于发货',
  'shipments.dear': ({ count, of, factor, share }, t) =>
    count === 0
      ? `${of} 张发票的单价均未超过通常单价的 ${factor} 倍。`
      : `${of} 张发票中有 ${count} 张单价超过通常单价的 ${factor} 倍（占金额的${shareText(share, t)}）。`,
  'shipments.dear-rows': '单价异常',
  'shipments.none-provided': '未提供发运单。',
  'shipments.too-few-invoices': ({ least }) => `发运单所覆盖期间内的销售发票不足 ${least} 张。`,
  'shipments.too-few-joined': ({ least }) => `可按发票号码或按对方和金额与发票对应的发运单不足 ${least} 条。`,
};
