/** 验证指标的名称和含义，以及各部分共用的说法。 */
import type { measuresText as english } from '../../../en/reports/validation/measures.ts';
import type { SameShape } from '../../../same-shape.ts';
import type { Teller } from '../../../teller.ts';

const columns = {
  rows: '样本数',
  defaults: '违约数',
  meanPd: '平均违约概率',
  observed: '实际违约率',
  auc: 'AUC',
  low: '95%下限',
  high: '95%上限',
  ks: 'KS',
  gini: '基尼系数',
  brier: 'Brier 分数',
  logLoss: '对数损失',
  psi: 'PSI',
  csi: 'CSI',
  jeffreysP: 'Jeffreys p 值',
  fold: '折',
  sample: '样本',
  mean: '均值',
  deviation: '标准差',
  shareOfRows: '样本占比',
  importance: '重要性',
  input: '输入项',
  direction: '风险方向',
} as const;

export function measuresText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    columns,
    sample: (sample) => t.names.samples[sample],
    sampleOf: ({ sample, rows, defaults }) =>
      `${t.names.samples[sample]}（${t.formats.number(rows)} 笔，违约 ${t.formats.number(defaults)} 笔）`,
    interval: (low, high) => `${low} 至 ${high}`,
    notComputed: '未计算',
    why: '指标缺失原因',
    reasons: (reasons) => reasons.map(({ names, reason }) => `${names.join('、')}：${reason}`).join(''),
    foldOf: (fold) => `第 ${fold} 折`,
    notMeasured: '未计量：模型未在已知结果的样本上评分。',
    listed: (names, more) => (more > 0 ? `${names.join('、')}等，另有 ${t.formats.number(more)} 项` : names.join('、')),
    meanings: {
      auc: 'AUC：违约样本的评分差于非违约样本的概率，0.5 等同随机，1 为完全区分。基尼系数为 2 × AUC − 1。区间为 DeLong 法 95% 置信区间。',
      ks: 'KS：违约与非违约样本的累计占比沿评分的最大差距。',
      folds: '每一折均由其余各折训练的模型评分。标准差为各折之间的标准差。',
      jeffreys: 'Jeffreys p 值为单侧检验：数值小，表示违约概率低估了实际违约。',
      spiegelhalter: '数值小，表示违约概率整体上与实际结果不符（偏高或偏低）',
      hosmerLemeshow: '数值小，表示各分段实际违约与违约概率的差异超出随机波动',
      jeffreysAll: '数值小，表示全部样本的违约概率低估了实际违约',
      brier:
        'Brier 分数 = 可靠度 − 分辨度 + 不确定度（分段内违约概率的离散程度除外）。可靠度：违约概率与实际结果的距离，越小越好。分辨度：各分段之间的差异，越大越好。不确定度取决于结果本身。',
      herfindahl: '赫芬达尔指数：各等级占比的平方和；1 表示全部样本集中于一个等级。',
      index: 'PSI 和 CSI 的惯例：低于 0.10 变化很小，0.10 至 0.25 有一定变化，0.25 及以上变化显著。',
      difference:
        '差异为前者减后者。AUC 和 KS 大于零表示前者较优，Brier 分数和对数损失小于零表示前者较优。区间和 p 值为同一样本两种评分的 DeLong 检验。',
      importance: '重要性：训练样本上各笔分值与该项平均分值的平均距离。',
    },
    samples: {
      'held-out-folds': '每笔样本均由未见过它的模型（以其余各折训练）评分。',
      holdout: '不参与分折和训练的样本，最后评分一次。',
      'training-rows': '训练模型所用的样本：指标优于在新样本上的表现。',
    },
  };
}
