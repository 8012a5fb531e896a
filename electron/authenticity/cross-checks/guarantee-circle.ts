/** G1: guarantee circles, in which everybody stands for everybody and nobody for the loan. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf } from '#electron/case-view/records.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { APPLICANT, relationsOf } from '#electron/matching/parties.ts';
import type { Severity } from '#shared/domain/authenticity.ts';
import { type AuthenticityTest, counted, figure, money } from '../finding.ts';
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
  title: 'Guarantee circle',
  groups: ['monitoring'],
  run: (view) => {
    if (recordsOf(view, 'guarantee').records.length === 0 && relationsOf(view, ['guarantees']).length === 0) {
      return 'No guarantees were provided.';
    }
    const circle = guaranteeCircles(view).find((members) => members.includes(APPLICANT));
    const value = guaranteeValue(view);
    if (!circle) {
      const figures = [figure('guarantees-stated', 'guarantees for the applicant', value.stated, 'money')];
      return [
        { severity: 0, sentence: 'Nobody the applicant guarantees for guarantees for it.', evidence: [], figures },
      ];
    }
    const inside = guaranteeEdges(view).filter(({ from, to }) => circle.includes(from) && circle.includes(to));
    const given = inside.filter(({ from }) => from === APPLICANT).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    return [
      {
        severity: severityOf(view, circle.length, given),
        sentence: `The applicant stands in a circle of ${counted(circle.length, 'party').replace('partys', 'parties')} that guarantee each other; of ${money(view, value.stated)} guaranteed for it ${money(view, value.effective)} is left when the circle is netted.`,
        evidence: inside.flatMap(({ evidence }) => evidence),
        figures: [
          figure('circle-size', 'parties in the circle', circle.length, 'count'),
          figure('guarantees-stated', 'guarantees for the applicant', value.stated, 'money'),
          figure('guarantees-netted', 'left after netting', value.effective, 'money'),
        ],
      },
    ];
  },
};
