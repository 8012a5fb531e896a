/** 命令行执行过程中的提示。 */
import type { commandReportSentences as english } from '../../en/core/command-report.ts';
import type { Translated } from '../../teller.ts';

const STAGES = { 'pair-choice': '选择交互项', fit: '拟合' } as const;

export const commandReportSentences: Translated<typeof english> = {
  'command-report.training': ({ rows, defaults, inputs, folds }) =>
    `${rows} 行，其中违约 ${defaults} 行；输入变量 ${inputs} 个；共 ${folds} 折。`,
  'command-report.dates-left-out': ({ columns }) => `以下各列为日期，已剔除：${columns.join('、')}。`,
  'command-report.stage': ({ stage, done, total }) => `  ${STAGES[stage]}：${done}/${total}`,
  'command-report.fold': ({ fold, done, folds, auc, seconds }) =>
    `第 ${fold} 折（${done}/${folds}）：AUC ${auc.toFixed(4)}，用时 ${seconds.toFixed(1)} 秒。`,
  'command-report.mean-auc': ({ auc }) => `平均 AUC ${auc.toFixed(4)}。正在用全部数据训练……`,
  'command-report.model-written': ({ path, inputs, pairs }) =>
    `已写入 ${path}：输入变量 ${inputs} 个，交互项 ${pairs} 个。`,
  'command-report.scored': ({ rows }) => `已评分 ${rows} 行。`,
};
