/** The most a grade may get: shares of turnover and of tangible net worth, the lower of the two. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import { apply, minus, times } from '#shared/domain/formula.ts';
import type { Grade } from '#shared/domain/grades.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { absenceOf, because, line, lineOf, type MeasureResult, measured, notMeasured } from './measure.ts';

const FORMULA = sentence('formula.with-remark', {
  tree: apply(
    'min',
    times(sentence('limit.turnover-share'), sentence('limit.revenue')),
    times(sentence('limit.net-worth-share'), minus(sentence('limit.equity'), sentence('limit.intangibles'))),
  ),
  style: 'dots',
  remark: sentence('limit.for-the-grade'),
});

interface Part {
  readonly amount: number | null;
  readonly reason: Words | null;
  readonly working: readonly WorkingLine[];
}

/** The measure; a part the policy uses and the evidence lacks leaves the cap open, with the reason. */
export function gradeCapMeasure(view: CaseView, grade: Grade, policy: LimitPolicy['gradeCaps']): MeasureResult {
  const cap = policy.caps.find((candidate) => candidate.grade === grade);
  if (!cap) throw new Fault('limit.no-cap', { grade });
  const parts = [
    ...(cap.shareOfTurnover === null ? [] : [turnoverPart(view, cap.shareOfTurnover, grade)]),
    ...(cap.shareOfTangibleNetWorth === null ? [] : [netWorthPart(view, cap.shareOfTangibleNetWorth, grade)]),
  ];
  const working = parts.flatMap((part) => part.working);
  const reasons = parts.flatMap((part) => part.reason ?? []);
  if (reasons.length > 0) return notMeasured(FORMULA, sentence('limit.reasons', { reasons }), working);
  return measured(FORMULA, Math.min(...parts.map((part) => part.amount ?? 0)), working);
}

function turnoverPart(view: CaseView, share: number, grade: Grade): Part {
  const spread = spreadOf(view);
  if (!spread.latestYear) {
    return { amount: null, reason: because(spread.noYear ?? sentence('limit.no-full-year')), working: [] };
  }
  const revenue = figureOf(spread.latestYear, 'revenue');
  const figure = lineOf(revenue);
  const lines = [
    figure,
    line(sentence('limit.turnover-share-of', { grade }), share, 'share', sentence('limit.by-policy')),
  ];
  if (revenue.value === null) return { amount: null, reason: absenceOf([figure]) ?? null, working: lines };
  const amount = share * Math.max(0, revenue.value);
  return { amount, reason: null, working: [...lines, line(sentence('limit.cap-by-turnover'), amount, 'money')] };
}

function netWorthPart(view: CaseView, share: number, grade: Grade): Part {
  const spread = spreadOf(view);
  const sheet = spread.latestBalanceSheet;
  if (!sheet) {
    return { amount: null, reason: because(spread.noBalanceSheet ?? sentence('limit.no-balance-sheet')), working: [] };
  }
  const equity = figureOf(sheet, 'equity');
  const intangibles = figureOf(sheet, 'intangibles');
  const figures = [lineOf(equity), lineOf(intangibles)];
  const lines = [
    ...figures,
    line(sentence('limit.net-worth-share-of', { grade }), share, 'share', sentence('limit.by-policy')),
  ];
  if (equity.value === null || intangibles.value === null) {
    return { amount: null, reason: absenceOf(figures) ?? null, working: lines };
  }
  const netWorth = equity.value - intangibles.value;
  const amount = share * Math.max(0, netWorth);
  return {
    amount,
    reason: null,
    working: [
      ...lines,
      line(sentence('limit.net-worth'), netWorth, 'money'),
      line(sentence('limit.cap-by-net-worth'), amount, 'money'),
    ],
  };
}
