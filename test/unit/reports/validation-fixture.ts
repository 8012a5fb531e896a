/** A model to report on: seeded scores of made-up firms, validated and compared as real ones are. */

import { type Random, seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { Column } from '#electron/modelling/tables/table.ts';
import { compareScores } from '#electron/modelling/validation/compare.ts';
import { groupingOf } from '#electron/modelling/validation/subgroups.ts';
import { validate } from '#electron/modelling/validation/validate.ts';
import type { ReportedShape, ReportedTerm, ValidationInput } from '#electron/reports/validation/input.ts';
import type { Grade } from '#shared/domain/grades.ts';
import type { Passport } from '#shared/domain/passport.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';

export const MODEL_HASH = 'a1'.repeat(32);
export const DATA_HASH = 'd4'.repeat(32);
export const MADE_AT = '2026-11-22T20:40:00.000Z';

const SCALE: ReadonlyArray<readonly [Grade, number]> = [
  ['AAA', 0.001],
  ['AA', 0.0025],
  ['A', 0.006],
  ['BBB', 0.012],
  ['BB', 0.025],
  ['B', 0.05],
  ['CCC', 0.1],
  ['CC', 0.2],
  ['C', 1],
  ['D', 1],
];
const MASTER_SCALE = SCALE.map(([grade, pdUpTo]) => ({ grade, pdUpTo }));

export const INPUTS = [
  'Return on assets',
  'Equity ratio',
  'Short-term liabilities over assets',
  'Sales growth',
  'Operating profit over sales',
  'Interest cover',
  'Days receivable',
  'Days inventory',
  'Cash over short-term liabilities',
  'Gross margin',
  'Log of total assets',
  'Industry',
] as const;

/** Standard normal by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

interface Rows {
  readonly target: Uint8Array;
  readonly logits: Float64Array;
  readonly columns: Column[];
  readonly times: string[];
}

/** Firms whose log-odds of default are normal; inputs drift with `shift`. */
function rowsOf(count: number, seed: number, shift: number): Rows {
  const random = seededRandom(seed);
  const logits = Float64Array.from({ length: count }, () => -3.9 + 1.7 * normal(random));
  const target = Uint8Array.from(logits, (logit) => (random.next() < 1 / (1 + Math.exp(-logit)) ? 1 : 0));
  const numeric = INPUTS.slice(0, -1).map((name, place): Column => {
    const values = Float64Array.from(logits, () => normal(random) + (place === 6 ? shift * 4 : shift * 0.3));
    return { kind: 'numeric', name, values };
  });
  const levels = ['Manufacturing', 'Trade', 'Construction', 'Transport', 'Agriculture'];
  const codes = Int32Array.from(logits, () => Math.min(4, Math.floor(random.next() ** 1.6 * 5)));
  const columns: Column[] = [...numeric, { kind: 'categorical', name: 'Industry', codes, levels }];
  const times = Array.from(logits, (_, row) => String(2019 + Math.floor((row * 5) / count)));
  return { target, logits, columns, times };
}

interface Scored {
  readonly points: Int32Array;
  readonly pd: Float64Array;
}

/** A model that sees the log-odds through noise, scaled to 600 points at 50:1 and 20 to double the odds. */
function scoredBy(logits: Float64Array, noise: number, seed: number): Scored {
  const random = seededRandom(seed);
  const factor = 20 / Math.log(2);
  const seen = logits.map((logit) => (logit + 3.9) * 0.86 - 3.9 + noise * normal(random));
  const points = Int32Array.from(seen, (logit) => Math.round(600 + factor * (-logit - Math.log(50))));
  const pd = Float64Array.from(points, (score) => 1 / (1 + Math.exp((score - 600) / factor + Math.log(50))));
  return { points, pd };
}

const FOLDS = 10;

function foldsOf(report: ValidationReport): NonNullable<ValidationReport['folds']>['each'] {
  const random = seededRandom(7);
  const near = (value: number | null, spread: number): number => (value ?? 0) + spread * normal(random);
  const { discrimination, accuracy } = report;
  return Array.from({ length: FOLDS }, (_, place) => ({
    fold: place + 1,
    auc: near(discrimination.auc.value, 0.012),
    ks: near(discrimination.ks.value, 0.02),
    brier: near(accuracy.brier.value, 0.002),
    logLoss: near(accuracy.logLoss.value, 0.006),
    seconds: 4.2 + random.next(),
  }));
}

function reportsOf(): { readonly reports: ValidationReport[]; readonly rows: Rows; readonly scored: Scored } {
  const rows = rowsOf(5000, 1, 0);
  const scored = scoredBy(rows.logits, 0.7, 2);
  const later = rowsOf(1200, 3, 0.15);
  const laterScored = scoredBy(later.logits, 0.75, 4);
  const industry = (of: Rows) => groupingOf(of.columns.at(-1) as Column);
  const main = { ...rows, ...scored };
  const request = {
    sample: 'held-out-folds' as const,
    masterScale: MASTER_SCALE,
    groupings: [industry(rows)].filter((grouping) => grouping !== null),
    times: rows.times,
  };
  const folds = foldsOf(validate(main, request));
  const holdout = validate(
    { ...later, ...laterScored },
    {
      sample: 'holdout',
      masterScale: MASTER_SCALE,
      columns: later.columns,
      reference: { name: 'training rows', points: scored.points, columns: rows.columns },
    },
  );
  return { reports: [validate(main, { ...request, folds }), holdout], rows, scored };
}

const TERMS: readonly ReportedTerm[] = [
  ...INPUTS.map(
    (input, place): ReportedTerm => ({
      inputs: [input],
      kind: input === 'Industry' ? 'categorical' : 'numeric',
      direction: input === 'Industry' ? 'none' : place % 4 === 2 ? 'higher-is-riskier' : 'lower-is-riskier',
      importance: 14 / (1 + place * 0.45),
    }),
  ),
  { inputs: [INPUTS[0], INPUTS[1]], kind: 'pair' as const, direction: 'none' as const, importance: 2.7 },
  { inputs: [INPUTS[2], INPUTS[11]], kind: 'pair' as const, direction: 'none' as const, importance: 1.9 },
].toSorted((a, b) => b.importance - a.importance);

/** A shape of `bins` intervals from −2 to 2 that falls or rises, then a missing bin. */
function stepsOf(input: string, bins: number, rising: boolean): ReportedShape {
  const edges = Array.from({ length: bins - 1 }, (_, place) => -2 + (4 * (place + 1)) / bins);
  const share = 0.97 / bins;
  const intervals = Array.from({ length: bins }, (_, place): ReportedShape['bins'][number] => {
    const [from, to] = [edges[place - 1] ?? null, edges[place] ?? null];
    const level = Math.tanh((place - bins / 2) / (bins / 4)) * 24;
    const label = `${from?.toFixed(3) ?? 'lowest'} to ${to?.toFixed(3) ?? 'highest'}`;
    return { label, kind: 'interval', from, to, points: Math.round(rising ? level : -level), share };
  });
  const missing = { label: 'missing', kind: 'missing' as const, from: null, to: null, points: -9, share: 0.03 };
  return { inputs: [input], kind: 'numeric', bins: [...intervals, missing], pair: null };
}

const SHAPES: readonly ReportedShape[] = [
  stepsOf(INPUTS[0], 60, true),
  stepsOf(INPUTS[1], 24, true),
  stepsOf(INPUTS[2], 9, false),
  {
    inputs: ['Industry'],
    kind: 'categorical',
    bins: ['Manufacturing', 'Trade', 'Construction', 'Transport', 'Agriculture'].map((label, place) => {
      return {
        label,
        kind: 'category' as const,
        from: null,
        to: null,
        points: [6, 2, -11, -3, 4][place] ?? 0,
        share: 0.2,
      };
    }),
    pair: null,
  },
  {
    inputs: [INPUTS[0], INPUTS[1]],
    kind: 'pair',
    bins: [],
    pair: {
      first: Array.from({ length: 12 }, (_, place) => `bin ${place}`),
      second: Array.from({ length: 8 }, (_, place) => `bin ${place}`),
      points: Array.from({ length: 12 }, (_, i) =>
        Array.from({ length: 8 }, (__, j) => Math.round(6 * Math.sin(i / 3) * Math.cos(j / 2))),
      ),
    },
  },
];

const PASSPORT: Passport = {
  format: 'sme-credit-desk/model-passport@1',
  model: {
    id: 'sme-additive-2026',
    name: 'SME additive model 2026',
    version: '3',
    hash: MODEL_HASH,
    format: 'sme-credit-desk/additive-model@2',
    purpose: 'cases',
  },
  made: { at: '2026-11-20T09:12:33.000Z', by: 'Anna Kowalska', codeVersion: '0.4.0+6973cc7' },
  training: {
    source: 'sme-loans-2019-2023.csv',
    sha256: DATA_HASH,
    rows: 6200,
    defaults: 310,
    rejected: 420,
    target: 'defaulted_within_12_months',
    period: '2019 to 2023',
    licence: null,
  },
  settings: {
    method: 'additive',
    target: 'defaulted_within_12_months',
    inputs: INPUTS.map((name) => ({ name, direction: 'none', special: name === 'Days receivable' ? [999] : [] })),
    folds: { kind: 'made', count: FOLDS },
    holdout: { kind: 'time', column: 'balance_date', from: '2023-07-01' },
    weight: null,
    rejects: { method: 'fuzzy', factor: 1.3 },
    pairs: 'auto',
    calibration: 'scaling',
    smoothing: 0,
    subgroups: ['Industry'],
    seed: 20_240_101,
    main: { rate: 0.04, penalty: 1, bound: 1, leaves: 2, leafWeight: 4 },
  },
  inputs: INPUTS.map((input, place) => ({
    input,
    indicator: place < 9 ? input.toLowerCase().replaceAll(/[ -]/g, '_') : null,
    direction: TERMS.find(({ inputs }) => inputs.length === 1 && inputs[0] === input)?.direction ?? 'none',
    origin: 'estimated: sme-loans-2019-2023.csv',
  })),
  metrics: {
    folds: {
      count: FOLDS,
      mean: { auc: 0.86, ks: 0.58, brier: 0.04, logLoss: 0.15 },
      deviation: { auc: 0.012, ks: 0.02, brier: 0.002, logLoss: 0.006 },
    },
    holdout: { auc: 0.85, ks: 0.57, brier: 0.04, logLoss: 0.16, rows: 1200, defaults: 66, chosen: 'by time' },
  },
  edits: [
    {
      input: 'Days receivable',
      change: 'Bins 12 to 14 set to −6 points (were −2, −9, −5).',
      reason: 'The reversal between 90 and 120 days is noise of 41 rows; the credit committee asked for a level shape.',
      by: 'Li Wei',
      at: '2026-11-21T14:03:10.000Z',
    },
  ],
  judgement: ['Points of missing values where the case does not provide them.', 'The master scale.'],
  limitsOfUse: [
    'Firms in default, in insolvency or in liquidation.',
    'Firms with less than one full financial year.',
    'Banks, insurers and holdings without operations of their own.',
    'Other countries than those of the training data: levels of ratios and of default differ.',
    'PDs of horizons other than twelve months.',
  ],
  reproduce: [
    'Install version 0.4.0 of the desk.',
    'desk train --data sme-loans-2019-2023.csv --target defaulted_within_12_months --monotone directions.json --out model.json',
    'The written model has the hash at the foot of this page.',
  ],
};

/** A trained model with two samples, comparisons, an edit and everything a lab run can have. */
export function fullValidation(): ValidationInput {
  const { reports, rows, scored } = reportsOf();
  const folds = Int32Array.from(rows.target, (_, row) => (row % FOLDS) + 1);
  const request = { sample: 'held-out-folds' as const, target: rows.target, folds };
  const champion = { name: 'SME additive model 2026', ...scored };
  const boosted = { name: 'boosted-trees.json (XGBoost)', ...scoredBy(rows.logits, 0.62, 5) };
  const scorecard = { name: 'Run 4: scorecard', ...scoredBy(rows.logits, 1.3, 6) };
  return {
    passport: PASSPORT,
    reports,
    comparisons: [
      compareScores(champion, boosted, {
        ...request,
        notes: ['The challenger was trained elsewhere: whether it has seen these rows is not known.'],
      }),
      compareScores(champion, scorecard, request),
    ],
    terms: TERMS,
    shapes: SHAPES,
    rejects: ['420 rejected applications entered twice, as default and as none, weighted by the PD of a first model.'],
    madeAt: MADE_AT,
    madeBy: 'Maria Rossi',
    workspace: 'Head office',
  };
}

/** Expert judgement alone: no data, no validation, nothing compared or changed. */
export function bareValidation(): ValidationInput {
  return {
    ...fullValidation(),
    passport: {
      ...PASSPORT,
      training: null,
      settings: {},
      inputs: [],
      metrics: null,
      edits: [],
      judgement: [],
      reproduce: [],
    },
    reports: [],
    comparisons: [],
    terms: [],
    shapes: [],
    rejects: [],
  };
}
