/** 命令行执行过程中的提示。 */
import {
  benchmarkPattern,
  benchmarkTest,
  type commandReportSentences as english,
} from '../../en/core/command-report.ts';
import type { Translated } from '../../teller.ts';

const STAGES = { 'pair-choice': '选择交互项', fit: '拟合' } as const;

export const commandReportSentences: Translated<typeof english> = {
  'command-report.training': ({ rows, defaults, inputs, folds }) =>
    `${rows} 行，其中违约 ${defaults} 行；输入变量 ${inputs} 个；共 ${folds} 折。`,
  'command-report.dates-left-out': ({ columns }) => `以下各列为日期，已剔除：${columns.join('、')}。`,
  'command-report.stage': ({ stage, done, total }) => `  ${STAGES[stage]}：${done}/${total}`,
  'command-report.fold': ({ fold, done, folds, auc, seconds }) =>
    `折 ${fold}（${done}/${folds}）：AUC ${auc.toFixed(4)}，用时 ${seconds.toFixed(1)} 秒。`,
  'command-report.mean-auc': ({ auc }) => `平均 AUC ${auc.toFixed(4)}。正在用全部数据训练……`,
  'command-report.model-written': ({ path, inputs, pairs }) =>
    `已写入 ${path}：输入变量 ${inputs} 个，交互项 ${pairs} 个。`,
  'command-report.scored': ({ rows }) => `已评分 ${rows} 行。`,
  'command-report.making-sample': '正在生成示例工作区，约需半分钟……',
  'command-report.benchmark': ({ seed, honest, dishonest }) =>
    `种子 ${seed}：如实申报 ${honest} 家，造假 ${dishonest} 家。`,
  'command-report.benchmark-overall': ({ recall, falseFlagRate }, t) =>
    `总体：检出率 ${t.formats.percent(recall, 1)}，误报率 ${t.formats.percent(falseFlagRate, 1)}。`,
  'command-report.benchmark-patterns': benchmarkPattern(['造假手法', '检出率', '对应核验项', '']),
  'command-report.benchmark-pattern': ({ pattern, recall, intendedRecall, intended }, t) =>
    benchmarkPattern([
      pattern,
      t.formats.percent(recall, 1),
      t.formats.percent(intendedRecall, 1),
      intended.join('、'),
    ]),
  'command-report.benchmark-tests': benchmarkTest(['核验项', '对应手法', '误报率', '无法核验']),
  'command-report.benchmark-test': ({ test, title, intendedRecall, falseFlagRate, notTestable }, t) =>
    benchmarkTest([
      `${test} ${t.say(title)}`,
      ...[intendedRecall, falseFlagRate, notTestable].map((share) => t.formats.percent(share, 1)),
    ]),
};
