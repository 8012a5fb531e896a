/** The assessment of a dossier: definitions, values and a score whose figures agree with each other. */

import { sha256 } from '#electron/ground/canonical.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import type { Assessment, Contribution, IndicatorValue } from '#shared/domain/assessment.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { Unit } from '#shared/domain/units.ts';

export const hash = (text: string): string => sha256(text);

const UNITS_IN_TURN: readonly Unit[] = ['ratio', 'share', 'days', 'count', 'money', 'flag', 'index', 'years'];
const VALUES: Readonly<Record<string, number>> = {
  ratio: 1.4523,
  share: 0.3471,
  days: 63.4,
  count: 17,
  money: 123_456_789,
  flag: 1,
  index: -0.0312,
  years: 8.5,
};

/** Definitions of `perGroup` indicators in each group. */
export function definitionsOf(perGroup: number): IndicatorDefinition[] {
  return GROUPS.flatMap((group) =>
    Array.from(
      { length: perGroup },
      (_, index): IndicatorDefinition => ({
        indicator: `${group}_${index}`,
        group,
        name: `${group === 'financial' ? 'Debt to tangible net worth' : 'Share of the largest buyer'} ${index + 1}`,
        formula: 'Σ of the parts ÷ √ of the whole, average of opening and closing balance',
        unit: UNITS_IN_TURN[index % UNITS_IN_TURN.length] ?? 'index',
        window: '12 months to the application date',
        direction: 'higher-is-riskier',
        nullRule: 'missing when a part is missing',
        authority: index % 2 === 0 ? 'expert judgement' : 'DOMAIN definition',
      }),
    ),
  );
}

function indicatorValueOf(definition: IndicatorDefinition, index: number): IndicatorValue {
  const { indicator, group, unit } = definition;
  const operands = [
    {
      id: 'liabilities',
      name: 'total_liabilities',
      value: 845_000_000,
      unit: 'money' as const,
      recordSet: 'statement_line',
      recordCount: 2,
    },
    {
      id: 'net-worth',
      name: 'tangible net worth',
      value: null,
      unit: 'money' as const,
      recordSet: 'statement_line',
      recordCount: 0,
      note: 'intangibles were not provided',
    },
  ];
  if (index % 7 === 3) {
    return {
      indicator,
      group,
      status: 'missing',
      value: null,
      reason: 'No shipment in the window: waybills were not provided',
      operands: [],
    };
  }
  if (index % 7 === 5) {
    return {
      indicator,
      group,
      status: 'not-meaningful',
      value: null,
      reason: 'Tangible net worth is negative',
      operands,
    };
  }
  return { indicator, group, status: 'value', value: VALUES[unit] ?? 1, reason: null, operands };
}

function contributionOf(value: IndicatorValue, index: number): Contribution {
  const points = [9, -9, 14, 4, -15, 0, 7][index % 7] ?? 0;
  const binLabel =
    value.status === 'missing' ? 'missing' : value.status === 'not-meaningful' ? 'not meaningful' : '1.20 to 1.50';
  const { indicator, group, status } = value;
  return { indicator, group, status, binLabel, binPoints: points, points, baseline: 2.5 };
}

