/** 五级分类的理由。 */
import type { fiveClassSentences as english } from '../../en/core/five-class.ts';
import type { Translated } from '../../teller.ts';

export const fiveClassSentences: Translated<typeof english> = {
  'five-class.past-due': ({ daysPastDue, over }) =>
    over === 0 ? `已逾期 ${daysPastDue} 天。` : `已逾期 ${daysPastDue} 天，超过 ${over} 天。`,
  'five-class.bankrupt': '债务人已进入破产程序。',
  'five-class.expected-loss': ({ share, from }, t) =>
    `预期信用损失占账面余额 ${t.formats.percent(share)}，达到 ${t.formats.percent(from)}。`,
  'five-class.credit-impaired': '金融资产已发生信用减值。',
  'five-class.other-debts': ({ share, over }, t) =>
    `债务人在所有银行的债务中，逾期超过 90 天的占 ${t.formats.percent(share)}，超过 ${t.formats.percent(over)}。`,
  'five-class.changed-use': '未经同意改变资金用途。',
  'five-class.new-for-old': '借新还旧。',
};
