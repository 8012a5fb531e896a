/** 模型验证报告“数据与设计”部分。 */
import type { dataText as english, HoldoutSize } from '../../../en/reports/validation/data.ts';
import type { SameShape } from '../../../same-shape.ts';
import type { Teller } from '../../../teller.ts';

export function dataText(t: Teller): SameShape<ReturnType<typeof english>> {
  const size = ({ rows, defaults, chosen }: HoldoutSize): string =>
    `${t.formats.number(rows)} 笔，违约 ${t.formats.number(defaults)} 笔；${chosen}`;
  const bracketed = (measured: HoldoutSize | null): string => (measured === null ? '' : `（${size(measured)}）`);
  return {
    title: '2 数据与设计',
    sheet: '数据与设计',
    judgementAlone: '模型完全由专家判断设定，未经数据训练。',
    source: '数据来源',
    sha256: '来源文件 SHA-256',
    period: '期间',
    licence: '许可',
    target: '结果变量（1 为违约）',
    rows: '已知结果的样本数',
    defaults: '违约数',
    countAndShare: (count, share) =>
      share === null ? t.formats.number(count) : `${t.formats.number(count)}（${t.formats.percent(share)}）`,
    rejected: '所用未知结果的样本数',
    folds: '分折',
    foldsByColumn: (count, column) =>
      count === null ? `按列“${column}”分折` : `${t.formats.number(count)} 折，按列“${column}”划分`,
    foldsAtRandom: (count) => `${t.formats.number(count)} 折，按种子随机划分`,
    foldCount: (count) => `${t.formats.number(count)} 折`,
    noneStated: '未注明',
    holdout: '留出样本',
    holdoutAtRandom: (share, measured) => `随机抽取 ${t.formats.percent(share, 0)} 的样本${bracketed(measured)}`,
    holdoutByTime: (from, column, measured) => `“${column}”为 ${from} 及以后的样本${bracketed(measured)}`,
    holdoutSize: size,
    weights: '权重',
    noWeights: '无：每笔样本计一次',
    weightColumn: (column) => `列“${column}”`,
    rejects: '被拒申请',
    rejectMethods: { augmentation: '扩增法', parcelling: '打包法', fuzzy: '模糊扩增法' },
    rejectMethod: (method) => `方法：${method}。`,
    noRejects: '未使用',
    sentences: (sentences) => sentences.join(''),
    samples: '本报告指标所用样本',
    noSamples: '模型未在已知结果的样本上评分，本报告没有计量指标。',
    meaning: '样本说明',
    defaultShare: '违约占比',
    inputs: (count) => `输入项（${t.formats.number(count)} 个）`,
    inputsNote: '风险方向约束分值：分值不得与方向相悖。重要性为该输入项单独的重要性，以分计。',
    originOfAll: (origin) => `来源均为：${origin}。`,
    firstInputs: (count) => `仅列前 ${t.formats.number(count)} 个，全部见模型说明书。`,
    noInputs: '模型说明书未列输入项。',
    indicator: '案件指标',
    origin: '来源',
    codes: '特殊代码',
  };
}