/** One pair, of the first two financial indicators. */
function pairsOf(indicators: readonly IndicatorValue[]): Contribution[] {
  const [first, second] = indicators.filter(({ group }) => group === 'financial');
  if (!first || !second) return [];
  const binLabel = '1.20 to 1.50 · 80% or more';
  const { indicator, group } = first;
  const points = { binPoints: -3, points: -3, baseline: 0.5 };
  return [{ indicator, partner: second.indicator, group, status: 'value', binLabel, ...points }];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Upper PD bounds of the master scale and the points that reach them at 20 points to double odds of 50:1 at 600. */
export const MASTER_SCALE = [
  { grade: 'AAA', pdUpTo: 0.001, pointsFrom: 687 },
  { grade: 'AA', pdUpTo: 0.0025, pointsFrom: 660 },
  { grade: 'A', pdUpTo: 0.006, pointsFrom: 635 },
  { grade: 'BBB', pdUpTo: 0.012, pointsFrom: 615 },
  { grade: 'BB', pdUpTo: 0.025, pointsFrom: 593 },
  { grade: 'B', pdUpTo: 0.05, pointsFrom: 573 },
  { grade: 'CCC', pdUpTo: 0.1, pointsFrom: 551 },
  { grade: 'CC', pdUpTo: 0.2, pointsFrom: 528 },
  { grade: 'C', pdUpTo: 1, pointsFrom: null },
] as const;

export function gradeOf(points: number): (typeof MASTER_SCALE)[number]['grade'] {
  return MASTER_SCALE.find((step) => step.pointsFrom === null || points >= step.pointsFrom)?.grade ?? 'C';
}

export function pdOf(points: number): number {
  return 1 / (1 + Math.exp((points - OFFSET) / FACTOR));
}

export const FACTOR = 20 / Math.log(2);
export const OFFSET = 600 - FACTOR * Math.log(50);

export function assessmentOf(definitions: readonly IndicatorDefinition[]): Assessment {
  const indicators = definitions.map(indicatorValueOf);
  const contributions = [
    ...indicators.filter((_, index) => index % 4 !== 2).map(contributionOf),
    ...pairsOf(indicators),
  ];
  const of = (group: Group): Contribution[] => contributions.filter((entry) => entry.group === group);
  const points = 540 + sumOf(contributions.map((entry) => entry.points));
  const need = 418_761_000;
  return {
    caseId: 'case-1',
    asOf: '2026-01-15',
    currency: 'CNY',
    evidenceHash: hash('evidence'),
    indicators,
    reliability: [],
    eligibility: { defaults: [], missing: [], policyHash: hash('eligibility policy') },
    score: {
      modelId: 'sme-7',
      modelVersion: '1',
      modelHash: hash('model'),
      basePoints: 540,
      points,
      baselinePoints: 540 + sumOf(contributions.map((entry) => entry.baseline)),
      grade: gradeOf(points),
      pd: pdOf(points),
      pdReason: null,
      onScale: { grade: gradeOf(points), pd: pdOf(points) },
      pdLow: pdOf(points + 14),
      pdHigh: pdOf(points - 14),
      contributions,
      groups: GROUPS.map((group) => ({
        group,
        points: sumOf(of(group).map((entry) => entry.points)),
        baseline: sumOf(of(group).map((entry) => entry.baseline)),
        present: of(group).filter((entry) => entry.status === 'value' && entry.partner === undefined).length,
        expected: of(group).filter((entry) => entry.partner === undefined).length,
      })),
      reasons: contributions
        .filter((entry) => entry.points < 0)
        .slice(0, 4)
        .map((entry) => ({
          indicator: entry.indicator,
          group: entry.group,
          pointsLost: entry.baseline - entry.points,
          text: 'Debt is high against tangible net worth: 2.31 where 0.80 to 1.20 is usual.',
        })),
    },
    limit: {
      measures: [
        {
          measure: 'need',
          amount: need,
          reason: null,
          applies: true,
          formula: 'S · (1 − m) · (1 + g) ÷ turns − own funds − loans',
          working: [
            { name: 'Sales, last year', value: 2_031_574_000, unit: 'money' },
            { name: 'Sales profit rate', value: 0.0445, unit: 'rate' },
            {
              name: 'Turns',
              value: 4.852,
              unit: 'ratio',
              note: '360 ÷ (inventory days + receivable days − payable days + prepayment days − advance days)',
            },
            { name: 'Own funds', value: null, unit: 'money', note: 'not in the statements' },
          ],
        },
        {
          measure: 'dscr',
          amount: 612_000_000,
          reason: null,
          applies: true,
          formula: '(EBITDA − cash tax) ÷ DSCR floor, as an annuity',
          working: [{ name: 'DSCR floor', value: 1.2, unit: 'ratio' }],
        },
        {
          measure: 'grade-cap',
          amount: 507_900_000,
          reason: null,
          applies: true,
          formula: 'cap share × turnover',
          working: [],
        },
        {
          measure: 'collateral',
          amount: null,
          reason: 'No collateral is registered and the product does not require any',
          applies: false,
          formula: 'Σ value · (1 − haircut) · enforceability',
          working: [],
        },
        {
          measure: 'requested',
          amount: 500_000_000,
          reason: null,
          applies: true,
          formula: 'the amount applied for',
          working: [],
        },
      ],
      binding: 'need',
      amount: need,
      reason: null,
      policyHash: hash('limit policy'),
    },
    price: {
      parts: [
        {
          part: 'funds-transfer-price',
          basisPoints: 210,
          formula: 'FTP(tenor)',
          working: [{ name: 'Tenor', value: 12, unit: 'months' }],
        },
        { part: 'operating-cost', basisPoints: 85.5, formula: 'cost table (product, level)', working: [] },
        {
          part: 'expected-loss',
          basisPoints: 56.77,
          formula: 'PD · LGD',
          working: [{ name: 'LGD', value: 0.45, unit: 'rate' }],
        },
        { part: 'capital-charge', basisPoints: 61.3, formula: 'K · (h ÷ (1 − t) − FTP)', working: [] },
        { part: 'tenor-and-liquidity-premium', basisPoints: 12, formula: 'premium table (tenor)', working: [] },
        { part: 'branch-margin', basisPoints: 30, formula: 'margin table (level)', working: [] },
        { part: 'relationship-discount', basisPoints: -15, formula: 'discount table (tier)', working: [] },
      ],
      rateBasisPoints: 441,
      reason: null,
      capitalRatio: 0.0613,
      riskWeight: 0.7663,
      amount: 80_000_000,
      termMonths: 12,
      lossGivenDefault: 0.4,
      raroc: 0.1421,
      policyHash: hash('price policy'),
    },
  };
}
