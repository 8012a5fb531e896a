/** 授信审批报告“评分”部分。 */
import type { scoreText as english } from '../../en/reports/score.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function scoreText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '评分',
    notAssessed: '案件未评估：尚无可供评分的证据。',
    part: '评分构成',
    points: '分值',
    average: '平均分',
    difference: '差异',
    present: '有值输入项',
    expected: '应有输入项',
    base: '基础分',
    score: '评分',
    reasons: '主要扣分原因',
    reasonsNote: '与平均分相比扣分最多的因素，最多列示四项；所列均为参与评分的因素。',
    noReasons: '没有低于平均分的输入项。',
    indicator: '指标',
    group: '指标组',
    reason: '原因',
    pointsLost: '扣分',
    reliability: '可信度',
    pdo: '优势比翻倍分值',
    reference: '参照点',
    referenceAt: (points, odds) => `${points} 分对应优势比 ${odds}:1`,
    factor: '刻度因子',
    offset: '刻度偏移',
    grade: '等级',
    pd: '一年期违约概率',
    pdLow: '违约概率下限（90%）',
    pdHigh: '违约概率上限（90%）',
    scaling: '违约概率 = 1 / (1 + e^((评分 − 偏移) / 因子))。区间反映缺失和可信度不足的输入项所致的不确定性。',
    masterScale: '主标尺',
    pdUpTo: '违约概率上限',
    pointsFrom: '最低分值',
    inDefault: '已违约',
    here: '本案件',
    figure: (points, grade, axisFrom) =>
      `评分 ${t.formats.number(points)} 分，等级 ${grade}：先列基础分，再列各组加分或扣分。坐标轴自 ${t.formats.number(axisFrom)} 分起。`,
  };
}
