/** 模型验证报告“模型项与分值形状”部分。 */
import type { termsText as english } from '../../../en/reports/validation/terms.ts';
import type { SameShape } from '../../../same-shape.ts';
import type { Teller } from '../../../teller.ts';

export function termsText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '5 模型项与分值形状',
    sheet: '模型项与分值形状',
    terms: '模型项（按重要性排列）',
    noTerms: '模型没有模型项。',
    firstTerms: (shown, all) => `共 ${all} 项，仅列前 ${shown} 项，全部见模型文件。`,
    sentences: (sentences) => sentences.join(''),
    term: '模型项',
    kind: '类型',
    kinds: { numeric: '数值', categorical: '类别', pair: '交互项' },
    shareOfAll: '占比',
    noPairs: '模型没有交互项：各输入项的分值互不影响。',
    pairs: (count, names, more) =>
      `${t.formats.number(count)} 个交互项：${names.join('；')}${more > 0 ? `，另有 ${t.formats.number(more)} 个` : ''}。`,
    bins: '分箱与分值',
    binsNote: (most) => `上列形状中分箱不超过 ${most} 个者；全部见模型文件。`,
    bin: '分箱',
    points: '分值',
    importanceFigure: (shown, all, hasPairs) => {
      const which = all > shown ? `共 ${all} 项，列前 ${shown} 项` : '全部模型项';
      return `重要性（分），${which}。${hasPairs ? '灰色为交互项。' : ''}`;
    },
    shapesFigure: '各分箱的分值：越高风险越小。区间宽度为其样本占比；缺失值和特殊代码单列。',
    pairColours: (low, high) => `${low}（锈色）至 ${high} 分`,
    pairAxes: (across, up) => `横轴：${across}；纵轴：${up}`,
    edgeUnits: [
      { size: 1e8, name: '亿' },
      { size: 1e4, name: '万' },
    ],
  };
}
