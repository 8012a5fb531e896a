/** What the tests say, a line each, without opinion: the figure, and where it stands in the report. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, decimal, percent, text } from '../cells.ts';
import { type Row, type Table, table, textColumn } from '../document.ts';
import { counted, shortened } from '../words.ts';
import { DIGITS, difference, figureText, intervalCell, measure, pValue } from './cells.ts';
import type { ToldValidation } from './input.ts';
import { listed, MARKED_INDEX, MARKED_P, MEANINGS, SAMPLE_NAMES } from './words.ts';

interface Conclusion {
  readonly question: string;
  readonly answer: string;
  readonly section: number;
}

function pText(p: number): string {
  return `p ${cellText(pValue(p))}`;
}

function ofSample(report: Told<ValidationReport>): string {
  return SAMPLE_NAMES[report.sample].toLowerCase();
}

function aucConclusion(report: Told<ValidationReport>): Conclusion {
  const { auc } = report.discrimination;
  const interval = auc.low === null || auc.high === null ? '' : `, 95% interval ${cellText(intervalCell(auc))}`;
  return {
    question: `AUC, ${ofSample(report)}`,
    answer: figureText(auc, measure) + interval,
    section: 3,
  };
}

function levelConclusion(report: Told<ValidationReport>): Conclusion {
  const { meanPd, observed, jeffreysP } = report.calibration;
  const two = (value: number): ReturnType<typeof percent> => percent(value, 2);
  const p = jeffreysP.value === null ? '' : `; Jeffreys ${pText(jeffreysP.value)}`;
  return {
    question: `PD and outcome, ${ofSample(report)}`,
    answer: `Mean PD ${figureText(meanPd, two)}, observed ${figureText(observed, two)}${p}`,
    section: 4,
  };
}

/** Names whose p is below the mark, with it: "B (p 0.0131)". */
function marked(groups: ReadonlyArray<{ readonly name: string; readonly p: number | null }>): string[] {
  return groups.flatMap(({ name, p }) => (p !== null && p < MARKED_P ? [`${name} (${pText(p)})`] : []));
}

function gradeConclusion(report: Told<ValidationReport>): Conclusion {
  const tested = report.grades.filter(({ jeffreysP }) => jeffreysP.value !== null);
  const low = marked(report.grades.map(({ grade, jeffreysP }) => ({ name: grade, p: jeffreysP.value })));
  const of = `of ${counted(tested.length, 'grade')} with rows`;
  return {
    question: `Grades with Jeffreys p < ${MARKED_P}, ${ofSample(report)}`,
    answer: low.length > 0 ? `${low.length} ${of}: ${listed(low)}` : `None ${of}`,
    section: 4,
  };
}

function testConclusion(report: Told<ValidationReport>): Conclusion {
  const { spiegelhalter, hosmerLemeshow } = report.calibration;
  const of = (name: string, { p, reason }: typeof spiegelhalter): string =>
    `${name} ${p === null ? `not computed (${reason ?? ''})` : pText(p)}`;
  return {
    question: `Tests of calibration, ${ofSample(report)}`,
    answer: `${of('Spiegelhalter', spiegelhalter)}; ${of('Hosmer–Lemeshow', hosmerLemeshow)}`,
    section: 4,
  };
}

function foldConclusions({ folds }: Told<ValidationReport>): Conclusion[] {
  if (!folds) return [];
  const { mean, deviation, each } = folds;
  const aucs = each.map(({ auc }) => auc);
  const four = (value: number): string => cellText(decimal(value, DIGITS));
  const range = aucs.length > 0 ? `; lowest ${four(Math.min(...aucs))}, highest ${four(Math.max(...aucs))}` : '';
  const answer = `Mean ${four(mean.auc)}, SD ${four(deviation.auc)} over ${counted(each.length, 'fold')}${range}`;
  return [{ question: 'AUC fold by fold', answer, section: 3 }];
}

