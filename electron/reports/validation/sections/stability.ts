/** Whether scores and inputs stay as they were: against other rows, and over time. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { integer, text } from '../../cells.ts';
import { type Block, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import { index, measure, reasonCell, reasonColumn, share } from '../cells.ts';
import { intervalFigure } from '../figures/intervals.ts';
import type { ToldValidation } from '../input.ts';
import { MEANINGS, SAMPLE_NAMES } from '../words.ts';
import { NOT_VALIDATED } from './none.ts';

/** Inputs printed at most, those that changed most. */
const MOST_INPUTS = 60;

type Stability = NonNullable<Told<ValidationReport>['stability']>;

/** The score first, then the inputs that changed most; those without a figure last. */
function indexTable(stability: Stability, place: number, sample: string): Table {
  const sorted = stability.inputs.toSorted((a, b) => (b.csi.value ?? -1) - (a.csi.value ?? -1));
  const shown = sorted.slice(0, MOST_INPUTS);
  const row = (key: string, name: string, kind: 'PSI' | 'CSI', figure: Stability['psi']) => ({
    key,
    cells: { name: text(name), reason: reasonCell([[kind, figure]]), kind: text(kind), value: index(figure.value) },
  });
  return table({
    id: `stability-${place}`,
    caption: `Stability, ${sample} against ${stability.against}`,
    note: sorted.length > shown.length ? `The ${shown.length} of ${sorted.length} inputs that changed most.` : null,
    columns: [
      textColumn('name', 'Score or input', 'fill'),
      reasonColumn('name'),
      textColumn('kind', 'Index', 60),
      figureColumn('value', 'Value', 70),
    ],
    rows: [
      row('score', 'Score', 'PSI', stability.psi),
      ...shown.map(({ input, csi }, order) => row(`input-${order}`, input, 'CSI', csi)),
    ],
  });
}

function periodTable({ periods }: Told<ValidationReport>, place: number, sample: string): Table {
  return table({
    id: `periods-${place}`,
    caption: `Periods, ${sample}`,
    note: 'PSI of each period is against all rows of the sample.',
    columns: [
      textColumn('period', 'Period', 'fill'),
      reasonColumn('period'),
      figureColumn('rows', 'Rows', 44),
      figureColumn('defaults', 'Defaults', 44),
      figureColumn('meanPd', 'Mean PD', 46),
      figureColumn('observed', 'Observed', 46),
      figureColumn('auc', 'AUC', 42),
      figureColumn('low', 'low, 95%', 42),
      figureColumn('high', 'high, 95%', 44),
      figureColumn('psi', 'PSI', 38),
    ],
    rows: periods.map(({ period, rows, defaults, meanPd, observed, auc, psi }) => ({
      key: period,
      cells: {
        period: text(period),
        reason: reasonCell([
          ['AUC', auc],
          ['PSI', psi],
        ]),
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

function reportBlocks(report: Told<ValidationReport>, place: number): Block[] {
  const sample = SAMPLE_NAMES[report.sample].toLowerCase();
  const blocks: Block[] = [];
  if (report.stability) blocks.push(indexTable(report.stability, place, sample), paragraph(MEANINGS.index, 'quiet'));
  else blocks.push(paragraph(`Stability, ${sample}: not computed; there are no other rows to compare with.`));
  if (report.periods.length === 0) {
    blocks.push(paragraph(`Periods, ${sample}: none; no column dates the rows.`));
    return blocks;
  }
  const rows = report.periods.map(({ period, auc }) => ({ ...auc, name: period }));
  const caption = `AUC by period with its 95% interval, ${sample}; the dashed line is the AUC of all rows.`;
  blocks.push(intervalFigure(rows, { caption, reference: report.discrimination.auc.value, signed: false }));
  blocks.push(periodTable(report, place, sample));
  return blocks;
}

/** Section "Stability". */
export function stabilitySection({ reports }: ToldValidation): Section {
  const blocks = reports.length > 0 ? reports.flatMap(reportBlocks) : NOT_VALIDATED;
  return { id: 'stability', title: '6 Stability', sheet: 'Stability', blocks };
}
