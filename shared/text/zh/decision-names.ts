/** 审批要素的名称：额度测算项、定价构成、审批动作、条件、政策。 */
import type { decisionNames as english } from '../en/decision-names.ts';
import type { SameShape } from '../same-shape.ts';

export const decisionNames: SameShape<typeof english> = {
  limitMeasures: {
    need: '营运资金需求',
    dscr: '偿债能力测算额',
    'grade-cap': '等级限额',
    collateral: '押品覆盖额',
    requested: '申请金额',
  },
  priceParts: {
    'funds-transfer-price': '资金转移定价',
    'operating-cost': '运营成本',
    'expected-loss': '预期损失',
    'capital-charge': '资本成本',
    'tenor-and-liquidity-premium': '期限及流动性溢价',
    'branch-margin': '分行加点',
    'relationship-discount': '客户关系优惠',
  },
  decisionKinds: {
    submit: '提交',
    review: '受理审查',
    recommend: '推荐',
    return: '退回',
    approve: '批准',
    decline: '拒绝',
    'confirm-conditions': '确认放款条件',
    disburse: '放款',
  },
  conditionKinds: {
    'before-disbursement': '放款前条件',
    'financial-covenant': '财务约定',
    'documentary-covenant': '资料约定',
  },
  collateralKinds: {
    'cash-deposit': '保证金',
    'real-estate': '房地产',
    'land-use-right': '土地使用权',
    equipment: '机器设备',
    inventory: '存货',
    receivables: '应收账款',
    vehicle: '车辆',
    'intellectual-property': '知识产权',
    other: '其他',
  },
  assetClasses: { corporate: '公司风险暴露', 'other-retail': '其他零售风险暴露' },
  policies: { limit: '额度政策', price: '定价政策', authority: '授权表', eligibility: '准入政策', rates: '汇率表' },
};
