/** Figures of subgroups of the rows, side by side. */
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { integer, text } from '../../cells.ts';
import { type Block, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { measure, pValue, reasonCell, reasonColumn, share } from '../cells.ts';
import { intervalFigure } from '../figures/intervals.ts';
import type { ToldValidation } from '../input.ts';
import { notValidated } from './none.ts';

type Report = Told<ValidationReport>;

function groupTable(
  { column, groups }: Report['subgroups'][number],
  id: string,
  sample: string,
  r: ReportTeller,
): Table {
  const words = r.words.validation.subgroups;
  const { columns } = r.words.validation.measures;
  return table({
    id,
    caption: words.by(column, sample),
    emptyText: words.noGroups,
    columns: [
      textColumn('group', words.group, 'fill'),
      reasonColumn('group', r),
      figureColumn('rows', columns.rows, 44),
      figureColumn('defaults', columns.defaults, 44),
      figureColumn('meanPd', columns.meanPd, 46),
      figureColumn('observed', columns.observed, 46),
      figureColumn('jeffreys', columns.jeffreysP, 48),
      figureColumn('auc', columns.auc, 42),
      figureColumn('low', columns.low, 42),
      figureColumn('high', columns.high, 44),
    ],
    rows: groups.map(({ name, rows, defaults, meanPd, observed, auc, jeffreysP }) => ({
      key: name,
      cells: {
        group: text(name),
        reason: reasonCell(
          [
            [columns.auc, auc],
            [columns.jeffreysP, jeffreysP],
          ],
          r,
        ),
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

function reportBlocks(report: Report, place: number, r: ReportTeller): Block[] {
  const sample = r.words.validation.measures.sample(report.sample);
  return report.subgroups.flatMap((subgroup, order): Block[] => {
    const rows = subgroup.groups.map(({ name, auc }) => ({ ...auc, name }));
    const caption = r.words.validation.subgroups.figure(subgroup.column, sample);
    const options = { caption, reference: report.discrimination.auc.value, signed: false };
    const figure = rows.length > 0 ? [intervalFigure(rows, options, r)] : [];
    return [...figure, groupTable(subgroup, `subgroups-${place}-${order}`, sample, r)];
  });
}

/** Section "Subgroups". */
export function subgroupsSection({ reports }: ToldValidation, r: ReportTeller): Section {
  const { title, sheet, none } = r.words.validation.subgroups;
  const found = reports.flatMap((report, place) => reportBlocks(report, place, r));
  const blocks =
    found.length > 0
      ? [...found, paragraph(r.words.validation.measures.meanings.jeffreys, 'quiet')]
      : [paragraph(none)];
  return { id: 'subgroups', title, sheet, blocks: reports.length > 0 ? blocks : notValidated(r) };
}
