/** What a deposit can be offered (DOMAIN §9, deposit side). */

/** Rates a year as decimals. */
interface DepositFigures {
  /** What treasury credits for the funds. */
  readonly transferCredit: number;
  /** Share of the deposit that is held as reserve. */
  readonly reserveShare: number;
  readonly reserveRate: number;
  readonly insurance: number;
  readonly operatingCost: number;
  readonly margin: number;
}

/**
 * (1 − r)·FTP credit + r·reserve rate − insurance − operating cost − margin.
 * @example depositOffer({ transferCredit: 0.0185, reserveShare: 0.06, reserveRate: 0.0162, insurance: 0.0002, operatingCost: 0.0025, margin: 0.003 }) // 0.012662
 */
export function depositOffer(figures: DepositFigures): number {
  const { transferCredit, reserveShare, reserveRate } = figures;
  const earned = (1 - reserveShare) * transferCredit + reserveShare * reserveRate;
  return earned - figures.insurance - figures.operatingCost - figures.margin;
}
