/** 模型验证报告“稳定性”和“分组”部分。 */
import type {
  stabilityText as stability,
  subgroupsText as subgroups,
} from '../../../en/reports/validation/stability.ts';
import type { SameShape } from '../../../same-shape.ts';

export const stabilityText: SameShape<typeof stability> = {
  title: '6 稳定性',
  sheet: '稳定性',
  stability: (sample, against) => `稳定性，${sample}对比${against}`,
  mostChanged: (shown, all) => `${all} 个输入项中变化最大的 ${shown} 个。`,
  scoreOrInput: '评分或输入项',
  index: '指数',
  score: '评分',
  nothingToCompare: (sample) => `稳定性，${sample}：未计算，没有可对比的其他样本。`,
  periods: (sample) => `各期间，${sample}`,
  periodsNote: '各期间的 PSI 以全部样本为基准。',
  period: '期间',
  noPeriods: (sample) => `各期间，${sample}：无，没有日期列。`,
  figure: (sample) => `各期间 AUC 及其 95% 置信区间，${sample}；虚线为全部样本的 AUC。`,
};

export const subgroupsText: SameShape<typeof subgroups> = {
  title: '7 分组',
  sheet: '分组',
  by: (column, sample) => `按 ${column} 分组，${sample}`,
  noGroups: '没有分组。',
  group: '组别',
  figure: (column, sample) => `按 ${column} 分组的 AUC 及其 95% 置信区间，${sample}；虚线为全部样本的 AUC。`,
  none: '未要求分组，本报告不列部分样本的指标。',
};
