/** The most a grade may get: shares of turnover and of tangible net worth, the lower of the two. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import type { Grade } from '#shared/domain/grades.ts';
import { absenceOf, line, lineOf, type MeasureResult, measured, notMeasured, sentence } from './measure.ts';

const FORMULA = 'min(share of turnover · revenue, share of tangible net worth · (equity − intangibles)) for the grade';

interface Part {
  readonly amount: number | null;
  readonly reason: string | null;
  readonly working: readonly WorkingLine[];
}

/** The measure; a part the policy uses and the evidence lacks leaves the cap open, with the reason. */
export function gradeCapMeasure(view: CaseView, grade: Grade, policy: LimitPolicy['gradeCaps']): MeasureResult {
  const cap = policy.caps.find((candidate) => candidate.grade === grade);
  if (!cap) throw new TypeError(`the limit policy has no cap for grade ${grade}`);
  const parts = [
    ...(cap.shareOfTurnover === null ? [] : [turnoverPart(view, cap.shareOfTurnover, grade)]),
    ...(cap.shareOfTangibleNetWorth === null ? [] : [netWorthPart(view, cap.shareOfTangibleNetWorth, grade)]),
  ];
  const working = parts.flatMap((part) => part.working);
  const reasons = parts.flatMap((part) => part.reason ?? []);
  if (reasons.length > 0) return notMeasured(FORMULA, reasons.join(' '), working);
  return measured(FORMULA, Math.min(...parts.map((part) => part.amount ?? 0)), working);
}

function turnoverPart(view: CaseView, share: number, grade: Grade): Part {
  const spread = spreadOf(view);
  if (!spread.latestYear)
    return { amount: null, reason: sentence(spread.noYear ?? 'no statement of a full year'), working: [] };
  const revenue = figureOf(spread.latestYear, 'revenue');
  const lines = [lineOf(revenue), line(`share of turnover for ${grade}`, share, 'share', 'policy')];
  if (revenue.value === null) return { amount: null, reason: absenceOf([revenue]) ?? null, working: lines };
  const amount = share * Math.max(0, revenue.value);
  return { amount, reason: null, working: [...lines, line('cap by turnover', amount, 'money')] };
}

function netWorthPart(view: CaseView, share: number, grade: Grade): Part {
  const spread = spreadOf(view);
  const sheet = spread.latestBalanceSheet;
  if (!sheet) return { amount: null, reason: sentence(spread.noBalanceSheet ?? 'no balance sheet'), working: [] };
  const equity = figureOf(sheet, 'equity');
  const intangibles = figureOf(sheet, 'intangibles');
  const lines = [
    lineOf(equity),
    lineOf(intangibles),
    line(`share of tangible net worth for ${grade}`, share, 'share', 'policy'),
  ];
  if (equity.value === null || intangibles.value === null) {
    return { amount: null, reason: absenceOf([equity, intangibles]) ?? null, working: lines };
  }
  const netWorth = equity.value - intangibles.value;
  const amount = share * Math.max(0, netWorth);
  return {
    amount,
    reason: null,
    working: [
      ...lines,
      line('tangible net worth', netWorth, 'money'),
      line('cap by tangible net worth', amount, 'money'),
    ],
  };
}
