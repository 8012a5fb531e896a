/** Debt service cover: what a year's cash resources are to what falls due in it. All amounts in one unit. */

export interface CashResources {
  readonly ebitda: number;
  /** Tax paid in cash. */
  readonly tax: number;
  /** Capital expenditure that no new debt pays for. */
  readonly capitalExpenditure: number;
  readonly distributions: number;
}

/** Cash that is left for debt service. */
export function cashForDebtService({ ebitda, tax, capitalExpenditure, distributions }: CashResources): number {
  return ebitda - tax - capitalExpenditure - distributions;
}

/**
 * Cash for debt service ÷ principal and interest due; null where nothing falls due.
 * @example debtServiceCover(120, 80) // 1.5
 */
export function debtServiceCover(cash: number, service: number): number | null {
  return service > 0 ? cash / service : null;
}
