/** C1、C2：同一事实在不同来源中说法不一。 */
import type { statedTwiceSentences as english } from '../../../en/core/cross-checks/stated-twice.ts';
import type { Translated } from '../../../teller.ts';

export const statedTwiceSentences: Translated<typeof english> = {
  'stated-twice.accounts': ({ about, sets, lines, gap }, t) =>
    `${t.say(about)}有 ${sets} 套数据，${lines} 个项目不一致，最大差异相当于该表最大金额的 ${t.formats.percent(gap, 1)}。`,
  'stated-twice.fact': ({ recordSet, about, sources, values }, t) =>
    `${t.names.recordSets[recordSet]}，${t.say(about)}：${sources} 个来源有 ${values} 处说法不一。`,
  'stated-twice.rows': ({ number, kind }, t) =>
    kind === null ? `说法 ${number}` : `第 ${number} 套（${t.names.fieldChoices[kind]}）`,
  'stated-twice.no-accounts': '未提供财务报表。',
  'stated-twice.one-set': '各期报表均无两套说法。',
  'stated-twice.nothing': '各来源之间没有说法不一之处。',
};
