/** A small well-formed model and values for it, to break one rule at a time. */
import type { ModelDocument } from '#electron/scoring/model.ts';
import type { IndicatorName } from '#electron/scoring/reasons.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import type { Group } from '#shared/domain/groups.ts';

export function sampleModel(): ModelDocument {
  return {
    format: 'sme-credit-desk/scoring-model/1',
    id: 'TEST',
    name: 'Test model',
    version: '1',
    description: 'A model for tests.',
    origin: 'expert judgement',
    scaling: { pdo: 20, referenceScore: 600, referenceOdds: 50 },
    basePoints: 600,
    inputs: [
      {
        kind: 'categorical',
        indicator: 'size_class',
        group: 'certification',
        unit: 'category',
        direction: 'none',
        origin: 'expert judgement',
        bins: [
          { categories: ['medium', 'small'], label: 'small or medium', points: 4, share: 0.5 },
          { categories: ['micro'], points: -4, share: 0.3 },
        ],
        other: { points: 0, share: 0.05 },
        missing: { points: -3, share: 0.1 },
        notMeaningful: { points: 0, share: 0.05 },
      },
      {
        kind: 'numeric',
        indicator: 'interest_cover',
        group: 'financial',
        unit: 'ratio',
        direction: 'lower-is-riskier',
        origin: 'expert judgement',
        bins: [
          { below: 1, points: -20, share: 0.2 },
          { below: 4, points: -5, share: 0.2 },
          { below: null, points: 10, share: 0.4 },
        ],
        missing: { points: -6, share: 0.1 },
        notMeaningful: { points: 0, share: 0.1 },
      },
      {
        kind: 'numeric',
        indicator: 'max_dpd_24m',
        group: 'monitoring',
        unit: 'days',
        direction: 'higher-is-riskier',
        origin: 'expert judgement',
        bins: [
          { below: 1, points: 5, share: 0.7 },
          { below: 31, points: -10, share: 0.1 },
          { below: null, points: -30, share: 0.1 },
        ],
        missing: { points: -4, share: 0.1 },
        notMeaningful: { points: 0, share: 0 },
      },
    ],
    masterScale: [
      { grade: 'AAA', pdUpTo: 0.001 },
      { grade: 'AA', pdUpTo: 0.0025 },
      { grade: 'A', pdUpTo: 0.006 },
      { grade: 'BBB', pdUpTo: 0.012 },
      { grade: 'BB', pdUpTo: 0.025 },
      { grade: 'B', pdUpTo: 0.05 },
      { grade: 'CCC', pdUpTo: 0.1 },
      { grade: 'CC', pdUpTo: 0.2 },
      { grade: 'C', pdUpTo: 1 },
      { grade: 'D', pdUpTo: 1 },
    ],
  };
}

export function provided(indicator: string, group: Group, value: number | string): IndicatorValue {
  return { indicator, group, status: 'value', value, reason: null, operands: [] };
}

export function absent(
  indicator: string,
  group: Group,
  status: 'missing' | 'not-meaningful' = 'missing',
): IndicatorValue {
  return { indicator, group, status, value: null, reason: 'interest expense is zero', operands: [] };
}

/** Values of the sample model's three inputs; null is missing. */
export function sampleValues(size: string | null, cover: number | null, dpd: number | null): IndicatorValue[] {
  const make = (indicator: string, group: Group, value: number | string | null): IndicatorValue =>
    value === null ? absent(indicator, group) : provided(indicator, group, value);
  return [
    make('size_class', 'certification', size),
    make('interest_cover', 'financial', cover),
    make('max_dpd_24m', 'monitoring', dpd),
  ];
}

const NAMES: Readonly<Record<string, IndicatorName>> = {
  size_class: { name: 'Size class', unit: 'category' },
  interest_cover: { name: 'Interest cover', unit: 'ratio' },
  max_dpd_24m: { name: 'Longest delay', unit: 'days' },
};

export function nameOf(indicator: string): IndicatorName {
  return NAMES[indicator] ?? { name: indicator, unit: 'ratio' };
}
