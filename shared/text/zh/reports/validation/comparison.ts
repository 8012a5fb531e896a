/** 模型验证报告“模型对比”部分。 */
import type { comparisonText as english } from '../../../en/reports/validation/comparison.ts';
import type { SameShape } from '../../../same-shape.ts';

export const comparisonText: SameShape<typeof english> = {
  title: '8 模型对比',
  sheet: '模型对比',
  figure: '指标',
  first: '前者',
  second: '后者',
  difference: '差异',
  p: 'p 值',
  folds: '各折差异',
  higherIn: (folds, all) => `${all} 折中有 ${folds} 折前者的 AUC 较高。`,
  differencesFigure: 'AUC 差异及其 DeLong 法 95% 置信区间；虚线表示没有差异。',
  differencesOf: (first) => `${first} 的 AUC 与其余各模型之差及其 DeLong 法 95% 置信区间；虚线表示没有差异。`,
  none: '模型未与挑战模型或其他训练结果对比。',
  noValue: '无',
  firstRows: (shown, all) => `共 ${all} 项，仅列前 ${shown} 项。`,
};
