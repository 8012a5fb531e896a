/** What the tests say, a line each, without opinion: the figure, and where it stands in the report. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, decimal, percent, text } from '../cells.ts';
import { type Cell, type Row, type Table, table, textColumn } from '../document.ts';
import type { ReportTeller } from '../report-teller.ts';
import { shortened } from '../shortened.ts';
import { DIGITS, difference, figureText, intervalText, measure, pValue } from './cells.ts';
import type { ToldValidation } from './input.ts';
import { listed, MARKED_INDEX, MARKED_P } from './measured.ts';

interface Conclusion {
  readonly question: string;
  readonly answer: string;
  readonly section: number;
}

type Report = Told<ValidationReport>;

const two = (value: number): Cell => percent(value, 2);
const three = (value: number): Cell => decimal(value, 3);

function pText(p: number, r: ReportTeller): string {
  return r.words.validation.conclusions.p(cellText(pValue(p), r.formats));
}

function ofSample({ sample }: Report, r: ReportTeller): string {
  return r.words.validation.measures.sample(sample);
}

function aucConclusion(report: Report, r: ReportTeller): Conclusion {
  const words = r.words.validation.conclusions;
  const { auc } = report.discrimination;
  return {
    question: words.auc(ofSample(report, r)),
    answer: words.withInterval(figureText(auc, measure, r), intervalText(auc, r)),
    section: 3,
  };
}

function levelConclusion(report: Report, r: ReportTeller): Conclusion {
  const words = r.words.validation.conclusions;
  const { meanPd, observed, jeffreysP } = report.calibration;
  const p = jeffreysP.value === null ? null : pText(jeffreysP.value, r);
  return {
    question: words.level(ofSample(report, r)),
    answer: words.levelFound(figureText(meanPd, two, r), figureText(observed, two, r), p),
    section: 4,
  };
}

/** Names whose p is below the mark, with it: "B (p 0.0131)". */
function marked(
  groups: ReadonlyArray<{ readonly name: string; readonly p: number | null }>,
  r: ReportTeller,
): string[] {
  const words = r.words.validation.conclusions;
  return groups.flatMap(({ name, p }) => (p !== null && p < MARKED_P ? [words.marked(name, pText(p, r))] : []));
}

function gradeConclusion(report: Report, r: ReportTeller): Conclusion {
  const words = r.words.validation.conclusions;
  const tested = report.grades.filter(({ jeffreysP }) => jeffreysP.value !== null);
  const grades = report.grades.map(({ grade, jeffreysP }) => ({ name: grade, p: jeffreysP.value }));
  const low = marked(grades, r);
  return {
    question: words.grades(MARKED_P, ofSample(report, r)),
    answer: words.gradesFound(low.length, tested.length, listed(low, r)),
    section: 4,
  };
}

function testConclusion(report: Report, r: ReportTeller): Conclusion {
  const words = r.words.validation.conclusions;
  const names = r.words.validation.calibration;
  const { spiegelhalter, hosmerLemeshow } = report.calibration;
  const of = (name: string, { p, reason }: typeof spiegelhalter): string =>
    p === null ? words.testNotComputed(name, reason ?? '') : words.testFound(name, pText(p, r));
  return {
    question: words.tests(ofSample(report, r)),
    answer: words.together([of(names.spiegelhalter, spiegelhalter), of(names.hosmerLemeshow, hosmerLemeshow)]),
    section: 4,
  };
}

function foldConclusions({ folds }: Report, r: ReportTeller): Conclusion[] {
  if (!folds) return [];
  const words = r.words.validation.conclusions;
  const aucs = folds.each.map(({ auc }) => auc);
  const four = (value: number): string => cellText(decimal(value, DIGITS), r.formats);
  const answer = words.foldsFound({
    mean: four(folds.mean.auc),
    deviation: four(folds.deviation.auc),
    folds: aucs.length,
    lowest: aucs.length > 0 ? four(Math.min(...aucs)) : null,
    highest: aucs.length > 0 ? four(Math.max(...aucs)) : null,
  });
  return [{ question: words.folds, answer, section: 3 }];
}

function stabilityConclusions(report: Report, r: ReportTeller): Conclusion[] {
  const { stability } = report;
  if (!stability) return [];
  const words = r.words.validation.conclusions;
  const changed = stability.inputs.flatMap(({ input, csi }) =>
    csi.value !== null && csi.value >= MARKED_INDEX
      ? [words.changedInput(shortened(input, 36), cellText(three(csi.value), r.formats))]
      : [],
  );
  const named =
    changed.length > 0
      ? words.changed(MARKED_INDEX, listed(changed, r, 5))
      : words.unchanged(MARKED_INDEX, stability.inputs.length);
  return [
    {
      question: words.stability(ofSample(report, r), shortened(stability.against, MOST_CHARACTERS)),
      answer: words.stabilityFound(
        figureText(stability.psi, three, r),
        stability.inputs.length === 0 ? words.notCompared : named,
      ),
      section: 6,
    },
  ];
}

function subgroupConclusions(report: Report, r: ReportTeller): Conclusion[] {
  if (report.subgroups.length === 0) return [];
  const words = r.words.validation.conclusions;
  const groups = report.subgroups.flatMap(({ column, groups: own }) =>
    own.map(({ name, jeffreysP }) => ({
      name: words.subgroup(shortened(column, 16), shortened(name, 16)),
      p: jeffreysP.value,
    })),
  );
  const low = marked(groups, r);
  return [
    {
      question: words.subgroups(MARKED_P, ofSample(report, r)),
      answer: words.subgroupsFound(low.length, groups.length, listed(low, r, 5)),
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

function comparisonConclusions({ comparisons }: ToldValidation, r: ReportTeller): Conclusion[] {
  const words = r.words.validation.conclusions;
  return comparisons.slice(0, MOST_COMPARISONS).map(({ first, second, auc }) => ({
    question: words.comparison(shortened(first, MOST_CHARACTERS), shortened(second, MOST_CHARACTERS)),
    answer: words.comparisonFound(
      cellText(difference(auc.difference), r.formats),
      intervalText(auc, r, difference),
      auc.p === null ? null : pText(auc.p, r),
    ),
    section: 8,
  }));
}

function conclusionsOf(input: ToldValidation, r: ReportTeller): Conclusion[] {
  const words = r.words.validation.conclusions;
  const edits = input.passport.edits.length;
  return [
    ...input.reports
      .slice(0, MOST_SAMPLES)
      .flatMap((report) => [
        aucConclusion(report, r),
        ...foldConclusions(report, r),
        levelConclusion(report, r),
        gradeConclusion(report, r),
        testConclusion(report, r),
        ...stabilityConclusions(report, r),
        ...subgroupConclusions(report, r),
      ]),
    ...comparisonConclusions(input, r),
    { question: words.edits, answer: edits === 0 ? words.noEdits : r.formats.number(edits), section: 9 },
  ];
}

/** The conclusions as a table. */
export function conclusionTable(input: ToldValidation, r: ReportTeller): Table {
  const words = r.words.validation.conclusions;
  return table({
    id: 'findings',
    caption: words.title,
    note: words.note(r.words.validation.measures.meanings.jeffreys),
    columns: [
      textColumn('question', words.question, 190),
      textColumn('finding', words.answer, 'fill'),
      { ...textColumn('section', words.section, 36), align: 'right' },
    ],
    rows: conclusionsOf(input, r).map(
      ({ question, answer, section }, place): Row => ({
        key: String(place + 1),
        cells: { question: text(question), finding: text(answer), section: text(String(section), 'quiet') },
      }),
    ),
  });
}
