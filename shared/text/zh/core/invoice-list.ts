/** 发票清单的说明。 */
import type { invoiceListSentences as english } from '../../en/core/invoice-list.ts';
import type { Translated } from '../../teller.ts';

export const invoiceListSentences: Translated<typeof english> = {
  'invoice-list.whose':
    '这是谁的发票清单？每行都列有购销双方，但无法判断哪一方是申请人：请在申请人的案件中读取，或指明申请人（--applicant），或为所有行指定进销方向',
  'invoice-list.not-the-applicants': ({ seller, buyer }) => `销售方“${seller}”和购买方“${buyer}”都不是申请人`,
  'invoice-list.reversed-elsewhere': ({ number }) =>
    `发票 ${number} 已被红冲，但清单中没有相应的红字发票；在补齐红字发票之前仍按已开具计算`,
  'invoice-list.lines-merged': ({ lines, invoices }) => `清单按明细行列示：${lines} 行合并为 ${invoices} 张发票`,
  'invoice-list.on-another-sheet': ({ repeated }) => `该工作表有 ${repeated} 张发票已列于另一张工作表，只计一次`,
};
