/** 授信审批报告“指标”部分和公式附录。 */
import type { indicatorsText as english } from '../../en/reports/indicators.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function indicatorsText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '指标',
    intro: '分值为指标值所在分箱的分值，平均分为模型参照总体的平均值。缺失值单设分箱，不按零处理。',
    indicator: '指标',
    bin: '分箱',
    points: '分值',
    average: '平均分',
    remark: '备注',
    notScored: '不计分',
    pair: '交互项',
    pairRemark: '两项指标各自得分之外，共同增减的分值。',
    group: '指标组',
    present: (present, all) => `${t.formats.number(all)} 项指标中有 ${t.formats.number(present)} 项有值。`,
    noIndicators: '没有指标。',
    operands: '附录：公式与计算项',
    operandsSheet: '计算项',
    operandsIntro: '列示各项指标的公式、依据及其计算项：数值、所依据的记录数、记录类别和说明。',
    noOperands: '各项指标均无计算项。',
    operand: '计算项',
    records: '记录数',
    recordSet: '记录类别',
    formulaHead: '公式与依据',
    formula: (formula, authority) => `${formula}（${authority}）`,
  };
}
