/** 单个数值的说明，以及各处共用的语句。 */
import { zhCN } from 'zod/locales';

import type { fieldSentences as english } from '../../en/core/fields.ts';
import type { Translated } from '../../teller.ts';

const chinese = zhCN().localeError;

function chineseIssue(issue: string): string {
  const said = chinese(JSON.parse(issue));
  return typeof said === 'string' ? said : (said?.message ?? issue);
}

export const fieldSentences: Translated<typeof english> = {
  'fields.not-provided': '未提供',
  'fields.remarks': ({ remarks }, t) => remarks.map((remark) => t.say(remark)).join('；'),
  'fields.issue': ({ issue }) => chineseIssue(issue),
};
