/** 等级提升路径。所述均为假设，不是预测。 */
import type { pathText as english } from '../en/path.ts';
import type { SameShape } from '../same-shape.ts';

export const pathText: SameShape<typeof english> = {
  title: '等级提升路径',
  target: '目标等级',
  best: '目前已是最高等级，没有可提升的空间。',
  outcome: {
    reached: (changes, grade) =>
      changes === 1
        ? `如作出该项改变且其他条件不变，本案件可达到 ${grade} 级。`
        : `如同时作出下列 ${changes} 项改变且其他条件不变，本案件可达到 ${grade} 级。`,
    'in-default': '借款人已违约，提高评分不能解除违约；违约解除后方可测算提升路径。',
    'already-there': (grade) => `本案件目前已达到 ${grade} 级或以上。`,
    'not-reached': (grade, needed, best, points) =>
      `现有可行措施均不能达到 ${grade} 级。该等级需 ${needed} 分，所得最好结果为 ${best} 级，${points} 分。`,
  },
  grade: '等级',
  score: '评分',
  pd: '一年期违约概率',
  to: '至',
  needed: (points, grade) => `${grade} 级需 ${points} 分`,
  changes: '所需改变',
  closest: '最接近的结果',
  noChange: '资金、债务、担保或证照方面的改变均不能增加分值。',
  upTo: (amount) => `最多 ${amount}`,
  boundedBy: (bound) => `上限：${bound}。`,
  noMoney: '不涉及资金',
  indicators: '将变动的指标',
  indicatorHead: { indicator: '指标', before: '目前', after: '改变后', points: '分值' },
  stays: '不变',
  evidence: '可补充的证据',
  evidenceNote: '补充后结果尚不可知，未计入上述测算；评分可能变动的幅度如下。',
  noEvidence: '模型各项指标均有证据。',
  range: (low, high) => `${low} 至 ${high}`,
  decides: (names) => `决定性指标：${names}`,
  open: '仍会失分的方面',
  nothingOpen: '没有显著失分的方面。',
  assumptions: '测算前提',
  minimum: {
    proven: '已证明没有代价更小的措施组合。',
    'best-found': '未找到代价更小的措施组合，但尚未证明不存在。',
  },
  evaluations: (count, step) => `共测算 ${count} 组金额，金额以 ${step} 为一档。`,
};
