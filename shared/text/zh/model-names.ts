/** 模型指标所用样本和风险方向的名称。 */
import type { modelNames as english } from '../en/model-names.ts';
import type { SameShape } from '../same-shape.ts';

export const modelNames: SameShape<typeof english> = {
  samples: {
    'held-out-folds': '交叉验证样本',
    holdout: '留出样本',
    'training-rows': '训练样本',
  },
  directions: { 'higher-is-riskier': '越高风险越大', 'lower-is-riskier': '越低风险越大', none: '不限' },
};
