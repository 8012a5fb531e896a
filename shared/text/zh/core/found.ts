/** 所查对象不存在。 */
import type { foundSentences as english } from '../../en/core/found.ts';
import type { Translated } from '../../teller.ts';

export const foundSentences: Translated<typeof english> = {
  'found.no-indicator': ({ indicator }) => `没有名为“${indicator}”的指标。`,
  'found.no-case': ({ caseId }) => `没有编号为“${caseId}”的案件。`,
  'found.no-officer': ({ officerId }) => `没有编号为“${officerId}”的人员。`,
  'found.no-record-set': ({ name }) => `没有名为“${name}”的记录类别。`,
  'found.no-record': ({ recordSet, recordId }) => `该案件没有编号为 ${recordId} 的有效 ${recordSet} 记录。`,
  'found.no-source': '没有该来源文件。',
  'found.no-source-here': '该案件没有此来源文件。',
  'found.no-conflict': '各来源对该事项的说法已不再矛盾。',
  'found.no-side': ({ about }, t) => `${t.say(about)}：没有可保留的该来源。`,
  'found.no-snapshot': '该案件没有此哈希的快照。',
};
