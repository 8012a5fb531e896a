/** 模型验证报告“区分能力”部分。 */
import type { discriminationText as english } from '../../../en/reports/validation/discrimination.ts';
import type { SameShape } from '../../../same-shape.ts';

export const discriminationText: SameShape<typeof english> = {
  title: '3 区分能力',
  sheet: '区分能力',
  folds: '各折结果',
  seconds: '耗时（秒）',
  bands: (sample) => `分值分段样本，${sample}`,
  noRows: '没有样本。',
  pointsFrom: '分值下限',
  toBelow: '上限（不含）',
  without: '非违约',
  with: '违约',
  defaultShare: '违约占比',
  figure: (sample) => `评分分布，${sample}：每一柱为该分段占同类样本的比例。`,
  shareWithout: '占非违约样本的比例',
  shareWith: '占违约样本的比例',
};
