/** Whether scores and inputs stay as they were: against other rows, and over time. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { integer, text } from '../../cells.ts';
import {
  type Block,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { index, measure, reasonCell, reasonColumn, share } from '../cells.ts';
import { intervalFigure } from '../figures/intervals.ts';
import type { ToldValidation } from '../input.ts';
import { notValidated } from './none.ts';

/** Inputs printed at most, those that changed most. */
const MOST_INPUTS = 60;

type Report = Told<ValidationReport>;
type Stability = NonNullable<Report['stability']>;

/** A report of the validation, where it stands among them, and its sample in running text. */
interface Placed {
  readonly report: Report;
  readonly place: number;
  readonly sample: string;
}

/** The score first, then the inputs that changed most; those without a figure last. */
function indexTable(stability: Stability, { place, sample }: Placed, r: ReportTeller): Table {
  const words = r.words.validation.stability;
  const { psi, csi: ofInput } = r.words.validation.measures.columns;
  const sorted = stability.inputs.toSorted((a, b) => (b.csi.value ?? -1) - (a.csi.value ?? -1));
  const shown = sorted.slice(0, MOST_INPUTS);
  const row = (key: string, name: string, kind: string, figure: Stability['psi']): Row => ({
    key,
    cells: { name: text(name), reason: reasonCell([[kind, figure]], r), kind: text(kind), value: index(figure.value) },
  });
  return table({
    id: `stability-${place}`,
    caption: words.stability(sample, stability.against),
    note: sorted.length > shown.length ? words.mostChanged(shown.length, sorted.length) : null,
    columns: [
      textColumn('name', words.scoreOrInput, 'fill'),
      reasonColumn('name', r),
      textColumn('kind', words.index, 60),
      figureColumn('value', r.words.document.value, 70),
    ],
    rows: [
      row('score', words.score, psi, stability.psi),
      ...shown.map(({ input, csi }, order) => row(`input-${order}`, input, ofInput, csi)),
    ],
  });
}

function periodTable({ report, place, sample }: Placed, r: ReportTeller): Table {
  const words = r.words.validation.stability;
  const { columns } = r.words.validation.measures;
  return table({
    id: `periods-${place}`,
    caption: words.periods(sample),
    note: words.periodsNote,
    columns: [
      textColumn('period', words.period, 'fill'),
      reasonColumn('period', r),
      figureColumn('rows', columns.rows, 44),
      figureColumn('defaults', columns.defaults, 44),
      figureColumn('meanPd', columns.meanPd, 46),
      figureColumn('observed', columns.observed, 46),
      figureColumn('auc', columns.auc, 42),
      figureColumn('low', columns.low, 42),
      figureColumn('high', columns.high, 44),
      figureColumn('psi', columns.psi, 38),
    ],
    rows: report.periods.map(({ period, rows, defaults, meanPd, observed, auc, psi }) => ({
      key: period,
      cells: {
        period: text(period),
        reason: reasonCell(
          [
            [columns.auc, auc],
            [columns.psi, psi],
          ],
          r,
        ),
        rows: integer(rows),
        defaults: integer(defaults),
        meanPd: share(meanPd),
        observed: share(observed),
        auc: measure(auc.value),
        low: measure(auc.low),
        high: measure(auc.high),
        psi: index(psi.value),
      },
    })),
  });
}

function reportBlocks(placed: Placed, r: ReportTeller): Block[] {
  const words = r.words.validation.stability;
  const { report, sample } = placed;
  const blocks: Block[] = report.stability
    ? [indexTable(report.stability, placed, r), paragraph(r.words.validation.measures.meanings.index, 'quiet')]
    : [paragraph(words.nothingToCompare(sample))];
  if (report.periods.length === 0) return [...blocks, paragraph(words.noPeriods(sample))];
  const rows = report.periods.map(({ period, auc }) => ({ ...auc, name: period }));
  const options = { caption: words.figure(sample), reference: report.discrimination.auc.value, signed: false };
  return [...blocks, intervalFigure(rows, options, r), periodTable(placed, r)];
}

/** Section "Stability". */
export function stabilitySection({ reports }: ToldValidation, r: ReportTeller): Section {
  const { title, sheet } = r.words.validation.stability;
  const blocks = reports.flatMap((report, place) =>
    reportBlocks({ report, place, sample: r.words.validation.measures.sample(report.sample) }, r),
  );
  return { id: 'stability', title, sheet, blocks: reports.length > 0 ? blocks : notValidated(r) };
}
