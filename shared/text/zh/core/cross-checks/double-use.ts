/** T6：同一资料重复使用。 */

import { amountText } from '../../../amounts.ts';
import type { doubleUseSentences as english } from '../../../en/core/cross-checks/double-use.ts';
import type { Translated } from '../../../teller.ts';

export const doubleUseSentences: Translated<typeof english> = {
  'double-use.invoices-of-applicant': ({ count, value, number }, t) =>
    `${count} 张发票共 ${amountText(value, t)}，同时出现在本申请人的案件 ${number} 中。`,
  'double-use.invoices-of-other': ({ count, value, number, name }, t) =>
    `${count} 张发票共 ${amountText(value, t)}，同时出现在${name}的案件 ${number} 中。`,
  'double-use.invoice-rows': '出现在两个案件中的发票',
  'double-use.also-in': ({ number }) => `同时在案件 ${number} 中`,
  'double-use.same-file': ({ file, other, number }) => `文件 ${file} 与案件 ${number} 的文件 ${other} 逐字节相同。`,
  'double-use.file-rows': '该文件中的记录',
  'double-use.repeated': ({ count, differ }) =>
    `本案件中有 ${count} 个发票号码对同一对方重复出现${differ ? '，且金额不同' : ''}。`,
  'double-use.repeated-rows': '重复出现的发票',
  'double-use.nothing': '未提供发票和文件。',
  'double-use.no-other-case': '没有其他案件可供比对；本案件中发票无重复。',
  'double-use.none': '本案件的发票和文件均未用于其他案件。',
};
