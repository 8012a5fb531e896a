/** Regulatory capital by the internal ratings based approach: Basel Framework CRE31 (risk weight functions). */
import { Fault } from '#shared/domain/fault.ts';
import { normalCdf, normalQuantile } from '../../ground/numeric/normal.ts';

interface CapitalInputs {
  readonly assetClass: 'corporate' | 'other-retail';
  /** 0 < PD < 1. */
  readonly pd: number;
  readonly lossGivenDefault: number;
  /** Effective maturity in years; held between 1 and 5. Retail has no maturity term. */
  readonly maturityYears: number;
  /** Annual sales in million euro, for the firm-size adjustment; null when not known, which gives none. */
  readonly salesMillionEuro: number | null;
}

export interface Capital {
  readonly correlation: number;
  /** Maturity adjustment b; null for retail. */
  readonly maturityAdjustment: number | null;
  /** Capital K as a share of the exposure. */
  readonly capitalRatio: number;
  /** 12.5 · K. */
  readonly riskWeight: number;
}

const CONFIDENCE = 0.999;

/**
 * Capital K for one exposure. Throws Fault unless 0 < PD < 1.
 * @example irbCapital({ assetClass: 'corporate', pd: 0.01, lossGivenDefault: 0.45, maturityYears: 2.5, salesMillionEuro: null }).capitalRatio // 0.0738534
 */
export function irbCapital(inputs: CapitalInputs): Capital {
  const { pd, lossGivenDefault } = inputs;
  if (!(pd > 0 && pd < 1)) throw new Fault('price.pd-out-of-range', { pd });
  const correlation = correlationOf(inputs);
  const stressed = normalCdf(
    (normalQuantile(pd) + Math.sqrt(correlation) * normalQuantile(CONFIDENCE)) / Math.sqrt(1 - correlation),
  );
  const unexpected = lossGivenDefault * stressed - pd * lossGivenDefault;
  if (inputs.assetClass === 'other-retail') {
    return { correlation, maturityAdjustment: null, capitalRatio: unexpected, riskWeight: 12.5 * unexpected };
  }
  const b = (0.11852 - 0.05478 * Math.log(pd)) ** 2;
  const maturity = Math.min(5, Math.max(1, inputs.maturityYears));
  const capitalRatio = (unexpected * (1 + (maturity - 2.5) * b)) / (1 - 1.5 * b);
  return { correlation, maturityAdjustment: b, capitalRatio, riskWeight: 12.5 * capitalRatio };
}

/**
 * Asset correlation R. Corporate: 0.12w + 0.24(1 − w) with exponent 50, less 0.04·(1 − (S − 5)/45)
 * for firms with sales S below € 50 million, S held at 5 or more. Other retail: 0.03w + 0.16(1 − w)
 * with exponent 35.
 */
function correlationOf({ assetClass, pd, salesMillionEuro }: CapitalInputs): number {
  const weight = (exponent: number): number => (1 - Math.exp(-exponent * pd)) / (1 - Math.exp(-exponent));
  if (assetClass === 'other-retail') return 0.03 * weight(35) + 0.16 * (1 - weight(35));
  const sales = Math.min(50, Math.max(5, salesMillionEuro ?? 50));
  return 0.12 * weight(50) + 0.24 * (1 - weight(50)) - 0.04 * (1 - (sales - 5) / 45);
}
