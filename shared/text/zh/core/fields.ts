/** 单个数值的说明，以及各处共用的语句。 */
import type { fieldSentences as english } from '../../en/core/fields.ts';
import type { Translated } from '../../teller.ts';

export const fieldSentences: Translated<typeof english> = {
  'fields.not-provided': '未提供',
  'fields.remarks': ({ remarks }, t) => remarks.map((remark) => t.say(remark)).join('；'),
};
