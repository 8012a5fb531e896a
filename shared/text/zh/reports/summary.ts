/** 授信审批报告“摘要”部分。 */
import type { summaryText as english, ReportedModel } from '../../en/reports/summary.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

function named({ name, version }: ReportedModel): string {
  return `${name}（版本 ${version}）`;
}

export function summaryText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '摘要',
    decision: '审批决定',
    noDecision: '尚未审批',
    approved: '批准',
    declined: '拒绝',
    stateSince: (state, day) => `${t.names.states[state]}（${t.formats.dateInText(day)}起）`,
    grade: '等级',
    notAssessed: '未评估',
    noEvidence: '尚无证据',
    points: (points) => `${t.formats.number(points)} 分`,
    pd: '一年期违约概率',
    interval: (low, high) => `${t.formats.percent(low)}至${t.formats.percent(high)}（90%）`,
    ifNotInDefault: (grade, pd) => `未违约时为 ${grade} 级，${t.formats.percent(pd)}`,
    limit: (currency) => `额度（${t.formats.currency(currency)}）`,
    binds: (measure) => `约束项：${t.names.limitMeasures[measure]}`,
    notComputed: '无法测算',
    inDefault: '已违约',
    knockedOut: '触发否决',
    notAssessable: '无法评估',
    modelRate: '模型利率',
    proposedRate: (basisPoints) => `拟定利率 ${t.formats.rate(basisPoints)}`,
    nothingProposed: '尚未拟定利率',
    request: ({ legalName, appliedOn, amount, currency, termMonths, product, level }) =>
      `${legalName}于${t.formats.dateInText(appliedOn)}申请${t.names.products[product]}${t.formats.moneyInText(amount, currency)}，` +
      `期限 ${t.formats.number(termMonths)} 个月，由${t.names.levels[level]}受理。`,
    frozen: (asOf) =>
      `本报告所列数据均为提交时冻结的数据，计算基准日为${t.formats.dateInText(asOf)}；此后取得的证据未纳入。`,
    live: (asOf) =>
      `本案件目前没有有效的提交快照，所列数据按现有证据计算，基准日为${t.formats.dateInText(asOf)}，证据变动时随之变动。`,
    judged: (model) =>
      `专家判断：${named(model)}的分箱、分值和违约概率标尺均由专家判断设定，未经实际违约数据估计；所列违约概率不是实测的违约频率。`,
    estimatedInPart: (model, groups) =>
      `${named(model)}部分经数据估计：${groups.map((group) => t.names.groups[group]).join('、')}各组的分值为专家判断，其余各组的分值依据其他企业的实际违约数据估计，详见模型说明书。所列违约概率不是本行借款人实测的违约频率。`,
    origin: (model, origin) => `${named(model)}的来源：${origin}。`,
    missing: (count) => `尚有 ${t.formats.number(count)} 项必备资料未提供，见“证据”部分。`,
  };
}
