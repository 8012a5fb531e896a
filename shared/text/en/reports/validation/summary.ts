/** Words of the section "Summary" of the validation report. */
import type { Teller } from '../../../teller.ts';
import { counted } from '../english.ts';

export interface SummarisedModel {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  /** How it was trained; null where the passport does not say. */
  readonly method: 'additive' | 'scorecard' | null;
  readonly inputs: number;
  readonly pairs: number;
  readonly training: { readonly rows: number; readonly source: string; readonly defaults: number } | null;
  readonly madeOn: string;
  readonly madeBy: string;
}

const methods = {
  additive: 'an additive model with integer points',
  scorecard: 'a scorecard with integer points',
} as const;

export function summaryText(t: Teller) {
  const parts = (inputs: number, pairs: number): string => {
    if (inputs === 0) return '';
    const crossed = pairs > 0 ? ` and ${counted(t, pairs, 'pair')} of inputs` : '';
    return ` of ${counted(t, inputs, 'input')}${crossed}`;
  };
  const source = (training: SummarisedModel['training']): string => {
    if (training === null) return 'set by expert judgement, not trained from data';
    const { rows, source: file, defaults } = training;
    const share = t.formats.percent(rows > 0 ? defaults / rows : 0);
    return `trained on ${counted(t, rows, 'row')} of ${file}, of which ${t.formats.number(defaults)} (${share}) defaulted`;
  };
  return {
    title: '1 Summary',
    sheet: 'Summary',
    interval: (interval: string) => `${interval}, 95%`,
    noInterval: 'no interval',
    gini: (value: string | null) => (value === null ? 'Gini not computed' : `Gini ${value}`),
    brierScore: 'Brier score',
    logLoss: (value: string) => `log loss ${value}`,
    observed: (value: string) => `observed ${value}`,
    defaults: (count: number) => counted(t, count, 'default'),
    model: ({ name, id, version, method, inputs, pairs, training, madeOn, madeBy }: SummarisedModel) =>
      `“${name}” (${id}, version ${version}) is ${method === null ? 'a model with integer points' : methods[method]}${parts(inputs, pairs)}, ${source(training)}. ` +
      `It was made on ${t.formats.dateInText(madeOn)} by ${madeBy}.`,
    purposes: {
      cases: 'It is for scoring the cases of the workspace',
      files: 'It is for scoring tables of applicants, by column',
    },
    /** What it is for, how many of its inputs a case feeds, and which rows the figures above are of. */
    purpose: (purpose: string, fed: number, inputs: number) =>
      fed > 0 ? `${purpose}; ${fed} of its ${inputs} inputs come from indicators of a case.` : `${purpose}.`,
    figuresOf: (sample: string, meaning: string) => `Figures above: ${sample}. ${meaning}`,
    sentences: (sentences: readonly string[]) => sentences.join(' '),
    limits: 'Limits of use',
    limit: 'Limit of use',
    moreLimits: (count: number) => `${t.formats.number(count)} more in section 10`,
  };
}