function stabilityConclusions(report: Told<ValidationReport>): Conclusion[] {
  const { stability } = report;
  if (!stability) return [];
  const three = (value: number): ReturnType<typeof decimal> => decimal(value, 3);
  const changed = stability.inputs.flatMap(({ input, csi }) =>
    csi.value !== null && csi.value >= MARKED_INDEX ? [`${shortened(input, 36)} (${cellText(three(csi.value))})`] : [],
  );
  const inputs =
    stability.inputs.length === 0
      ? 'inputs not compared'
      : `inputs with CSI from ${MARKED_INDEX}: ${changed.length > 0 ? listed(changed, 5) : `none of ${stability.inputs.length}`}`;
  return [
    {
      question: `Stability, ${ofSample(report)} against ${shortened(stability.against, MOST_CHARACTERS)}`,
      answer: `PSI ${figureText(stability.psi, three)}; ${inputs}`,
      section: 6,
    },
  ];
}

function subgroupConclusions(report: Told<ValidationReport>): Conclusion[] {
  if (report.subgroups.length === 0) return [];
  const groups = report.subgroups.flatMap(({ column, groups: own }) =>
    own.map(({ name, jeffreysP }) => ({
      name: `${shortened(column, 16)}: ${shortened(name, 16)}`,
      p: jeffreysP.value,
    })),
  );
  const low = marked(groups);
  return [
    {
      question: `Subgroups with Jeffreys p < ${MARKED_P}, ${ofSample(report)}`,
      answer: low.length > 0 ? `${low.length} of ${groups.length}: ${listed(low, 5)}` : `None of ${groups.length}`,
      section: 7,
    },
  ];
}

/** Comparisons shown at most; section 8 has all. */
const MOST_COMPARISONS = 3;

/** Characters of a name in a question. */
const MOST_CHARACTERS = 30;

/** Samples shown at most: the main one and the holdout. */
const MOST_SAMPLES = 2;

function comparisonConclusions({ comparisons }: ToldValidation): Conclusion[] {
  return comparisons.slice(0, MOST_COMPARISONS).map(({ first, second, auc }) => {
    const interval =
      auc.low === null || auc.high === null
        ? ''
        : `, 95% interval ${cellText(difference(auc.low))} to ${cellText(difference(auc.high))}`;
    const p = auc.p === null ? '' : `, ${pText(auc.p)}`;
    return {
      question: `AUC, ${shortened(first, MOST_CHARACTERS)} − ${shortened(second, MOST_CHARACTERS)}`,
      answer: `${cellText(difference(auc.difference))}${interval}${p}`,
      section: 8,
    };
  });
}

function conclusionsOf(input: ToldValidation): Conclusion[] {
  const edits = input.passport.edits.length;
  return [
    ...input.reports
      .slice(0, MOST_SAMPLES)
      .flatMap((report) => [
        aucConclusion(report),
        ...foldConclusions(report),
        levelConclusion(report),
        gradeConclusion(report),
        testConclusion(report),
        ...stabilityConclusions(report),
        ...subgroupConclusions(report),
      ]),
    ...comparisonConclusions(input),
    { question: 'Changes by hand after training', answer: edits === 0 ? 'None' : String(edits), section: 9 },
  ];
}

/** The conclusions as a table. */
export function conclusionTable(input: ToldValidation): Table {
  return table({
    id: 'findings',
    caption: 'What was found',
    note: `Without judgement of it. ${MEANINGS.jeffreys} The sections say what the others mean.`,
    columns: [
      textColumn('question', 'Question', 190),
      textColumn('finding', 'Finding', 'fill'),
      { ...textColumn('section', 'Section', 36), align: 'right' },
    ],
    rows: conclusionsOf(input).map(
      ({ question, answer, section }, place): Row => ({
        key: String(place + 1),
        cells: { question: text(question), finding: text(answer), section: text(String(section), 'quiet') },
      }),
    ),
  });
}
