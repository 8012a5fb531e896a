/** Figures of subgroups of the rows, side by side. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { integer, text } from '../../cells.ts';
import { type Block, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import { measure, pValue, reasonCell, reasonColumn, share } from '../cells.ts';
import { intervalFigure } from '../figures/intervals.ts';
import type { ToldValidation } from '../input.ts';
import { MEANINGS, SAMPLE_NAMES } from '../words.ts';
import { NOT_VALIDATED } from './none.ts';

type Subgroup = Told<ValidationReport>['subgroups'][number];

function groupTable({ column, groups }: Subgroup, id: string, sample: string): Table {
  return table({
    id,
    caption: `By ${column}, ${sample}`,
    emptyText: 'No groups.',
    columns: [
      textColumn('group', 'Group', 'fill'),
      reasonColumn('group'),
      figureColumn('rows', 'Rows', 44),
      figureColumn('defaults', 'Defaults', 44),
      figureColumn('meanPd', 'Mean PD', 46),
      figureColumn('observed', 'Observed', 46),
      figureColumn('jeffreys', 'Jeffreys p', 48),
      figureColumn('auc', 'AUC', 42),
      figureColumn('low', 'low, 95%', 42),
      figureColumn('high', 'high, 95%', 44),
    ],
    rows: groups.map(({ name, rows, defaults, meanPd, observed, auc, jeffreysP }) => ({
      key: name,
      cells: {
        group: text(name),
        reason: reasonCell([
          ['AUC', auc],
          ['Jeffreys p', jeffreysP],
        ]),
        rows: integer(rows),
        defaults: integer(defaults),
        meanPd: share(meanPd),
        observed: share(observed),
        jeffreys: pValue(jeffreysP.value),
        auc: measure(auc.value),
        low: measure(auc.low),
        high: measure(auc.high),
      },
    })),
  });
}

function reportBlocks(report: Told<ValidationReport>, place: number): Block[] {
  const sample = SAMPLE_NAMES[report.sample].toLowerCase();
  return report.subgroups.flatMap((subgroup, order): Block[] => {
    const rows = subgroup.groups.map(({ name, auc }) => ({ ...auc, name }));
    const caption = `AUC by ${subgroup.column} with its 95% interval, ${sample}; the dashed line is the AUC of all rows.`;
    const reference = report.discrimination.auc.value;
    const figure = rows.length > 0 ? [intervalFigure(rows, { caption, reference, signed: false })] : [];
    return [...figure, groupTable(subgroup, `subgroups-${place}-${order}`, sample)];
  });
}

/** Section "Subgroups". */
export function subgroupsSection({ reports }: ToldValidation): Section {
  const found = reports.flatMap(reportBlocks);
  const blocks =
    found.length > 0
      ? [...found, paragraph(MEANINGS.jeffreys, 'quiet')]
      : [paragraph('No subgroups were asked for: figures of parts of the rows are not in this report.')];
  return {
    id: 'subgroups',
    title: '7 Subgroups',
    sheet: 'Subgroups',
    blocks: reports.length > 0 ? blocks : NOT_VALIDATED,
  };
}
