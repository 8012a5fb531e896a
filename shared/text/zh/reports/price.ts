/** 授信审批报告“定价”部分。 */
import type { priceText as english } from '../../en/reports/price.ts';
import type { SameShape } from '../../same-shape.ts';

export const priceText: SameShape<typeof english> = {
  title: '定价',
  part: '构成',
  basisPoints: '基点',
  formula: '公式',
  modelRate: '模型利率',
  rounded: '各项之和，向上取整至一个基点',
  proposedRate: '拟定利率',
  deviation: '偏离',
  exception: '定价例外',
  capitalRatio: '资本要求系数 K',
  riskWeight: '风险权重',
  raroc: '风险调整后资本回报率',
  none: (reason) => `无模型利率。${reason ?? ''}`,
  judgement: '定价政策各表为本行专家判断，按版本管理，其哈希值见“验证”部分。',
  figure: '利率各构成项（基点），合计为模型利率。',
};
