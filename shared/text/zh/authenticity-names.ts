/** 真实性核验的名称：收入来源、矛盾程度。 */
import type { authenticityNames as english } from '../en/authenticity-names.ts';
import type { SameShape } from '../same-shape.ts';

export const authenticityNames: SameShape<typeof english> = {
  revenueSources: {
    book: '财务报表',
    vat: '增值税申报',
    invoices: '销售发票',
    bank: '客户回款',
    shipments: '发运单',
  },
  severities: {
    0: '无',
    1: '轻微',
    2: '重大',
    3: '不可能同时为真',
  },
};
