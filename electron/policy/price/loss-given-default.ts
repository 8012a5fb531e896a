/** Loss given default of an amount by what secures it: Basel Framework CRE32, foundation approach. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { netValue, pledgesOf, rowOfKind } from '../collateral.ts';
import type { LimitPolicy, PricePolicy } from '../schemas.ts';

/** What one kind of collateral secures: its value C, the haircut H on it and the LGD of the secured part. */
export interface Security {
  /** In the exposure's unit. */
  readonly value: number;
  readonly haircut: number;
  readonly securedLossGivenDefault: number;
}

export interface SecuredLoss {
  readonly lossGivenDefault: number;
  /** Part of the exposure that is secured after haircuts, as a share. */
  readonly securedShare: number;
}

/**
 * LGD = Σ LGD_S·E_S + LGD_U·(E − Σ E_S), over E, with E_S = min(what is still unsecured, C·(1 − H)); what
 * secures best comes first. An exposure of nothing is unsecured.
 * @example lossGivenDefault(100, [{ value: 60, haircut: 0.4, securedLossGivenDefault: 0.2 }], 0.4).lossGivenDefault // 0.328
 */
export function lossGivenDefault(exposure: number, securities: readonly Security[], unsecured: number): SecuredLoss {
  if (exposure <= 0) return { lossGivenDefault: unsecured, securedShare: 0 };
  let open = exposure;
  let loss = 0;
  const best = securities.toSorted((a, b) => a.securedLossGivenDefault - b.securedLossGivenDefault);
  for (const { value, haircut, securedLossGivenDefault } of best) {
    const secured = Math.min(open, Math.max(0, value * (1 - haircut)));
    loss += secured * securedLossGivenDefault;
    open -= secured;
  }
  return {
    lossGivenDefault: (loss + open * unsecured) / exposure,
    securedShare: (exposure - open) / exposure,
  };
}

/** What secures a case: each piece aged and net of prior liens, before haircut and enforceability. */
export function securitiesOf(
  view: CaseView,
  policy: PricePolicy['lossGivenDefault'],
  collateral: LimitPolicy['collateral'],
): Security[] {
  return pledgesOf(view, (kind) => rowOfKind(collateral.kinds, kind).valuationMonths).map((pledge) => {
    const row = rowOfKind(policy.kinds, pledge.fields.kind);
    const mismatch = pledge.isForeign ? policy.currencyMismatchHaircut : 0;
    return {
      value: netValue(pledge),
      haircut: Math.min(1, row.haircut + mismatch),
      securedLossGivenDefault: row.securedLossGivenDefault,
    };
  });
}
