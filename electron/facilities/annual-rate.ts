/** The effective annual rate of a loan with its fees. */
import { Fault } from '#shared/domain/fault.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { ScheduleLine } from './schedule.ts';

/**
 * The yearly rate X, as a decimal, at which what the borrower receives equals what they pay:
 * received = Σ (interest + principal) ÷ (1 + X)^(n ÷ 12), lines being equal months. Method of Directive
 * (EU) 2023/2225 annex III (formerly 2008/48/EC annex I), a consumer rule used as a method. Throws Fault
 * where nothing is received or the payments are less than that: they have no such rate.
 */
export function effectiveAnnualRate(received: MinorUnits, lines: readonly ScheduleLine[]): number {
  const payments = lines.map(({ interest, principal }) => interest + principal);
  const paid = payments.reduce((sum, payment) => sum + payment, 0);
  if (!(received > 0) || paid < received) throw new Fault('facility.no-annual-rate', { received, paid });
  const worthAt = (discount: number): number =>
    payments.reduceRight((worth, payment) => (worth + payment) * discount, 0);
  // The worth rises with the monthly discount factor: halve until two neighbouring doubles are left.
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (worthAt(middle) < received) low = middle;
    else high = middle;
  }
  return high ** -12 - 1;
}
