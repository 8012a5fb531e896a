/** 建模室的说明。 */
import type { labSentences as english } from '../../en/core/lab.ts';
import type { Translated } from '../../teller.ts';

const RUN_STATES = { running: '正在进行', stopped: '已停止', failed: '已失败', finished: '已完成' } as const;

export const labSentences: Translated<typeof english> = {
  'lab.passport-file': ({ number, name }) => `训练 ${number} ${name} 模型说明书.json`,
  'lab.scores-file': ({ name }) => `${name} 评分.csv`,
  'lab.table-known': ({ fileName }) => `建模室已有该数据表：“${fileName}”。`,
  'lab.table-used': ({ fileName, runs }) => `“${fileName}”不能删除：已有 ${runs} 次训练使用该表。`,
  'lab.no-table': ({ tableId }) => `建模室没有编号为“${tableId}”的数据表。`,
  'lab.no-run': ({ runId }) => `建模室没有编号为“${runId}”的训练。`,
  'lab.no-model-yet': ({ number, state }) => `第 ${number} 次训练${RUN_STATES[state]}，还没有模型。`,
  'lab.interrupted': '训练期间工作台被关闭。可继续训练，从已完成的折开始。',
  'lab.no-change': '这些修改没有改变任何分值。',
  'lab.same-run': '请选择两次不同的训练进行比较。',
  'lab.not-comparable': '只有同一数据表、同一结果列的训练才能逐行比较。',
  'lab.not-running': ({ number, state }) => `第 ${number} 次训练${RUN_STATES[state]}，并未在进行。`,
  'lab.stopped-by': ({ officer }) => `由 ${officer} 停止。`,
  'lab.cannot-resume': ({ number, state }) =>
    `第 ${number} 次训练${RUN_STATES[state]}，只有已停止或失败的训练可以继续。`,
  'lab.broken-with': ({ why }) => `工作台因内部错误未能完成训练。（${why}）`,
};
