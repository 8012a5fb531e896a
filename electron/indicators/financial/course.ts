/** Formulas over the latest balance sheet or full year, with their course over the earlier ones. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { type Computation, missing, numberOf, withTrend } from '#electron/indicators/indicator.ts';
import { type BalanceSheet, type FiscalYear, spreadOf } from '#electron/indicators/statements.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** Longest course shown, in statements. */
const COURSE_LENGTH = 6;

function overCourse<T extends BalanceSheet>(
  statements: readonly T[],
  latest: T,
  formula: (statement: T) => Computation,
): Computation {
  const course = statements.slice(-COURSE_LENGTH);
  const trend = course.map((statement) => ({ period: statement.label, value: numberOf(formula(statement)) }));
  return withTrend(formula(latest), trend);
}

/** An indicator of the latest balance sheet. */
export function bySheet(formula: (sheet: BalanceSheet) => Computation): (view: CaseView) => Computation {
  return (view) => {
    const spread = spreadOf(view);
    if (!spread.latestBalanceSheet) return missing(spread.noBalanceSheet ?? sentence('absence.balance-sheet'));
    return overCourse(spread.balanceSheets, spread.latestBalanceSheet, formula);
  };
}

/** An indicator of the latest full year. */
export function byYear(formula: (year: FiscalYear, view: CaseView) => Computation): (view: CaseView) => Computation {
  return (view) => {
    const spread = spreadOf(view);
    if (!spread.latestYear) return missing(spread.noYear ?? sentence('absence.full-year'));
    return overCourse(spread.years, spread.latestYear, (year) => formula(year, view));
  };
}

/** Null rule of an indicator of a year; `otherwise` says when what is there has no meaning. */
export function needsYear(otherwise: Sentence): Sentence {
  return sentence('fields.remarks', { remarks: [sentence('null-rule.needs-year'), otherwise] });
}
