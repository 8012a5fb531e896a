/** The first page: what the model is, what it is for and not for, its key figures, what the tests say. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, integer, text } from '../../cells.ts';
import {
  type Block,
  type Cell,
  type Headline,
  paragraph,
  type Section,
  type Table,
  table,
  textColumn,
} from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { shortened } from '../../shortened.ts';
import { intervalText, measure, share } from '../cells.ts';
import { conclusionTable } from '../conclusions.ts';
import type { ToldValidation } from '../input.ts';
import { notValidated } from './none.ts';

/** Characters of limits of use on the first page; section 10 has all. */
const ROOM_FOR_LIMITS = 600;
const MOST_LIMITS = 6;

type Report = Told<ValidationReport>;

function intervalNote(figure: Report['discrimination']['auc'], r: ReportTeller): string {
  const words = r.words.validation.summary;
  const interval = intervalText(figure, r);
  return interval === null ? (figure.reason ?? words.noInterval) : words.interval(interval);
}

function headline(report: Report, r: ReportTeller): Headline {
  const words = r.words.validation.summary;
  const { columns } = r.words.validation.measures;
  const { auc, ks, gini } = report.discrimination;
  const { brier, logLoss } = report.accuracy;
  const { meanPd, observed } = report.calibration;
  const shown = (cell: Cell): string => cellText(cell, r.formats);
  const giniNote = words.gini(gini.value === null ? null : shown(measure(gini.value)));
  return {
    kind: 'headline',
    id: 'headline',
    figures: [
      { key: 'auc', label: columns.auc, value: measure(auc.value), note: intervalNote(auc, r) },
      { key: 'ks', label: columns.ks, value: measure(ks.value), note: ks.reason ?? giniNote },
      {
        key: 'brier',
        label: words.brierScore,
        value: measure(brier.value),
        note: brier.reason ?? words.logLoss(shown(measure(logLoss.value))),
      },
      {
        key: 'pd',
        label: columns.meanPd,
        value: share(meanPd.value),
        note: meanPd.reason ?? words.observed(shown(share(observed.value))),
      },
      {
        key: 'rows',
        label: r.names.samples[report.sample],
        value: integer(report.rows),
        note: words.defaults(report.defaults),
      },
    ],
  };
}

function methodOf(method: unknown): 'additive' | 'scorecard' | null {
  return method === 'additive' || method === 'scorecard' ? method : null;
}

/** "… is an additive model with integer points of 24 inputs and 6 pairs, trained on 5,910 rows …" */
function modelText({ passport, terms }: ToldValidation, r: ReportTeller): string {
  const { model, made, training } = passport;
  return r.words.validation.summary.model({
    name: shortened(model.name, 60),
    id: shortened(model.id, 40),
    version: shortened(model.version, 20),
    method: methodOf(passport.settings['method']),
    inputs: passport.inputs.length,
    pairs: terms.filter(({ kind }) => kind === 'pair').length,
    training: training && { ...training, source: shortened(training.source, 60) },
    madeOn: r.day(made.at),
    madeBy: shortened(made.by, 60),
  });
}

function purposeText({ passport, reports }: ToldValidation, r: ReportTeller): string {
  const words = r.words.validation.summary;
  const { sample, samples } = r.words.validation.measures;
  const fed = passport.inputs.filter(({ indicator }) => indicator !== null).length;
  const [main] = reports;
  return words.sentences([
    words.purpose(words.purposes[passport.model.purpose], fed, passport.inputs.length),
    ...(main ? [words.figuresOf(sample(main.sample), samples[main.sample])] : []),
  ]);
}

/** The first limits of use as far as the page has room, and how many more there are. */
function limitTable({ passport }: ToldValidation, r: ReportTeller): Table {
  const words = r.words.validation.summary;
  const shown: string[] = [];
  let room = ROOM_FOR_LIMITS;
  for (const limit of passport.limitsOfUse.slice(0, MOST_LIMITS)) {
    room -= limit.length;
    if (room < 0) break;
    shown.push(limit);
  }
  const more = passport.limitsOfUse.length - shown.length;
  return table({
    id: 'limits-short',
    caption: words.limits,
    note: more > 0 ? words.moreLimits(more) : null,
    emptyText: '',
    compact: true,
    columns: [textColumn('limit', words.limit, 'fill')],
    rows: shown.map((limit, place) => ({ key: String(place + 1), cells: { limit: text(limit) } })),
  });
}

/** Section "Summary": one page. */
export function summarySection(input: ToldValidation, r: ReportTeller): Section {
  const { title, sheet } = r.words.validation.summary;
  const [main] = input.reports;
  const blocks: Block[] = [
    ...(main ? [headline(main, r)] : []),
    paragraph(modelText(input, r)),
    paragraph(purposeText(input, r)),
    ...(main ? [] : notValidated(r)),
    limitTable(input, r),
    conclusionTable(input, r),
  ];
  return { id: 'summary', title, sheet, blocks };
}
