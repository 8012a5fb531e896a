/** 模型指标所用样本和风险方向的名称。 */
import type { modelNames as english } from '../en/model-names.ts';
import type { SameShape } from '../same-shape.ts';

/** 模型及其各项来源的说法；模型文件中的其他说法原样照录。 */
const ORIGINS: Readonly<Record<string, string>> = {
  'expert judgement': '专家判断',
  estimated: '数据估计',
  'estimated and expert judgement': '数据估计与专家判断',
};

const ESTIMATED_BY = /^estimated(?::| from) (.+)$/;
const PASSPORT = /^passport of (.+)$/;

function origin(origin: string): string {
  const source = ESTIMATED_BY.exec(origin)?.[1];
  if (source === undefined) return ORIGINS[origin] ?? origin;
  const model = PASSPORT.exec(source)?.[1];
  return `数据估计：${model === undefined ? source : `${model} 的模型说明书`}`;
}

export const modelNames: SameShape<typeof english> = {
  samples: {
    'held-out-folds': '交叉验证样本',
    holdout: '留出样本',
    'training-rows': '训练样本',
  },
  directions: {
    'higher-is-riskier': '越高风险越大',
    'lower-is-riskier': '越低风险越大',
    none: '不限',
    'middle-is-safest': '居中风险最小',
  },
  origin,
};
