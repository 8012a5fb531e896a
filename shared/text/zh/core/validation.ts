/** 模型验证的说明：指标无值的原因、所用样本、比较的局限。 */
import type { validationSentences as english } from '../../en/core/validation.ts';
import type { Translated } from '../../teller.ts';

export const validationSentences: Translated<typeof english> = {
  'validation.no-rows': '没有数据。',
  'validation.no-rows-on-one-side': '有一方没有数据。',
  'validation.other-kinds': '该列在一方为数值，在另一方为分类。',
  'validation.none-defaulted': '没有违约。',
  'validation.all-defaulted': '全部违约。',
  'validation.one-default': '只有一行违约，AUC 没有置信区间。',
  'validation.one-without-default': '只有一行未违约，AUC 没有置信区间。',
  'validation.too-few-bands': ({ least }) => `违约概率分布不足 ${least} 段。`,
  'validation.certain-pds': '违约概率均为 0、½ 或 1。',
  'validation.other-rows': ({ name, scored, rows }) => `${name} 为 ${scored} 行评分，数据表有 ${rows} 行。`,
  'validation.not-comparable': ({ why }, t) => `两种评分无法比较。${t.say(why)}`,
  'validation.fold-left-out': ({ fold, why }, t) => `第 ${fold} 折未计入逐折差异。${t.say(why)}`,
  'validation.seen-rows': '所用数据即模型的训练数据，比较结果偏向拟合更紧的模型。',
  'validation.other-holdouts': '两次训练留出的样本不同；每行均由未见过该行的模型评分。',
  'validation.other-folds': '两次训练分折不同，不作逐折比较。',
  'validation.other-rejects': '两次训练对没有结果的行处理不同。',
  'validation.development-rows': '开发样本',
  'validation.rows-before': ({ period }) => `${period} 之前的样本`,
  'validation.missing': '缺失',
  'validation.below': ({ high }) => `小于 ${high}`,
  'validation.from': ({ low }) => `${low} 及以上`,
  'validation.between': ({ low, high }) => `${low} 至 ${high}（不含）`,
};
