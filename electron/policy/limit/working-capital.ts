/**
 * Need for working capital: the annex to China's Interim Measures for the Administration of Working
 * Capital Loans (CBRC order 2010 No. 1), "estimating the need for working capital".
 */
import { Fault } from '#shared/domain/fault.ts';

/** A year's flows and average balances, all in the same unit. */
interface WorkingCapitalFigures {
  readonly revenue: number;
  readonly costOfSales: number;
  readonly profit: number;
  readonly receivables: number;
  readonly inventory: number;
  readonly prepayments: number;
  readonly advances: number;
  readonly payables: number;
  /** Planned sales ÷ last year's sales − 1. */
  readonly growth: number;
}

export interface WorkingCapitalNeed {
  readonly profitRate: number;
  readonly receivableDays: number;
  readonly inventoryDays: number;
  readonly prepaymentDays: number;
  readonly payableDays: number;
  readonly advanceDays: number;
  /** Inventory + receivable − payable + prepayment − advance-receipt days. */
  readonly cycleDays: number;
  /** 360 ÷ cycle; null when suppliers and customers fund the whole cycle (0 or fewer days). */
  readonly turns: number | null;
  /** Working capital the planned sales tie up, in the figures' unit; 0 when the cycle ties up none. */
  readonly need: number;
}

const YEAR_DAYS = 360;

/**
 * need = sales of last year · (1 − sales profit rate) · (1 + growth) ÷ turns. Receivables and
 * advances turn over sales; inventory, prepayments and payables over cost of sales. Throws
 * Fault unless revenue and cost of sales are positive.
 */
export function workingCapitalNeed(figures: WorkingCapitalFigures): WorkingCapitalNeed {
  const { revenue, costOfSales, profit, growth } = figures;
  if (!(revenue > 0) || !(costOfSales > 0)) throw new Fault('limit.flows-not-positive', { revenue, costOfSales });
  const daysOfSales = (balance: number): number => (YEAR_DAYS * balance) / revenue;
  const daysOfCost = (balance: number): number => (YEAR_DAYS * balance) / costOfSales;
  const receivableDays = daysOfSales(figures.receivables);
  const inventoryDays = daysOfCost(figures.inventory);
  const prepaymentDays = daysOfCost(figures.prepayments);
  const payableDays = daysOfCost(figures.payables);
  const advanceDays = daysOfSales(figures.advances);
  const cycleDays = inventoryDays + receivableDays - payableDays + prepaymentDays - advanceDays;
  const profitRate = profit / revenue;
  const turns = cycleDays > 0 ? YEAR_DAYS / cycleDays : null;
  const need = turns === null ? 0 : (revenue * (1 - profitRate) * (1 + growth)) / turns;
  return {
    profitRate,
    receivableDays,
    inventoryDays,
    prepaymentDays,
    payableDays,
    advanceDays,
    cycleDays,
    turns,
    need,
  };
}
