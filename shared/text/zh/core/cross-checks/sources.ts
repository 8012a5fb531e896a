/** 收入来源在行文中的名称。 */
import type { RevenueSource } from '../../../../domain/authenticity.ts';

export const SOURCES: Readonly<Record<Exclude<RevenueSource, 'book'>, string>> = {
  vat: '增值税申报',
  invoices: '所提供的销售发票',
  bank: '客户银行回款',
  shipments: '发运单',
};
