/** 模型验证报告“校准”部分。 */
import type { calibrationText as english } from '../../../en/reports/validation/calibration.ts';
import type { SameShape } from '../../../same-shape.ts';

export const calibrationText: SameShape<typeof english> = {
  title: '4 校准',
  sheet: '校准',
  grades: (sample) => `各等级，${sample}`,
  grade: '等级',
  tests: (sample) => `全部样本的检验，${sample}`,
  test: '检验',
  statistic: '统计量',
  p: 'p 值',
  smallP: 'p 值小的含义',
  noFigure: '无结果',
  jeffreys: 'Jeffreys（单侧）',
  spiegelhalter: 'Spiegelhalter',
  hosmerLemeshow: 'Hosmer–Lemeshow',
  accuracy: '违约概率的准确性',
  reliability: '可靠度',
  resolution: '分辨度',
  uncertainty: '不确定度',
  herfindahl: '赫芬达尔指数',
  bands: (sample) => `按违约概率由低到高分段，${sample}`,
  noRows: '没有样本。',
  band: '分段',
  bandOf: (number) => `第 ${number} 段`,
  difference: '实际 − 预测',
  figure: (sample) =>
    `校准，${sample}；对数坐标。方块：实际违约率及其 Wilson 法 95% 置信区间，无违约者为空心。虚线：违约概率与实际违约率相等。`,
  bandPanel: '违约概率分段：实际违约率与平均违约概率',
  gradePanel: '各等级：实际违约率，横线为平均违约概率',
};
