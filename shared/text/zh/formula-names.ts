/** 公式中以文字表述的函数。 */
import type { formulaNames as english } from '../en/formula-names.ts';
import type { SameShape } from '../same-shape.ts';

export const formulaNames: SameShape<typeof english> = {
  formulaFunctions: {
    mean: (of) => `${of}的平均值`,
    median: (of) => `${of}的中位数`,
    count: (of) => `${of}数量`,
    sum: (of) => `${of}合计`,
    most: (of) => `${of}的最大值`,
  },
};
