/** 评分模型须遵守的规则。其中的名称为文件中的字段名。 */
import type { scoringModelSentences as english } from '../../en/core/scoring-model.ts';
import type { Translated } from '../../teller.ts';

export const scoringModelSentences: Translated<typeof english> = {
  'scoring-model.format-3': '仅格式 3 的文件区分“无意义”的含义',
  'scoring-model.no-pairs': '格式 1 的文件不含交互项',
  'scoring-model.one-origin': '格式 1 的文件只能全部为专家判断或全部为估计',
  'scoring-model.origin-of-term': '须为 "expert judgement"，或 "estimated: " 加模型说明书',
  'scoring-model.origin-of-whole': ({ terms, model }) => `各项来源为 ${terms}，而非 ${model}`,
  'scoring-model.indicator-id': '须为指标代码',
  'scoring-model.repeated-input': ({ indicator }) => `${indicator} 已是输入项`,
  'scoring-model.group-order': ({ groups }) => `输入项须按此组别顺序排列：${groups.join('、')}`,
  'scoring-model.last-bin-open': '最后一个分箱须不设上限（null）',
  'scoring-model.only-last-open': '仅最后一个分箱可不设上限',
  'scoring-model.bounds-rise': ({ value, before }) => `界限须递增：${value} 不大于 ${before}`,
  'scoring-model.money-label': '金额分箱须有名称，因其界限以任何币种的最小单位计',
  'scoring-model.repeated-category': ({ category }) => `${category} 已在某一分箱中`,
  'scoring-model.no-order': '类别无大小之分，方向须为 "none"',
  'scoring-model.against-direction': ({ direction, value, before }) =>
    `${direction}：${before} 之后为 ${value}，与方向相反`,
  'scoring-model.shares': ({ total }) => `所有分箱（含缺失和无意义）的占比之和为 ${total}，不等于 1`,
  'scoring-model.no-share': '参照总体中没有此输入项',
  'scoring-model.missing-pays': ({ mean }) => `缺失时的分值不得高于已知时的平均分值 ${mean}`,
  'scoring-model.grades': ({ grades }) => `须按此顺序将等级 ${grades.join('、')} 各列一次`,
  'scoring-model.millionths': '须为 0.000001 的整数倍',
  'scoring-model.ends-at-one': ({ grade }) => `${grade} 须止于 1`,
  'scoring-model.reaches-one': '仅 C 和 D 可达到 1',
  'scoring-model.pd-rises': ({ value, before }) => `违约概率界限须递增：${value} 不大于 ${before}`,
  'scoring-model.repeated-pair': ({ pair }) => `${pair} 重复或并非两个不同的输入项`,
  'scoring-model.no-input': ({ indicator, kind }) =>
    `${indicator} 不是本模型的${kind === 'numeric' ? '数值' : '类别'}输入项`,
  'scoring-model.no-bound': ({ bound, indicator }) => `${bound} 不是 ${indicator} 的界限`,
  'scoring-model.axis-rises': '界限须递增',
  'scoring-model.whole-bins': ({ indicator }) => `须按整箱将 ${indicator} 的每个类别各列一次`,
  'scoring-model.cells': ({ rows, columns }) => `须为 ${rows} 行 ${columns} 列`,
  'scoring-model.cell-shares': ({ total }) => `所有单元格的占比之和为 ${total}，不等于 1`,
  'scoring-model.pair-direction': ({ indicator, direction }) => `分值与 ${indicator} 的方向相反：${direction}`,
  'scoring-model.pair-missing': ({ indicator }) => `${indicator} 缺失时的分值不得高于已知时的平均分值`,
};
