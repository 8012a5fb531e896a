/** Words of the section "Data and design" of the validation report. */
import type { Teller } from '../../../teller.ts';
import { counted } from '../english.ts';

export interface HoldoutSize {
  readonly rows: number;
  readonly defaults: number;
  readonly chosen: string;
}

export function dataText(t: Teller) {
  const size = ({ rows, defaults, chosen }: HoldoutSize): string =>
    `${counted(t, rows, 'row')}, ${counted(t, defaults, 'default')}; ${chosen}`;
  const bracketed = (measured: HoldoutSize | null): string => (measured === null ? '' : ` (${size(measured)})`);
  return {
    title: '2 Data and design',
    sheet: 'Data and design',
    judgementAlone: 'The model is expert judgement alone: it was not trained from data.',
    source: 'Source',
    sha256: 'SHA-256 of the source',
    period: 'Period',
    licence: 'Licence',
    target: 'Outcome (1 is default)',
    rows: 'Rows with known outcome',
    defaults: 'Defaults',
    countAndShare: (count: number, share: number | null) =>
      share === null ? t.formats.number(count) : `${t.formats.number(count)} (${t.formats.percent(share)})`,
    rejected: 'Rows without outcome used',
    folds: 'Folds',
    foldsByColumn: (count: number | null, column: string) =>
      count === null ? `By column “${column}”` : `${counted(t, count, 'fold')}, by column “${column}”`,
    foldsAtRandom: (count: number) => `${counted(t, count, 'fold')}, drawn at random from the seed`,
    foldCount: (count: number) => counted(t, count, 'fold'),
    noneStated: 'none stated',
    holdout: 'Holdout',
    holdoutAtRandom: (share: number, measured: HoldoutSize | null) =>
      `${t.formats.percent(share, 0)} of the rows, drawn at random${bracketed(measured)}`,
    holdoutByTime: (from: string, column: string, measured: HoldoutSize | null) =>
      `Rows dated ${from} or later by “${column}”${bracketed(measured)}`,
    holdoutSize: size,
    weights: 'Weights',
    noWeights: 'none: every row counts once',
    weightColumn: (column: string) => `Column “${column}”`,
    rejects: 'Rejected applications',
    rejectMethods: { augmentation: 'augmentation', parcelling: 'parcelling', fuzzy: 'fuzzy' },
    rejectMethod: (method: string) => `Method: ${method}.`,
    noRejects: 'none were used',
    sentences: (sentences: readonly string[]) => sentences.join(' '),
    samples: 'Rows the figures of this report are of',
    noSamples: 'The model was not scored on rows with known outcome: this report has no measured figures.',
    meaning: 'What they are',
    defaultShare: 'Default share',
    inputs: (count: number) => `Inputs (${t.formats.number(count)})`,
    inputsNote:
      'A direction binds the points: risk may not fall against it. Importance is that of the input alone, in points.',
    originOfAll: (origin: string) => `Origin of all: ${origin}.`,
    firstInputs: (count: number) => `The first ${t.formats.number(count)}; the passport lists all.`,
    noInputs: 'The passport names no inputs.',
    indicator: 'Indicator of a case',
    origin: 'Origin',
    codes: 'Codes',
  };
}
