/** 模型验证报告首页的验证结果。 */
import type { conclusionsText as english } from '../../../en/reports/validation/conclusions.ts';
import type { SameShape } from '../../../same-shape.ts';
import type { Teller } from '../../../teller.ts';

export function conclusionsText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '验证结果',
    note: (jeffreys) => `仅列事实，不作评判。${jeffreys}其他检验的含义见各部分。`,
    question: '验证事项',
    answer: '结果',
    section: '见部分',
    p: (value) => `p ${value}`,
    auc: (sample) => `AUC，${sample}`,
    withInterval: (figure, interval) => (interval === null ? figure : `${figure}，95% 置信区间 ${interval}`),
    level: (sample) => `违约概率与实际结果，${sample}`,
    levelFound: (meanPd, observed, p) =>
      `平均违约概率 ${meanPd}，实际违约率 ${observed}${p === null ? '' : `；Jeffreys ${p}`}`,
    marked: (name, p) => `${name}（${p}）`,
    grades: (mark, sample) => `Jeffreys p 值小于 ${mark} 的等级，${sample}`,
    gradesFound: (found, of, named) =>
      found > 0
        ? `${t.formats.number(of)} 个有样本的等级中有 ${t.formats.number(found)} 个：${named}`
        : `${t.formats.number(of)} 个有样本的等级中没有`,
    tests: (sample) => `校准检验，${sample}`,
    testFound: (name, p) => `${name} ${p}`,
    testNotComputed: (name, reason) => `${name} 未计算（${reason}）`,
    together: (parts) => parts.join('；'),
    folds: '各折 AUC',
    foldsFound: ({ mean, deviation, folds, lowest, highest }) =>
      `${t.formats.number(folds)} 折均值 ${mean}，标准差 ${deviation}` +
      (lowest === null ? '' : `；最低 ${lowest}，最高 ${highest}`),
    stability: (sample, against) => `稳定性，${sample}对比${against}`,
    stabilityFound: (psi, inputs) => `PSI ${psi}；${inputs}`,
    notCompared: '输入项未作对比',
    changedInput: (input, csi) => `${input}（${csi}）`,
    changed: (mark, named) => `CSI 达到 ${mark} 的输入项：${named}`,
    unchanged: (mark, inputs) => `${t.formats.number(inputs)} 个输入项的 CSI 均低于 ${mark}`,
    subgroup: (column, name) => `${column}：${name}`,
    subgroups: (mark, sample) => `Jeffreys p 值小于 ${mark} 的分组，${sample}`,
    subgroupsFound: (found, of, named) => (found > 0 ? `${of} 组中有 ${found} 组：${named}` : `${of} 组中没有`),
    comparison: (first, second) => `AUC，${first} − ${second}`,
    comparisonFound: (difference, interval, p) =>
      `${difference}${interval === null ? '' : `，95% 置信区间 ${interval}`}${p === null ? '' : `，${p}`}`,
    edits: '训练后的人工调整',
    noEdits: '无',
  };
}
