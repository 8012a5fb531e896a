/** 授信审批报告“等级提升路径”部分。 */
import type { pathText as english, ReportedStand } from '../../en/reports/path.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function pathText(t: Teller): SameShape<ReturnType<typeof english>> {
  const stood = ({ grade, points }: ReportedStand): string => `${grade} 级（${t.formats.number(points)} 分）`;
  return {
    title: '等级提升路径',
    sheet: '提升路径',
    inDefault: '借款人已违约，提高评分不能解除违约；违约解除后方可测算提升路径。',
    alreadyThere: (target) => `本案件目前已达到 ${target} 级或以上。`,
    reached: (changes, from, to) =>
      `如作出下列 ${t.formats.number(changes)} 项改变且其他条件不变，本案件可由 ${stood(from)}提升至 ${stood(to)}。`,
    notReached: (target, pointsNeeded, from, to) =>
      `达到 ${target} 级需 ${t.formats.number(pointsNeeded)} 分，现有可行措施均无法实现；所得最好结果为由 ${stood(from)}提升至 ${stood(to)}。`,
    notNearer: (target, pointsNeeded, from) =>
      `达到 ${target} 级需 ${t.formats.number(pointsNeeded)} 分，现有可行措施均不能使评分高于目前的 ${stood(from)}。`,
    pd: (before, after) => `违约概率 ${t.formats.percent(before)} → ${t.formats.percent(after)}。`,
    changes: '所需改变',
    noChanges: '资金、债务、担保或证照方面的改变均不能增加分值。',
    change: '措施',
    does: '具体做法',
    moves: '影响项目',
    amount: (currency) => `金额（${t.formats.currency(currency)}）`,
    moved: (what, from, to) => `${what} ${from} → ${to}`,
    movedAll: (moves) => moves.join('；'),
    indicators: '将变动的指标',
    indicator: '指标',
    now: '目前',
    afterwards: '改变后',
    pointsNow: '目前分值',
    pointsThen: '改变后分值',
    evidence: '可补充的证据',
    evidenceNote: '其内容尚不可知，未计入上述结果；评分可能的变动范围如下。',
    noEvidence: '模型各输入项均有证据。',
    missing: '缺失证据',
    decidesOn: '影响指标',
    least: '最少',
    most: '最多',
    indicatorsOf: (indicators) => indicators.join('、'),
    open: '仍将扣分的因素',
    nothingOpen: '没有值得列示的因素。',
    reason: '原因',
    pointsLost: '扣分',
    proven: '在这些措施中，没有代价更小的组合能达到该等级。',
    bestFound: '在这些措施中未找到代价更小的组合，但未证明其不存在。',
    searched: (sets, step, currency) =>
      `共计算 ${t.formats.number(sets)} 组金额，金额步长为${t.formats.moneyInText(step, currency)}。`,
    sentences: (sentences) => sentences.join(''),
    judgement: (hash) => `上下限与难度设定：SHA-256 ${hash}`,
  };
}
