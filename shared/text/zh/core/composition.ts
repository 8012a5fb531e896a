/** 由训练模型组合案件模型的说明：没有对应指标的输入变量、违约率水平。 */
import type { compositionSentences as english } from '../../en/core/composition.ts';
import type { Translated } from '../../teller.ts';

export const compositionSentences: Translated<typeof english> = {
  'composition.too-many-bins': ({ indicator, bins, most }) =>
    `${indicator} 将有 ${bins} 个分值不同的分箱，至多 ${most} 个才便于审阅。请减少分箱或设定风险方向后重新训练。`,
  'composition.no-rate': ({ what, rate }, t) => `${t.say(what)}为 ${rate}，应在 0 与 1 之间。`,
  'composition.central-tendency': '长期平均违约率',
  'composition.sample-rate': '样本违约率',
  'composition.by-steps': ({ model }) =>
    `${model} 采用分段校准，而案件模型的违约概率只取决于分值。请改用刻度校准重新训练。`,
  'composition.no-input': ({ input, model }) => `${input} 已设对应指标，但不是 ${model} 的输入变量。`,
  'composition.unknown-indicator': ({ input, indicator }) => `${input} 对应的指标 ${indicator} 本程序不计算。`,
  'composition.mapped-twice': ({ indicator, first, second }) => `指标 ${indicator} 对应了两次：${first} 和 ${second}。`,
  'composition.other-unit': ({ input, kind, indicator }) =>
    `${input} 为${kind === 'numeric' ? '数值' : '分类'}变量，与指标 ${indicator} 的计量单位不可比。`,
  'composition.plus-of-categories': ({ input }) => `${input} 为分类变量，不能加上数值。`,
  'composition.plus-no-number': ({ input }) => `${input} 所加的须为数字。`,
  'composition.special-value': ({ input, value }) =>
    `${input} 有特殊值（${value}），没有指标会取该值。请不设特殊值重新训练。`,
  'composition.budgets': ({ total, indicator, group }) => {
    if (indicator !== null) return `${indicator} 不在任何权重预算之内，或重复列入：请恰好列入一次。`;
    return group === null
      ? `权重预算合计为 ${total}，应为 1；已有交互项的模型不能再定刻度，请先定刻度。`
      : `权重预算列有模型没有的 ${group} 组变量，请删去。`;
  },
  'composition.no-tail': ({ indicator, from, below }) =>
    below === null
      ? `${from} 不是 ${indicator} 的分界点，请取其自身的分界点。`
      : `${indicator} 的上端不能在 ${from} 处截断：应取大于 ${below} 的值，分值不优于、占比不大于其末一分箱。`,
  'composition.no-numeric-input': ({ indicator }) => `${indicator} 不是模型的数值变量。`,
};
