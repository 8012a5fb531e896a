/** G1: guarantee circles, in which everybody stands for everybody and nobody for the loan. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf } from '#electron/case-view/records.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { APPLICANT, relationsOf } from '#electron/matching/parties.ts';
import type { Severity } from '#shared/domain/authenticity.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, figure, money } from '../finding.ts';
import { guaranteeCircles, guaranteeEdges, guaranteeValue } from '../graph/guarantees.ts';

/** A pair is common practice; a circle of three or more is not (expert judgement). */
const CIRCLE = 3;
/** A pair that guarantees this many times what is applied for is more than courtesy. */
const LARGE_PAIR = 2;

function severityOf(view: CaseView, members: number, given: number): Severity {
  if (members >= CIRCLE) return 3;
  const equity = netWorth(view);
  const beyondMeans = equity !== null && given > Math.max(0, equity);
  return beyondMeans || given > LARGE_PAIR * view.application.amount ? 2 : 1;
}

function netWorth(view: CaseView): number | null {
  const { latestBalanceSheet } = spreadOf(view);
  return latestBalanceSheet ? figureOf(latestBalanceSheet, 'equity').value : null;
}

/** G1: the guarantee circle the applicant stands in, found as a strongly connected component. */
export const guaranteeCircleTest: AuthenticityTest = {
  test: 'G1',
  groups: ['monitoring'],
  run: (view) => {
    if (recordsOf(view, 'guarantee').records.length === 0 && relationsOf(view, ['guarantees']).length === 0) {
      return sentence('guarantee-circle.none-provided');
    }
    const circle = guaranteeCircles(view).find((members) => members.includes(APPLICANT));
    const value = guaranteeValue(view);
    if (!circle) {
      const figures = [figure('guarantees-stated', value.stated, 'money')];
      return [{ severity: 0, gap: sentence('guarantee-circle.none'), evidence: [], figures }];
    }
    const inside = guaranteeEdges(view).filter(({ from, to }) => circle.includes(from) && circle.includes(to));
    const given = inside.filter(({ from }) => from === APPLICANT).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    return [
      {
        severity: severityOf(view, circle.length, given),
        gap: sentence('guarantee-circle.member', {
          members: circle.length,
          stated: money(view, value.stated),
          left: money(view, value.effective),
        }),
        evidence: inside.flatMap(({ evidence }) => evidence),
        figures: [
          figure('circle-size', circle.length, 'count'),
          figure('guarantees-stated', value.stated, 'money'),
          figure('guarantees-netted', value.effective, 'money'),
        ],
      },
    ];
  },
};
