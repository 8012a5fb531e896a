/** All levers in their fixed order, and those a case allows. */
import type { LeverId } from '#shared/domain/path.ts';
import type { Lever, Prepared } from './lever.ts';
import { collectReceivables, sellInventory, sellInvestments } from './levers/assets.ts';
import { curePastDue, refinanceShortTermDebt, repayShortTermDebt } from './levers/debt.ts';
import { convertOwnerLoan, newEquity, retainDividend } from './levers/funding.ts';
import { renewLicence } from './levers/licences.ts';
import { reduceGuarantees, settleJudgments, settleTaxArrears } from './levers/obligations.ts';
import type { Position } from './position.ts';

const BY_ID: Readonly<Record<LeverId, Lever>> = {
  new_equity: newEquity,
  convert_owner_loan: convertOwnerLoan,
  retain_dividend: retainDividend,
  collect_receivables: collectReceivables,
  sell_inventory: sellInventory,
  sell_investments: sellInvestments,
  settle_tax_arrears: settleTaxArrears,
  settle_judgments: settleJudgments,
  cure_past_due: curePastDue,
  repay_short_term_debt: repayShortTermDebt,
  refinance_short_term_debt: refinanceShortTermDebt,
  reduce_guarantees: reduceGuarantees,
  renew_licence: renewLicence,
};

/** The levers a case allows, in the order of the judgement: those that bring cash before those that need it. */
export function preparedLevers(position: Position): Prepared[] {
  return position.judgement.efforts.flatMap(({ lever: id, weight, fixed }): Prepared[] => {
    const lever = BY_ID[id];
    const means = lever.means(position);
    return means && means.most > 0 ? [{ lever, means, weight, fixed }] : [];
  });
}
