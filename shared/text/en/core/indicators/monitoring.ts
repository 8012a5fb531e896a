/** Operands, symbols, absences and remarks of credit monitoring. */

import type { Words } from '../../../../domain/words.ts';
import type { Teller } from '../../../teller.ts';
import type { Count, Period } from './values.ts';

export const monitoringSentences = {
  'operand.most-days-past-due': 'most days past due',
  'operand.days-past-due-of-facilities': 'days past due over the credit facilities',
  'operand.facilities-that-state-days': 'facilities that state days past due',
  'operand.facilities-past-due': 'facilities past due',
  'operand.drawn-balances': 'drawn balances',
  'operand.credit-limits': 'credit limits',
  'operand.lenders-now': 'lenders at the application date',
  'operand.lenders-on': ({ date }: { readonly date: string }) => `lenders on ${date}`,
  'operand.lenders-six-months-before': 'lenders six months before',
  'operand.debt-by-credit-report': 'debt by the credit report',
  'operand.debt-by-balance-sheet': ({ period }: Period) => `debt by the balance sheet, ${period}`,
  'operand.balances-of-facilities': 'balances of the credit facilities',
  'operand.enquiries': 'enquiries by lenders',
  'operand.credit-enquiries': 'credit enquiries',
  'operand.guarantees-given': 'guarantees given',
  'operand.parties-in-circle': 'parties in the circle, the applicant included',
  'operand.guarantees-in-circle': 'guarantees inside the circle',
  'operand.guarantee-relations-in-circle': 'guarantee relations inside the circle',
  'operand.open-judgments': 'open judgments, enforcements and penalties',
  'operand.open-tax-arrears': 'open tax arrears',
  'operand.dishonoured': 'dishonoured payments',
  'operand.dishonoured-kinds': 'dishonoured cheques, bills and debits',
  'operand.adverse-media': 'adverse media reports',
  'formula.over-facilities-with-limit': 'over facilities with a limit',
  'rule.guarantee-circle':
    'yes when a party the applicant guarantees, directly or through others, guarantees it in turn',
  'absence.facilities': 'no credit facilities provided',
  'absence.days-past-due': 'no credit facility states its days past due',
  'absence.facility-limit': 'no credit facility states its limit',
  'absence.facility-opening': 'no credit facility states when it was opened',
  'absence.not-searched': ({ what }: { readonly what: Words }, t: Teller) =>
    `${t.say(what)}: none found, and no search that covers them is on file`,
  'remark.without-days-past-due': ({ count }: Count) => `${count} without days past due, or matured earlier, left out`,
  'remark.without-limit': ({ count }: Count) => `${count} without a limit left out`,
  'remark.without-opening-date': ({ count }: Count) => `${count} without an opening date left out`,
  'remark.without-amount': ({ count }: Count) => `${count} without a stated amount`,
  'remark.search-lists-none': 'a search covers them and lists none',
} as const;
