/** T12: profit that is not cash: the accrual ratio, and Beneish's score. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { MANIPULATION_CUT } from '#electron/distress/beneish.ts';
import { distressPanel } from '#electron/distress/panel.ts';
import { averageOf, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, type Check, figure, money, row, severityFrom } from '../finding.ts';

/** Accruals over average assets worth a question (expert judgement; the highest decile of Sloan 1996 lies about 0.15). */
const ACCRUAL_FLOORS = [0.15, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function accruals(view: CaseView): Check[] {
  const { latestYear: year } = spreadOf(view);
  if (!year) return [];
  const parts = [figureOf(year, 'net_profit'), figureOf(year, 'cash_from_operations'), averageOf(year, 'total_assets')];
  const [profit, cash, assets] = parts.map(({ value }) => value);
  if (profit == null || cash == null || assets == null || assets <= 0) return [];
  const ratio = (profit - cash) / assets;
  return [
    {
      severity: severityFrom(ratio, ACCRUAL_FLOORS),
      gap: sentence('accruals.ratio', {
        period: year.label,
        profit: money(view, profit),
        cash: money(view, cash),
        share: ratio,
      }),
      evidence: row(
        'statement_line',
        parts.flatMap(({ recordIds }) => recordIds.map((recordId) => ({ recordId }))),
        sentence('accruals.rows'),
      ),
      figures: [figure('accrual-ratio', ratio, 'ratio')],
    },
  ];
}

function manipulation(view: CaseView): Check[] {
  const panel = distressPanel(view);
  const score = panel.scores.find(({ model }) => model === 'beneish-m');
  if (!score || score.value === null || panel.year === null) return [];
  const flagged = score.value > MANIPULATION_CUT;
  const ids = score.terms.flatMap(({ operands }) => operands.flatMap(({ recordIds }) => recordIds));
  return [
    {
      severity: flagged ? 1 : 0,
      gap: sentence('accruals.beneish', { period: panel.year, score: score.value, cut: MANIPULATION_CUT }),
      evidence: row(
        'statement_line',
        ids.map((recordId) => ({ recordId })),
        sentence('accruals.beneish-rows'),
      ),
      figures: [figure('beneish-m', score.value, 'index')],
    },
  ];
}

/** T12: accruals. Signs to look closer: fast growth looks the same, so that they are never graver than a question. */
export const accrualTests: AuthenticityTest = {
  test: 'T12',
  groups: ['financial'],
  run: (view) => {
    const checks = [...accruals(view), ...manipulation(view)];
    if (checks.length > 0) return checks;
    return sentence('accruals.not-testable');
  },
};
