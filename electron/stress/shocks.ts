/** Shocks to a year of a firm and what they do to its cash and its debt service (DOMAIN §10). */
import type { Shocks } from '#shared/domain/stress.ts';
import { cashForDebtService, debtServiceCover } from '../indicators/basis/debt-service.ts';
import type { Posting } from '../path/ledger.ts';

/** A year's figures in one unit; variable costs follow revenue, everything else is held. */
export interface StressFigures {
  readonly revenue: number;
  readonly variableCost: number;
  readonly fixedCost: number;
  /** Held: a smaller profit is not taken to pay less tax. */
  readonly tax: number;
  /** Capital expenditure that no new debt pays for. */
  readonly capitalExpenditure: number;
  readonly distributions: number;
  /** Interest-bearing debt whose rate moves. */
  readonly debt: number;
  /** Principal and interest that fall due in the year. */
  readonly service: number;
}

/** Days of a year, as the need for working capital counts them. */
const YEAR_DAYS = 360;

function moved(figures: StressFigures, shocks: Shocks) {
  const revenue = figures.revenue * (1 + shocks.revenue);
  const variableCost = figures.variableCost * (1 + shocks.revenue) * (1 + shocks.inputPrice);
  const tiedUp = (revenue * shocks.receivableDays) / YEAR_DAYS;
  const interest = (figures.debt * shocks.rateBasisPoints) / 10_000;
  return { revenue, variableCost, tiedUp, interest };
}

/**
 * Cover of debt service under shocks: (revenue − variable − fixed cost − tax − capital expenditure −
 * distributions − cash newly tied up in receivables) ÷ (service + interest added). Null where nothing falls due.
 * @example stressedCover({ revenue: 1000, variableCost: 600, fixedCost: 250, tax: 10, capitalExpenditure: 20, distributions: 0, debt: 0, service: 80 }, { revenue: -0.1, inputPrice: 0, receivableDays: 0, rateBasisPoints: 0 }) // 1
 */
export function stressedCover(figures: StressFigures, shocks: Shocks): number | null {
  const { revenue, variableCost, tiedUp, interest } = moved(figures, shocks);
  const { tax, capitalExpenditure, distributions, fixedCost, service } = figures;
  const ebitda = revenue - variableCost - fixedCost;
  const cash = cashForDebtService({ ebitda, tax, capitalExpenditure, distributions }) - tiedUp;
  return debtServiceCover(cash, service + interest);
}

/**
 * The shocks as a posting on the year's statements: revenue, variable cost and interest move profit, and
 * with receivables they move cash; a revolver brings what cash falls short of nothing.
 */
export function postingOfShocks(figures: StressFigures, shocks: Shocks, cash: number): Posting {
  const after = moved(figures, shocks);
  const revenue = Math.round(after.revenue - figures.revenue);
  const cost = Math.round(after.variableCost - figures.variableCost);
  const interest = Math.round(after.interest);
  const tiedUp = Math.round(after.tiedUp);
  const profit = revenue - cost - interest;
  const operating = profit - tiedUp;
  const revolver = Math.max(0, -(cash + operating));
  return {
    revenue,
    cost_of_sales: cost,
    interest_expense: interest,
    retained_earnings: profit,
    receivables: tiedUp,
    cash: operating + revolver,
    short_term_debt: revolver,
    cash_from_operations: operating,
    cash_from_financing: revolver,
  };
}
