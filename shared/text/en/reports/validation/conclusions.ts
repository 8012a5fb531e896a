/** Words of the conclusions on the first page of the validation report. */
import type { Teller } from '../../../teller.ts';
import { counted } from '../english.ts';

export interface FoldSpread {
  readonly mean: string;
  readonly deviation: string;
  readonly folds: number;
  readonly lowest: string | null;
  readonly highest: string | null;
}

export function conclusionsText(t: Teller) {
  return {
    title: 'What was found',
    note: (jeffreys: string) => `Without judgement of it. ${jeffreys} The sections say what the others mean.`,
    question: 'Question',
    answer: 'Finding',
    section: 'Section',
    p: (value: string) => `p ${value}`,
    auc: (sample: string) => `AUC, ${sample}`,
    withInterval: (figure: string, interval: string | null) =>
      interval === null ? figure : `${figure}, 95% interval ${interval}`,
    level: (sample: string) => `PD and outcome, ${sample}`,
    levelFound: (meanPd: string, observed: string, p: string | null) =>
      `Mean PD ${meanPd}, observed ${observed}${p === null ? '' : `; Jeffreys ${p}`}`,
    marked: (name: string, p: string) => `${name} (${p})`,
    grades: (mark: number, sample: string) => `Grades with Jeffreys p < ${mark}, ${sample}`,
    gradesFound: (found: number, of: number, named: string) =>
      found > 0
        ? `${found} of ${counted(t, of, 'grade')} with rows: ${named}`
        : `None of ${counted(t, of, 'grade')} with rows`,
    tests: (sample: string) => `Tests of calibration, ${sample}`,
    testFound: (name: string, p: string) => `${name} ${p}`,
    testNotComputed: (name: string, reason: string) => `${name} not computed (${reason})`,
    together: (parts: readonly string[]) => parts.join('; '),
    folds: 'AUC fold by fold',
    foldsFound: ({ mean, deviation, folds, lowest, highest }: FoldSpread) =>
      `Mean ${mean}, SD ${deviation} over ${counted(t, folds, 'fold')}` +
      (lowest === null ? '' : `; lowest ${lowest}, highest ${highest}`),
    stability: (sample: string, against: string) => `Stability, ${sample} against ${against}`,
    stabilityFound: (psi: string, inputs: string) => `PSI ${psi}; ${inputs}`,
    notCompared: 'inputs not compared',
    changedInput: (input: string, csi: string) => `${input} (${csi})`,
    changed: (mark: number, named: string) => `inputs with CSI from ${mark}: ${named}`,
    unchanged: (mark: number, inputs: number) => `inputs with CSI from ${mark}: none of ${inputs}`,
    subgroup: (column: string, name: string) => `${column}: ${name}`,
    subgroups: (mark: number, sample: string) => `Subgroups with Jeffreys p < ${mark}, ${sample}`,
    subgroupsFound: (found: number, of: number, named: string) =>
      found > 0 ? `${found} of ${of}: ${named}` : `None of ${of}`,
    comparison: (first: string, second: string) => `AUC, ${first} − ${second}`,
    comparisonFound: (difference: string, interval: string | null, p: string | null) =>
      `${difference}${interval === null ? '' : `, 95% interval ${interval}`}${p === null ? '' : `, ${p}`}`,
    edits: 'Changes by hand after training',
    noEdits: 'None',
  };
}
