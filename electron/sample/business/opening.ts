/** The balance a business's history opens with. */

import { monthOf } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { type Day, isoOf } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Account, Books } from './books.ts';
import { type Loan, openingLoans } from './cash/loans.ts';
import type { Drivers } from './drivers.ts';

const LIABILITIES: readonly Account[] = ['payables', 'advances_received', 'income_tax', 'wages_payable', 'accrued'];
const ASSETS: readonly Account[] = [
  'cash',
  'receivables',
  'inventory',
  'prepayments',
  'ppe_net',
  'intangibles',
  'long_term_investments',
];

/** Capital is registered in round sums: 100,000 major units. */
function roundSum(amount: number): number {
  return Math.max(1, Math.round(amount / 10_000_000)) * 10_000_000;
}

/**
 * Sets what the warm-up could not know: plant, cash, loans and capital in the proportions of the
 * drivers, with retained earnings as what is left. Open invoices stay as the warm-up left them.
 */
export function openEstablished(
  random: Random,
  plan: Plan,
  drivers: Drivers,
  books: Books,
  day: Day,
): { loans: Loan[]; cash: number } {
  const yearly = drivers.revenue(monthOf(isoOf(day - 15))) * 12;
  const invented = plan.industry === 'software' || plan.lifeStage === 'second-entrepreneurship';
  const cash = roundMinorUnits((yearly / 360) * drivers.cashDays);
  books.post('cash', 'retained_earnings', cash - books.debit('cash'));
  books.post(
    'ppe_net',
    'retained_earnings',
    roundMinorUnits(yearly * drivers.sector.plant * random.between(0.7, 1.15)),
  );
  books.post('intangibles', 'retained_earnings', invented ? roundMinorUnits(yearly * random.between(0.02, 0.05)) : 0);
  const holds = plan.lifeStage === 'mature' && random.chance(0.3);
  books.post('long_term_investments', 'retained_earnings', holds ? roundSum(yearly * 0.04) : 0);
  const vat = books.debit('vat');
  const assets = ASSETS.reduce((sum, account) => sum + books.debit(account), Math.max(0, vat));
  const liabilities = LIABILITIES.reduce((sum, account) => sum + books.credit(account), Math.max(0, -vat));
  const wished = {
    debt: Math.max(0, drivers.leverage * assets - liabilities),
    workingCapital: books.debit('receivables') + books.debit('inventory') - books.credit('payables'),
    plant: books.debit('ppe_net'),
  };
  const loans = openingLoans(random, plan, drivers, wished, day);
  const debt = loans.reduce((sum, loan) => sum + loan.balance, 0);
  const fromOwners = Math.max(0, roundMinorUnits((wished.debt - debt) / 1_000_000) * 1_000_000);
  books.post('retained_earnings', 'loans', debt);
  books.post('retained_earnings', 'shareholder_loans', fromOwners);
  const equity = assets - liabilities - debt - fromOwners;
  const capital = roundSum(Math.max(0, equity) * random.between(0.3, 0.6));
  books.post('retained_earnings', 'paid_in_capital', capital);
  books.post('retained_earnings', 'other_equity', random.chance(0.2) ? roundSum(equity * 0.08) : 0);
  books.forgetFlows();
  return { loans, cash };
}

/** What founders put in: enough for plant and the first months. */
export function foundingCapital(random: Random, drivers: Drivers): number {
  return roundSum(drivers.monthlyRevenue * 12 * (drivers.sector.plant * 0.6 + random.between(0.12, 0.2)));
}
