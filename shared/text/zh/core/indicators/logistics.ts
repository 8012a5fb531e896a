/** 物流类指标的数据、缺失原因与说明。 */
import type { logisticsSentences as english } from '../../../en/core/indicators/logistics.ts';
import { tellFormula } from '../../../tell-formula.ts';
import type { Translated } from '../../../teller.ts';

export const logisticsSentences: Translated<typeof english> = {
  'operand.shipments': '发运单',
  'operand.monthly-shipments': '最近三个月月均发运单数',
  'operand.shipments-on-time': '按承诺日送达的发运单',
  'operand.shipments-with-delivery-dates': '同时载明承诺和实际送达日的发运单',
  'operand.shipments-with-both-dates': '载明两个日期的发运单',
  'operand.declared-value': '发运申报货值',
  'operand.value-per-kg-deviation': '单位重量货值标准差',
  'operand.value-per-kg-mean': '单位重量货值均值',
  'operand.declared-value-per-kg': '单位重量申报货值',
  'operand.shipments-with-destination': '载明目的地的发运单',
  'operand.destinations': '不同目的地',
  'operand.share-of-destination': 'p',
  'operand.shipments-back': '客户退回的发运单',
  'operand.shipments-to-customers': '发往客户的发运单',
  'operand.shipments-back-from-known': '曾发货客户退回的发运单',
  'operand.shipments-with-invoice': '载明发票号的发运单',
  'operand.invoices-of-shipments': '对应发票',
  'operand.days-to-invoice': '发货至开票天数中位数',
  'operand.invoice-date': '开票日期',
  'operand.shipping-date': '发货日期',
  'operand.delivered-before-shipped': '送达早于发货',
  'operand.shipments-delivered-before-shipped': '送达早于发货的发运单',
  'operand.waybills-on-different-routes': '用于不同路线的运单号',
  'formula.over-destinations': ({ tree }, t) =>
    `${tellFormula(tree, t, 'compact')}（按目的地，p 为发运单占比；单位：比特）`,
  'formula.over-shipments-with-invoice': '限载明发票号的发运单',
  'absence.shipments': '未提供发运单',
  'absence.shipments-of-twelve-months': '近 12 个月无发运单',
  'absence.delivery-dates': '发运单均未同时载明承诺和实际送达日',
  'absence.declared-values': ({ count, of }) => `${of} 张发运单中仅 ${count} 张载明货值`,
  'absence.value-and-weight': '近 12 个月载明货值和重量的发运单不足 5 张',
  'absence.destinations': '近 12 个月发运单均未载明目的地',
  'absence.routes': '发运单未载明始发地和目的地',
  'absence.invoice-of-shipment': '发运单均未对应所提供的销售发票',
  'remark.without-both-dates': ({ count }) => `${count} 张缺日期，未计入`,
  'remark.without-declared-value': ({ count }) => `${count} 张未申报货值，未计入`,
};
