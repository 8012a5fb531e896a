/** 发票文件的说明。 */
import type { invoiceFileSentences as english } from '../../en/core/invoice-file.ts';
import type { Translated } from '../../teller.ts';

export const invoiceFileSentences: Translated<typeof english> = {
  'invoice-file.no-applicant': ({ seller }) => `没有申请人可供比对，按销售方 ${seller} 的角度记为销项`,
  'invoice-file.foreign': ({ seller, buyer }) =>
    `销售方 ${seller} 与购买方 ${buyer} 均非申请人，请在对应关系中指定进项或销项`,
};
