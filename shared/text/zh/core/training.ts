/** 训练的说明：数据表或设置的不足、折、手工分箱、被拒绝的申请。 */
import type { trainingSentences as english } from '../../en/core/training.ts';
import type { Translated } from '../../teller.ts';

function foldsOf(column: string | null): string {
  return column === null ? '生成的折' : `折号列“${column}”`;
}

export const trainingSentences: Translated<typeof english> = {
  'training.too-few-outcomes': ({ least, defaults, others }) =>
    `训练至少需要 ${least} 行违约和 ${least} 行未违约，该表分别有 ${defaults} 行和 ${others} 行。`,
  'training.no-inputs': '除结果列外，该表没有输入变量。',
  'training.no-inputs-left': ({ target }) => `除“${target}”和已剔除的列外，文件中没有输入变量。`,
  'training.direction-unfit': ({ input, why }, t) => `为 ${input} 设定了风险方向，但该列${t.say(why)}。`,
  'training.has-no-order': '是分类变量，没有大小顺序',
  'training.is-no-input': '不是该表的输入变量',
  'training.one-outcome': ({ target, outcome }) => `“${target}”列全部为 ${outcome}，训练须同时有 0 和 1 两种结果。`,
  'training.no-rejected': ({ target }) => `“${target}”列每行都有结果，没有可供推断的被拒绝申请。`,
  'training.other-time': ({ holdout, time }) => `留出样本按“${holdout}”列划分，时间列也须为该列，而不是“${time}”。`,
  'training.two-folds': '交叉验证至少需要两折。',
  'training.one-fold': ({ column, fold }) => `${foldsOf(column)}全部为 ${fold}，交叉验证至少需要两折。`,
  'training.fold-one-outcome': ({ column, fold, lacks }) =>
    `${foldsOf(column)}：第 ${fold} 折没有结果为 ${lacks} 的行，每折都须有两种结果。`,
  'training.bins-unfit': ({ input, why }, t) => `${input} 的手工分箱不能使用：${t.say(why)}。`,
  'training.bins-no-input': '该列不是数据表的输入变量',
  'training.bins-of-categories': '该列是分类变量，应设分组而不是分界值',
  'training.bins-rise': '分界值须为数字且逐个递增',
  'training.bins-of-numbers': '该列是数值变量，应设分界值而不是分组',
  'training.bins-empty-group': '有一个分组没有取值',
  'training.bins-no-level': ({ level }) => `数据表中没有取值“${level}”`,
  'training.bins-level-twice': ({ level }) => `取值“${level}”同时在两个分组中`,
  'training.bins-no-row': ({ bin }, t) => `分箱“${t.say(bin)}”中没有数据`,
  'training.bins-against': ({ bin, woe, before, woeBefore, direction }, t) =>
    `分箱“${t.say(bin)}”的 WoE 为 ${woe.toFixed(3)}，前一分箱“${t.say(before)}”为 ${woeBefore.toFixed(3)}，与设定的风险方向（${t.names.directions[direction]}）相反`,
  'training.bin-all': '全部取值',
  'training.bin-below': ({ high }) => `小于 ${high}`,
  'training.bin-from': ({ low }) => `${low} 及以上`,
  'training.bin-between': ({ low, high }) => `[${low}, ${high})`,
  'training.bin-group': ({ number }) => `第 ${number} 组`,
  'training.too-few-rejected': ({ least, rejected }) =>
    `拒绝推断至少需要 ${least} 行没有结果的数据，该表有 ${rejected} 行。`,
  'training.wrong-factor': ({ factor }) => `拒绝推断的系数为 ${factor}，须为正数。`,
  'training.rejects-counted': ({ accepted, rejected }) =>
    `已批准申请 ${accepted} 行，有结果；被拒绝申请 ${rejected} 行，没有结果。`,
  'training.rejects-measured': '各项指标仅以结果已知的已批准申请计算。',
  'training.augmentation': ({ least, most }) =>
    `扩充法：以相近的已批准申请代表被拒绝申请，权重为 ${least.toFixed(2)} 至 ${most.toFixed(2)}。`,
  'training.uncovered': ({ rows }) => `有 ${rows} 行被拒绝申请几乎没有相近的已批准申请，不能得到充分代表。`,
  'training.parcelling': ({ factor }) =>
    `分段法：按评分段为被拒绝申请赋予结果，违约概率取已批准申请的 ${factor} 倍，属专家判断。`,
  'training.fuzzy': ({ least, most, factor }) =>
    `模糊扩充法：每行被拒绝申请同时按违约和未违约计入，权重为 ${least.toFixed(2)} 至 ${most.toFixed(2)}，违约概率取已批准申请的 ${factor} 倍，属专家判断。`,
  'training.implied-rate': ({ rate }, t) => `被拒绝申请按 ${t.formats.percent(rate, 1)} 的违约率计入。`,
};
