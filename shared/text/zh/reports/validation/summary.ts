/** 模型验证报告“摘要”部分。 */
import type { summaryText as english, SummarisedModel } from '../../../en/reports/validation/summary.ts';
import type { SameShape } from '../../../same-shape.ts';
import type { Teller } from '../../../teller.ts';

const methods = { additive: '整数分值的加性模型', scorecard: '整数分值的评分卡' } as const;

export function summaryText(t: Teller): SameShape<ReturnType<typeof english>> {
  const parts = (inputs: number, pairs: number): string => {
    if (inputs === 0) return '';
    const crossed = pairs > 0 ? `和 ${t.formats.number(pairs)} 个交互项` : '';
    return `，含 ${t.formats.number(inputs)} 个输入项${crossed}`;
  };
  const source = (training: SummarisedModel['training']): string => {
    if (training === null) return '由专家判断设定，未经数据训练';
    const { rows, source: file, defaults } = training;
    const share = t.formats.percent(rows > 0 ? defaults / rows : 0);
    return `以 ${file} 的 ${t.formats.number(rows)} 笔样本训练，其中违约 ${t.formats.number(defaults)} 笔（${share}）`;
  };
  return {
    title: '1 摘要',
    sheet: '摘要',
    interval: (interval) => `${interval}（95%）`,
    noInterval: '无区间',
    gini: (value) => (value === null ? '基尼系数未计算' : `基尼系数 ${value}`),
    brierScore: 'Brier 分数',
    logLoss: (value) => `对数损失 ${value}`,
    observed: (value) => `实际违约率 ${value}`,
    defaults: (count) => `违约 ${t.formats.number(count)} 笔`,
    model: ({ name, id, version, method, inputs, pairs, training, madeOn, madeBy }) =>
      `“${name}”（${id}，版本 ${version}）为${method === null ? '整数分值模型' : methods[method]}${parts(inputs, pairs)}，${source(training)}。` +
      `模型由${madeBy}于${t.formats.dateInText(madeOn)}制作。`,
    purposes: {
      cases: '用于对工作区内的案件评分',
      files: '用于按列对申请人数据表评分',
    },
    purpose: (purpose, fed, inputs) =>
      fed > 0 ? `${purpose}；${inputs} 个输入项中有 ${fed} 个取自案件指标。` : `${purpose}。`,
    figuresOf: (sample, meaning) => `上列指标的样本为${sample}：${meaning}`,
    sentences: (sentences) => sentences.join(''),
    limits: '使用限制',
    limit: '使用限制',
    moreLimits: (count) => `另有 ${t.formats.number(count)} 项，见第 10 部分`,
  };
}
