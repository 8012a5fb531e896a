/** 多份文件所载记录相同（主要是同一账户、日期重叠的流水）的说明。 */
import type { overlapSentences as english } from '../../en/core/overlap.ts';
import type { Translated } from '../../teller.ts';

export const overlapSentences: Translated<typeof english> = {
  'overlap.same': ({ count, of, account, from, to, other }) =>
    `账户 ${account} 的 ${of} 笔中有 ${count} 笔（${from} 至 ${to}）与“${other}”重叠：只保存一次，并记录两个来源`,
  'overlap.other-text': ({ count, other }) =>
    `其中 ${count} 笔的日期、金额和余额与“${other}”一致，但摘要或对方不同，保留先导入的内容；请核对两份文件`,
  'overlap.apart': ({ here, there, from, to, other }) =>
    `两份文件均覆盖 ${from} 至 ${to} 之间，但有 ${here} 笔仅见于本文件，${there} 笔仅见于“${other}”；请确认哪一份完整`,
  'overlap.removed': ({ count }) => `其中 ${count} 笔此前已由人工更正或删除，不再恢复`,
  'overlap.doubtful': ({ count, first }) =>
    `有 ${count} 笔（首笔 ${first}）与案件中已有流水的账户、日期和金额相同，但摘要不同，已另行保存；请核实是否为同一笔`,
  'overlap.records': ({ recordSet, count, others }, t) =>
    `${t.names.recordSets[recordSet]}：其中 ${count} 条与${others.map((name) => `“${name}”`).join('、')}相同：只保存一次，并记录所有来源`,
};
