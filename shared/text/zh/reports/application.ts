/** 授信审批报告“申请人”和“申请与拟定方案”部分。 */
import type { applicationText as english } from '../../en/reports/application.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function applicationText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    applicant: '申请人',
    legalName: '企业名称',
    industryCode: '行业代码',
    sizeIndustry: '划型行业',
    lifeStage: '发展阶段',
    foundedOn: '成立日期',
    region: '所在地区',
    headcount: '从业人数',
    case: '案件编号',
    state: '状态',
    owner: '主办客户经理',
    makers: '经办人',
    names: (names) => names.join('、'),
    request: '申请与拟定方案',
    requestSheet: '申请',
    product: '产品',
    appliedOn: '申请日期',
    channel: '渠道',
    level: '受理机构层级',
    purpose: (purpose) => `用途：${purpose}`,
    rationale: (rationale) => `拟定理由：${rationale}`,
    term: '要素',
    requested: '申请',
    proposed: '拟定',
    model: '模型测算',
    remark: '备注',
    amount: (currency) => `金额（${t.formats.currency(currency)}）`,
    months: '期限（月）',
    rate: '年利率',
    aboveLimit: '拟定金额超过测算额度',
    belowRate: (basisPoints) => `定价例外：低于模型利率 ${t.formats.number(basisPoints)} 个基点`,
  };
}
