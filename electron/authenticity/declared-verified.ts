/** Declared beside verified: every indicator that rests on amounts the documents can verify, both ways. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { computeIndicators, indicatorDefinition } from '#electron/indicators/catalogue.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import type { DeclaredVsVerified } from '#shared/domain/authenticity.ts';
import { type Verification, verifiedViewOf } from './verified-view.ts';

/** What of the verified amounts each indicator rests on. */
const RESTS_ON: ReadonlyMap<string, readonly Verification[]> = new Map<string, readonly Verification[]>([
  ['headcount_trend_12m', ['payroll']],
  ['social_insurance_gap', ['payroll']],
  ['current_ratio', ['revenue', 'debt']],
  ['quick_ratio', ['revenue', 'debt']],
  ['cash_ratio', ['debt']],
  ['debt_to_assets', ['debt', 'revenue']],
  ['equity_to_assets', ['debt', 'revenue']],
  ['permanent_capital_to_assets', ['debt', 'revenue']],
  ['liquid_assets_to_current_liabilities', ['debt']],
  ['debt_to_tangible_net_worth', ['debt', 'revenue']],
  ['interest_cover', ['revenue']],
  ['ebitda_to_debt', ['revenue', 'debt']],
  ['dscr', ['revenue']],
  ['gross_margin', ['revenue']],
  ['operating_margin', ['revenue']],
  ['net_margin', ['revenue']],
  ['return_on_assets', ['revenue']],
  ['asset_turnover', ['revenue']],
  ['fixed_asset_turnover', ['revenue']],
  ['dso', ['revenue']],
  ['receivable_days_closing', ['revenue']],
  ['cash_conversion_cycle', ['revenue']],
  ['retained_earnings_to_assets', ['revenue', 'debt']],
  ['working_capital_to_assets', ['revenue', 'debt']],
  ['equity_growth', ['revenue', 'debt']],
  ['revenue_growth', ['revenue']],
  ['operating_cash_to_current_liabilities', ['debt']],
  ['sustainable_growth_rate', ['revenue']],
  ['bureau_debt_to_book_debt', ['debt']],
  ['guarantees_given_to_net_worth', ['revenue', 'debt']],
]);

function numberOf(value: IndicatorValue | undefined): number | null {
  return value?.status === 'value' && typeof value.value === 'number' ? value.value : null;
}

/** Whether the verified value is the one to score: the riskier of the two by the indicator's direction. */
function scoresVerified(declared: IndicatorValue, verified: IndicatorValue): boolean {
  const [before, after] = [numberOf(declared), numberOf(verified)];
  if (declared.status !== 'value') return false;
  // A formula that loses its meaning with the verified amounts did so because they are worse.
  if (after === null || before === null) return verified.status === 'not-meaningful';
  const { direction } = indicatorDefinition(declared.indicator);
  if (direction === 'none') return after !== before;
  return direction === 'higher-is-riskier' ? after > before : after < before;
}

/** The value the score uses of one indicator declared and verified: the riskier, where it rests on amounts that are verified. */
export function scoredValue(declared: IndicatorValue, verified: IndicatorValue): IndicatorValue {
  return RESTS_ON.has(declared.indicator) && scoresVerified(declared, verified) ? verified : declared;
}

interface Pair {
  readonly declared: IndicatorValue;
  readonly verified: IndicatorValue;
}

function pairsOf(view: CaseView, declared: readonly IndicatorValue[]): ReadonlyMap<string, Pair> {
  const { view: verified } = verifiedViewOf(view);
  const values = verified === view ? declared : computeIndicators(verified);
  const byId = new Map(values.map((value) => [value.indicator, value]));
  return new Map(
    declared.flatMap((value) => {
      const other = byId.get(value.indicator);
      return other && RESTS_ON.has(value.indicator)
        ? [[value.indicator, { declared: value, verified: other }] as const]
        : [];
    }),
  );
}

/**
 * Declared and verified values of the indicators that have both, in catalogue order. `declared` are
 * the indicators of the case as computed from what was handed over.
 */
export function declaredVsVerified(view: CaseView, declared: readonly IndicatorValue[]): DeclaredVsVerified[] {
  const { basis } = verifiedViewOf(view);
  return [...pairsOf(view, declared)].map(([indicator, pair]) => {
    const { name, unit, group } = indicatorDefinition(indicator);
    const [before, after] = [numberOf(pair.declared), numberOf(pair.verified)];
    const parts = RESTS_ON.get(indicator) ?? [];
    const changed = parts.filter((part) => basis[part].changed);
    return {
      indicator,
      name,
      group,
      unit,
      declared: before,
      verified: after,
      difference: before === null || after === null ? null : after - before,
      scored: scoresVerified(pair.declared, pair.verified) ? ('verified' as const) : ('declared' as const),
      basis: (changed.length > 0 ? changed : parts).map((part) => basis[part].words).join('; '),
    };
  });
}

/**
 * The indicator values the score uses: verified where that is the riskier value, else as declared.
 * A replaced value keeps the declared one among its operands.
 */
export function scoredIndicators(view: CaseView, declared: readonly IndicatorValue[]): IndicatorValue[] {
  const pairs = pairsOf(view, declared);
  const { basis } = verifiedViewOf(view);
  return declared.map((value) => {
    const pair = pairs.get(value.indicator);
    if (!pair || !scoresVerified(pair.declared, pair.verified)) return value;
    const { unit } = indicatorDefinition(value.indicator);
    const parts = (RESTS_ON.get(value.indicator) ?? []).filter((part) => basis[part].changed);
    const note = `verified: ${parts.map((part) => basis[part].words).join('; ')}`;
    const before = { name: 'value as declared', value: value.value, unit, recordSet: null, recordCount: 0, note };
    return { ...pair.verified, operands: [...pair.verified.operands, before] };
  });
}
