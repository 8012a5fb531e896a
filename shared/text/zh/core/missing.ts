/** 案件审批前仍缺少的内容。 */
import type { missingSentences as english } from '../../en/core/missing.ts';
import type { Translated } from '../../teller.ts';

export const missingSentences: Translated<typeof english> = {
  'missing.administrators': '第二名管理员：只有一名管理员的工作区尚在筹设，不得提交案件。',
  'missing.mandatory': ({ item }, t) => `必备材料：${t.say(item)}。`,
  'missing.proposal': '授信方案：额度、期限和利率，在“授信方案”页填写。',
  'missing.right-id': ({ why }, t) => `正确的登记号：${t.say(why)}。`,
  'missing.founded-on': '申请人成立日期。',
  'missing.headcount': '申请人从业人数。',
  'missing.industry-code': '申请人行业代码。',
  'missing.evidence': ({ group, sets }, t) =>
    `${t.names.groups[group]}组的证据：${sets.map((set) => t.names.recordSets[set]).join('、')}。`,
  'missing.choice': ({ about }, t) => `选定来源：${t.say(about)}说法不一，请在“证据”页选定一个来源，或作为例外保留。`,
  'missing.a-proposal': '授信方案。',
};
