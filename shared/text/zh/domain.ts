/** 各界面共用的业务术语（见业务手册第 18 节）。 */
import type { DomainText } from '../domain-text.ts';
import { authenticityNames } from './authenticity-names.ts';
import { commandNames } from './command-names.ts';
import { decisionNames } from './decision-names.ts';
import { evidenceNames } from './evidence-names.ts';
import { formulaNames } from './formula-names.ts';
import { modelNames } from './model-names.ts';

export const domainText: DomainText = {
  states: {
    draft: '草稿',
    submitted: '已提交',
    'in-review': '审查中',
    recommended: '已推荐',
    approved: '已批准',
    declined: '已拒绝',
    returned: '已退回',
    accepted: '已接受',
    'conditions-met': '条件已落实',
    disbursed: '已放款',
    monitored: '贷后监测',
    closed: '已结清',
    withdrawn: '已撤回',
  },
  products: {
    'working-capital-loan': '流动资金贷款',
    'revolving-credit-line': '循环授信额度',
    'term-loan': '定期贷款',
    'equipment-loan': '设备贷款',
    'invoice-financing': '应收账款融资',
    'trade-finance': '贸易融资',
  },
  channels: {
    direct: '直接申请',
    'third-party-payment': '第三方支付',
    p2p: 'P2P 网贷',
    'big-data-finance': '大数据金融',
    crowdfunding: '众筹',
    'information-based-institution': '信息化金融机构',
    portal: '互联网金融门户',
  },
  lifeStages: {
    'start-up': '初创期',
    growth: '成长期',
    'second-entrepreneurship': '二次创业',
    mature: '成熟期',
    distressed: '困境期',
  },
  sizeIndustries: {
    industry: '工业',
    construction: '建筑业',
    wholesale: '批发业',
    retail: '零售业',
    transport: '交通运输业',
    warehousing: '仓储业',
    'hotel-and-catering': '住宿和餐饮业',
    software: '软件和信息技术服务业',
    agriculture: '农、林、牧、渔业',
    other: '其他行业',
  },
  sizeClasses: { micro: '微型企业', small: '小型企业', medium: '中型企业', large: '大型企业' },
  registrationIdKinds: {
    uscc: '统一社会信用代码',
    lei: '法人机构识别编码（LEI）',
    other: '其他登记号',
  },
  groups: {
    certification: '认证',
    operational: '经营',
    financial: '财务',
    transactions: '上下游交易',
    customer: '客户群',
    logistics: '物流',
    monitoring: '信用监测',
  },
  roles: {
    officer: '客户经理',
    reviewer: '审查人',
    approver: '审批人',
    releaser: '放款人',
    auditor: '审计员',
    administrator: '管理员',
  },
  repayments: {
    bullet: '到期一次还本',
    linear: '等额本金',
    annuity: '等额本息',
    seasonal: '按季节还本',
    balloon: '尾款式还本',
  },
  levels: {
    'sub-branch': '支行',
    branch: '分行',
    'head-office': '总行',
  },
  ...authenticityNames,
  ...commandNames,
  ...decisionNames,
  ...evidenceNames,
  ...formulaNames,
  ...modelNames,
  grade: '等级',
  pd: '违约概率',
  points: '分值',
};
