/** Levers of the owners: new equity, their loans made equity, the dividend left in the business. */

import { recordsOf, where } from '#electron/case-view/records.ts';
import { spreadOf } from '#electron/indicators/statements.ts';
import { partiesOf, relatedParties } from '#electron/matching/parties.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Lever } from '../lever.ts';
import type { Position } from '../position.ts';
import { repaidFacilities } from './facilities.ts';

export const newEquity: Lever = {
  id: 'new_equity',
  means: (position) => {
    const [equity, assets] = [position.figure('equity'), position.figure('total_assets')];
    if (position.figure('cash') === null || equity === null || assets === null) return undefined;
    const { equityShareOfEquity: ofEquity, equityShareOfAssets: ofAssets } = position.judgement.bounds;
    const most = Math.floor(Math.max(ofEquity * equity, ofAssets * assets));
    return {
      most,
      bound: sentence('lever-bound.new_equity', { ofEquity, ofAssets }),
      whole: false,
      movesMoney: true,
      posting: (amount) => ({ cash: amount, paid_in_capital: amount, cash_from_financing: amount }),
    };
  },
};

const OWNER_LOAN = /shareholder|subordinat|owner|director|股东|次级/i;

/** Loans the owners or other connected parties gave, or that are called subordinated. */
function ownerLoans({ verified }: Position) {
  const related = relatedParties(verified);
  const { keyOf } = partiesOf(verified);
  return where(
    recordsOf(verified, 'credit_facility'),
    ({ lender, type, balance }) =>
      balance > 0 && (OWNER_LOAN.test(type) || (lender.trim() !== '' && related.has(keyOf(lender)))),
  ).records;
}

export const convertOwnerLoan: Lever = {
  id: 'convert_owner_loan',
  means: (position) => {
    const loans = ownerLoans(position);
    const [long, short] = [position.figure('long_term_debt'), position.figure('short_term_debt')];
    if (loans.length === 0 || (long === null && short === null)) return undefined;
    const booked = Math.max(0, long ?? 0) + Math.max(0, short ?? 0);
    const owed = loans.reduce((sum, { fields }) => sum + fields.balance, 0);
    return {
      most: Math.min(owed, booked),
      bound: sentence('lever-bound.convert_owner_loan'),
      whole: false,
      movesMoney: true,
      posting: (amount) => {
        const fromLong = Math.min(amount, Math.max(0, long ?? 0));
        return { long_term_debt: -fromLong, short_term_debt: fromLong - amount, paid_in_capital: amount };
      },
      records: (evidence, amount) => repaidFacilities(evidence, loans, amount),
    };
  },
};

export const retainDividend: Lever = {
  id: 'retain_dividend',
  means: (position) => {
    const printed = spreadOf(position.declared)
      .years.find(({ end }) => end === position.end)
      ?.figures.get('dividends');
    if (!printed || printed.value === 0 || position.figure('cash') === null) return undefined;
    const sign = Math.sign(printed.value);
    return {
      most: Math.abs(printed.value),
      bound: sentence('lever-bound.retain_dividend'),
      whole: false,
      movesMoney: true,
      posting: (amount) => ({
        cash: amount,
        retained_earnings: amount,
        dividends: -sign * amount,
        cash_from_financing: amount,
      }),
    };
  },
};
