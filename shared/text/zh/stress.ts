/** 压力测试页。 */
import type { stressText as english } from '../en/stress.ts';
import type { SameShape } from '../same-shape.ts';

export const stressText: SameShape<typeof english> = {
  shocks: {
    revenue: '营业收入',
    inputPrice: '进货价格',
    receivableDays: '客户延迟付款天数',
    rateBasisPoints: '债务利率',
  },
  set: '冲击',
  note: (yearEnd) => `作用于截至 ${yearEnd} 的年度`,
  none: '无冲击',
  buyer: (share) => `失去最大客户：−${share}`,
  held: '不变：税款、固定成本、资本性支出与分配；销售成本随收入变动；现金不足部分由循环借款补足。',
  outcome: '冲击结果',
  before: '现评估',
  after: '冲击之下',
  figure: '项目',
  cover: '偿债备付率（含本笔授信）',
  cash: '年末现金',
  revolver: '动用循环借款',
  grade: '等级',
  points: '分值',
  pd: '违约概率',
  limit: '额度',
  rate: '模型利率',
  facility: (service) => `本笔授信每年增加本息 ${service}，还款按额度测算的口径。`,
  short: (cover, minimum) => `备付率 ${cover}，低于额度政策要求的 ${minimum}。`,
  unpaid: (cover) => `备付率 ${cover}：当年现金不足以偿付到期本息。`,
  kept: (minimum) => `备付率不低于额度政策要求的 ${minimum}。`,
  nothingDue: '没有到期本息。',
  tornado: '单项冲击',
  tornadoNote: '各界限下的备付率；竖线为备付率 1',
  breaksAt: (size) => `${size} 时备付率降至 1`,
  never: '备付率始终高于 1',
  already: '备付率已低于 1',
  single: (shock, from, coverFrom, to, coverTo, aside) =>
    `${shock}：${from} 时备付率 ${coverFrom}，${to} 时备付率 ${coverTo}；${aside}`,
  days: (days) => `${days} 天`,
  basisPoints: (points) => `${points} 个基点`,
};
