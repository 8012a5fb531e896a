/** The first page: what the model is, what it is for and not for, its key figures, what the tests say. */
import type { Passport } from '#shared/domain/passport.ts';
import type { IntervalFigure, ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, integer, percent, text } from '../../cells.ts';
import { type Block, type Headline, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import { counted, shortened, spelledDate } from '../../words.ts';
import { intervalCell, measure, share } from '../cells.ts';
import { conclusionTable } from '../conclusions.ts';
import type { ToldValidation } from '../input.ts';
import { SAMPLE_MEANINGS, SAMPLE_NAMES } from '../words.ts';
import { NOT_VALIDATED } from './none.ts';

/** Characters of limits of use on the first page; section 10 has all. */
const ROOM_FOR_LIMITS = 600;
const MOST_LIMITS = 6;

const PURPOSES: Readonly<Record<Told<Passport>['model']['purpose'], string>> = {
  cases: 'It is for scoring the cases of the workspace',
  files: 'It is for scoring tables of applicants, by column',
};

function intervalNote(figure: Told<IntervalFigure>): string {
  return figure.low === null || figure.high === null
    ? (figure.reason ?? 'no interval')
    : `${cellText(intervalCell(figure))}, 95%`;
}

function headline(report: Told<ValidationReport>): Headline {
  const { discrimination, accuracy, calibration } = report;
  const { auc, ks, gini } = discrimination;
  const giniNote = gini.value === null ? 'Gini not computed' : `Gini ${cellText(measure(gini.value))}`;
  const { meanPd, observed } = calibration;
  return {
    kind: 'headline',
    id: 'headline',
    figures: [
      { key: 'auc', label: 'AUC', value: measure(auc.value), note: intervalNote(auc) },
      { key: 'ks', label: 'KS', value: measure(ks.value), note: ks.reason ?? giniNote },
      {
        key: 'brier',
        label: 'Brier score',
        value: measure(accuracy.brier.value),
        note: accuracy.brier.reason ?? `log loss ${cellText(measure(accuracy.logLoss.value))}`,
      },
      {
        key: 'pd',
        label: 'Mean PD',
        value: share(meanPd.value),
        note: meanPd.reason ?? `observed ${cellText(share(observed.value))}`,
      },
      {
        key: 'rows',
        label: SAMPLE_NAMES[report.sample],
        value: integer(report.rows),
        note: counted(report.defaults, 'default'),
      },
    ],
  };
}

function methodText({ settings }: Told<Passport>): string {
  switch (settings['method']) {
    case 'additive':
      return 'an additive model with integer points';
    case 'scorecard':
      return 'a scorecard with integer points';
    default:
      return 'a model with integer points';
  }
}

/** "… is an additive model with integer points of 24 inputs and 6 pairs, trained on 5,910 rows …" */
function modelText({ passport, terms }: ToldValidation): string {
  const { model, made, training } = passport;
  const pairs = terms.filter(({ kind }) => kind === 'pair').length;
  const inputs = passport.inputs.length;
  const crossed = pairs > 0 ? ` and ${counted(pairs, 'pair')} of inputs` : '';
  const parts = inputs > 0 ? ` of ${counted(inputs, 'input')}${crossed}` : '';
  const source =
    training === null
      ? 'set by expert judgement, not trained from data'
      : `trained on ${counted(training.rows, 'row')} of ${shortened(training.source, 60)}, of which ${cellText(integer(training.defaults))}` +
        ` (${cellText(percent(training.rows > 0 ? training.defaults / training.rows : 0, 2))}) defaulted`;
  return (
    `“${shortened(model.name, 60)}” (${shortened(model.id, 40)}, version ${shortened(model.version, 20)}) is ${methodText(passport)}${parts}, ${source}. ` +
    `It was made on ${spelledDate(made.at.slice(0, 10))} by ${shortened(made.by, 60)}.`
  );
}

function purposeText({ passport, reports }: ToldValidation): string {
  const mapped = passport.inputs.filter(({ indicator }) => indicator !== null).length;
  const cases = mapped > 0 ? `; ${mapped} of its ${passport.inputs.length} inputs come from indicators of a case` : '';
  const [main] = reports;
  const figures = main
    ? ` Figures above: ${SAMPLE_NAMES[main.sample].toLowerCase()}. ${SAMPLE_MEANINGS[main.sample]}`
    : '';
  return `${PURPOSES[passport.model.purpose]}${cases}.${figures}`;
}

/** The first limits of use as far as the page has room, and how many more there are. */
function limitTable({ passport }: ToldValidation): Table {
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
    caption: 'Limits of use',
    note: more > 0 ? `${more} more in section 10` : null,
    emptyText: '',
    compact: true,
    columns: [textColumn('limit', 'Limit of use', 'fill')],
    rows: shown.map((limit, place) => ({ key: String(place + 1), cells: { limit: text(limit) } })),
  });
}

/** Section "Summary": one page. */
export function summarySection(input: ToldValidation): Section {
  const [main] = input.reports;
  const blocks: Block[] = [
    ...(main ? [headline(main)] : []),
    paragraph(modelText(input)),
    paragraph(purposeText(input)),
    ...(main ? [] : NOT_VALIDATED),
    limitTable(input),
    conclusionTable(input),
  ];
  return { id: 'summary', title: '1 Summary', sheet: 'Summary', blocks };
}
