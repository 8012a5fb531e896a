/** 训练所得模型的说明：文件规则、评分、分箱、手工修改。 */
import { digits } from '../../digits.ts';
import type { learnedModelSentences as english, InputKind } from '../../en/core/learned-model.ts';
import type { Translated } from '../../teller.ts';

const KINDS: Readonly<Record<InputKind, string>> = { numeric: '数值', categorical: '分类' };
const VALUES: Readonly<Record<InputKind, string>> = { numeric: '数字', categorical: '文本类别' };

export const learnedModelSentences: Translated<typeof english> = {
  'learned-model.input-twice': ({ input }) => `输入变量 ${input} 重复`,
  'learned-model.shares': ({ total }) => `占比合计为 ${total}，应为 1`,
  'learned-model.level-twice': '同一取值在两个分箱中',
  'learned-model.bin-count': ({ edges }) => `分箱数应比分界值（${edges} 个）多一`,
  'learned-model.special-twice': '特殊值重复',
  'learned-model.against-direction': ({ direction }, t) =>
    `分值与设定的风险方向（${t.names.directions[direction]}）不符`,
  'learned-model.pair-against-direction': '分值与设定的风险方向不符',
  'learned-model.bounds-rise': ({ bound }) => `分界值须递增，${bound} 不符`,
  'learned-model.pair-size': ({ rows, columns }) => `应为 ${rows} 行，每行 ${columns} 个分值`,
  'learned-model.no-such-input': ({ input, kind }) => `${input} 不是该模型的${KINDS[kind]}变量`,
  'learned-model.no-edge': ({ edge, input }) => `${edge} 不是 ${input} 的分界值`,
  'learned-model.whole-groups': ({ input }) => `各组须按完整分箱包含 ${input} 的全部取值，且每个取值只出现一次`,
  'learned-model.steps-rise': '分值须递增，违约概率不得随之上升',
  'learned-model.grades': ({ grades }) => `须依次列出等级 ${grades.join('、')}，每个一次`,
  'learned-model.pd-bounds': '违约概率上限须递增，C 和 D 级止于 1',
  'learned-model.no-value': ({ input, kind }) => `记录中没有 ${input} 的值，请给出${VALUES[kind]}；未提供时填 null。`,
  'learned-model.wrong-value': ({ input, value, kind }) =>
    `${input} 的值为 ${JSON.stringify(value)}，模型要求${VALUES[kind]}。`,
  'learned-model.other-kind': ({ column, kind, takes }) =>
    `“${column}”列为${KINDS[kind]}变量，模型要求${KINDS[takes]}变量。`,
  'learned-model.no-column': ({ column }) => `数据表中没有模型所需的“${column}”列。`,
  'learned-model.any-value': '任意值',
  'learned-model.below': ({ high }) => `小于 ${digits(high)}`,
  'learned-model.from': ({ low }) => `${digits(low)} 及以上`,
  'learned-model.between': ({ low, high }) => `${digits(low)} 至 ${digits(high)}（不含）`,
  'learned-model.levels': ({ levels, more }) => levels.join('、') + (more > 0 ? ` 等 ${levels.length + more} 项` : ''),
  'learned-model.other': '其他',
  'learned-model.no-input': ({ input }) => `模型没有输入变量“${input}”。`,
  'learned-model.no-pair': ({ first, second }) => `模型没有“${first}”与“${second}”的交互项。`,
  'learned-model.no-bins': ({ input, highest, first, last }) =>
    `${input} 的分箱为 0 至 ${highest}，不含 ${first} 至 ${last}。`,
  'learned-model.merge': ({ input, kind }) => `${input}：只能合并${kind === 'numeric' ? '区间' : '类别'}。`,
  'learned-model.edit-against': ({ input, direction, before, after }, t) =>
    `${input} 设定为${t.names.directions[direction]}，${before} 分之后为 ${after} 分，与之相反。`,
};
