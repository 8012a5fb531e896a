/** 审批与条件的说明。 */
import type { decisionSentences as english } from '../../en/core/decision.ts';
import type { Translated } from '../../teller.ts';

export const decisionSentences: Translated<typeof english> = {
  'decision.no-proposal': '该案件没有可供审批的授信方案。',
  'decision.no-condition': '该案件没有此项有效条件。',
  'decision.all-met': '放款条件已全部落实。',
  'decision.never-submitted': '该案件从未提交，无可审批。',
  'decision.not-yet-met': ({ conditions }) => `尚未落实：${conditions.join('；')}。`,
  'decision.cannot-approve': ({ reason }, t) => `不能批准。${t.say(reason)}`,
  'decision.not-ready': ({ item }, t) => `尚不能提交。缺少：${t.say(item)}`,
  'decision.damaged-snapshot': '该案件的一次提交在冻结之后于文件中损坏或被改动，无法读取，请用备份恢复工作区。',
};
