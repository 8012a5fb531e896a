/** Declared beside verified: every indicator that rests on amounts the documents can verify, both ways. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { computeIndicators, indicatorDefinition, restsOn } from '#electron/indicators/catalogue.ts';
import { FAR_GROWTH } from '#electron/indicators/financial/earnings.ts';
import { joinNotes, type Verifiable } from '#electron/indicators/indicator.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import type { DeclaredVsVerified } from '#shared/domain/authenticity.ts';
import { sentence } from '#shared/text/sentence.ts';
import { verifiedViewOf } from './verified-view.ts';

function verifiedPartsOf(indicator: string): readonly Verifiable[] {
  return restsOn(indicator).verified ?? [];
}

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
  // A growth too far to be taken for strength is taken for none: only what shrinks is riskier than that.
  if (direction === 'middle-is-safest' && before >= FAR_GROWTH) return after < 0;
  return direction === 'higher-is-riskier' ? after > before : after < before;
}

/** The value the score uses of one indicator declared and verified: the riskier, where it rests on amounts that are verified. */
export function scoredValue(declared: IndicatorValue, verified: IndicatorValue): IndicatorValue {
  return verifiedPartsOf(declared.indicator).length > 0 && scoresVerified(declared, verified) ? verified : declared;
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
      return other && verifiedPartsOf(value.indicator).length > 0
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
    const parts = verifiedPartsOf(indicator);
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
      basis: joinNotes(...(changed.length > 0 ? changed : parts).map((part) => basis[part].words)) ?? '',
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
    const parts = verifiedPartsOf(value.indicator).filter((part) => basis[part].changed);
    const why = joinNotes(...parts.map((part) => basis[part].words)) ?? '';
    const before = {
      id: 'declared',
      name: sentence('verified.declared'),
      value: value.value,
      unit,
      recordSet: null,
      recordCount: 0,
      note: sentence('verified.because', { why }),
    };
    return { ...pair.verified, operands: [...pair.verified.operands, before] };
  });
}
