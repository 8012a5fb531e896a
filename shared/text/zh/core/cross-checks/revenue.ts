/** T2 与核对后收入：各来源对账面收入的支持程度。 */

import type { RevenueSource } from '../../../../domain/authenticity.ts';
import { amountText, shareText } from '../../../amounts.ts';
import type { revenueSentences as english } from '../../../en/core/cross-checks/revenue.ts';
import type { Translated } from '../../../teller.ts';
import { monthsText } from '../../months.ts';
import { spanText } from '../../periods.ts';
import { SOURCES } from './sources.ts';

/** 该来源少于上一来源的通常原因。 */
const LESS: Readonly<Record<RevenueSource, string>> = {
  book: '',
  vat: '已入账未申报增值税：免税销售、截止差异，或不实销售',
  invoices: '已申报增值税而未提供发票：未开票销售，或发票未提交',
  bank: '已开票而未经这些账户收款',
  shipments: '无发运单：服务、客户自提，或未交付',
};

/** 该来源多于上一来源的通常原因。 */
const MORE: Readonly<Record<RevenueSource, string>> = {
  book: '',
  vat: '已申报增值税而未入账',
  invoices: '已开票而未申报增值税',
  bank: '回款超出开票：收回前期欠款或预收款',
  shipments: '发货超出付款或开票',
};

export const revenueSentences: Translated<typeof english> = {
  'revenue.supports': ({ source, amount, share, booked, from, to }, t) =>
    `${spanText(from, to, t)}账面收入 ${amountText(booked, t)}，${SOURCES[source]}可支持 ${amountText(amount, t)}（${shareText(share, t)}）。`,
  'revenue.underreported': ({ more }, t) => `增值税申报的销售额比账面多 ${amountText(more, t)}：部分业务未入账。`,
  'revenue.no-book': '账面未列近两年的营业收入。',
  'revenue.not-covered': '增值税申报和发票均未覆盖账面所属期间。',
  'revenue.in-accounts': '账面收入',
  'revenue.span': ({ from, to }, t) => spanText(from, to, t),
  'revenue.months': ({ from, to }) => monthsText(from, to),

  'revenue.no-vat-returns': '未提供增值税申报表',
  'revenue.no-invoices': '未提供销售发票',
  'revenue.no-bank': '未提供银行流水',
  'revenue.no-shipments': '未提供发运单',
  'revenue.too-few-months': '共同月份不足三个月',
  'revenue.no-goods': '非商品销售，物流不能衡量其销售',

  'revenue.source': ({ source }, t) => t.names.revenueSources[source],
  'revenue.not-in': ({ source }, t) => `${t.names.revenueSources[source]}中未见`,
  'revenue.more-in': ({ source }, t) => `${t.names.revenueSources[source]}中多出`,
  'revenue.other-difference': '其他差异',
  'revenue.cause-less': ({ source }) => LESS[source],
  'revenue.cause-more': ({ source }) => MORE[source],
  'revenue.connected': '来自关联方',
  'revenue.connected-cause': '申请人关联方支付，不计入',
  'revenue.round-trips': '资金回流',
  'revenue.round-trips-cause': '此前已付出的资金，不计入',
  'revenue.overdue': '逾期未收',
  'revenue.overdue-cause': '已过到期日而未收到付款的发票',
  'revenue.overdue-rows': '逾期未收',
};
