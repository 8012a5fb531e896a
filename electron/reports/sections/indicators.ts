/** The seven groups, each with its indicators: value, unit, bin, points, and why there is none. */
import type { Contribution, IndicatorValue } from '#shared/domain/assessment.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { Unit } from '#shared/domain/units.ts';
import type { Told } from '#shared/domain/words.ts';
import { notProvided, points, text, valueCell } from '../cells.ts';
import {
  type Cell,
  type Column,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

/** Id of a group's indicator table, for formulas that sum its points. */
export function indicatorTableId(group: Group): string {
  return `indicators-${group}`;
}

function columnsOf(r: ReportTeller): Column[] {
  const words = r.words.indicators;
  const { value, unit } = r.words.document;
  return [
    textColumn('indicator', words.indicator, 'fill'),
    figureColumn('value', value, 84),
    textColumn('unit', unit, 32),
    textColumn('bin', words.bin, 96),
    figureColumn('points', words.points, 34),
    figureColumn('baseline', words.average, 40),
    { ...textColumn('remark', words.remark, 0), under: 'indicator' },
  ];
}

function shownValue(value: Told<IndicatorValue>, unit: Unit, currency: string, r: ReportTeller): Cell {
  if (value.status === 'missing') return notProvided(r);
  if (value.status === 'not-meaningful') return text(r.words.document.notMeaningful, 'quiet');
  return valueCell(value.value, unit, currency, r);
}

function scoreCells(contribution: Told<Contribution> | undefined, r: ReportTeller): Record<string, Cell> {
  if (!contribution) return { bin: text(r.words.indicators.notScored, 'quiet') };
  return {
    bin: text(contribution.binLabel),
    points: points(contribution.points),
    baseline: points(contribution.baseline, undefined, 1),
  };
}

/** A pair's own row below the group's indicators, so that the group's points are the sum of its table. */
function pairRow(pair: Told<Contribution>, nameOf: (indicator: string) => string, r: ReportTeller): Row {
  const partner = pair.partner ?? '';
  return {
    key: `${pair.indicator}×${partner}`,
    cells: {
      indicator: text(`${nameOf(pair.indicator)} × ${nameOf(partner)}`),
      value: text(r.words.indicators.pair, 'quiet'),
      unit: text(''),
      ...scoreCells(pair, r),
      remark: text(r.words.indicators.pairRemark, 'quiet'),
    },
  };
}

/** The name of an indicator; its id where the desk that reads the dossier has no such indicator. */
export function indicatorNames({ definitions }: ToldContent): (indicator: string) => string {
  const names = new Map(definitions.map(({ indicator, name }) => [indicator, name]));
  return (indicator) => names.get(indicator) ?? indicator;
}

function groupTable(content: ToldContent, group: Group, r: ReportTeller): Table {
  const words = r.words.indicators;
  const { assessment } = content.assessment;
  const units = new Map(content.definitions.map(({ indicator, unit }) => [indicator, unit]));
  const terms = assessment.score.contributions.filter((entry) => entry.group === group);
  const pairs = terms.filter(({ partner }) => partner !== undefined);
  const contributions = new Map(
    terms.filter(({ partner }) => partner === undefined).map((entry) => [entry.indicator, entry]),
  );
  const nameOf = indicatorNames(content);
  const values = assessment.indicators.filter((value) => value.group === group);
  const rows = values.map((value): Row => {
    const unit = units.get(value.indicator) ?? 'index';
    return {
      key: value.indicator,
      cells: {
        indicator: text(nameOf(value.indicator)),
        value: shownValue(value, unit, assessment.currency, r),
        unit: text(value.status === 'value' ? r.words.document.units[unit] : ''),
        ...scoreCells(contributions.get(value.indicator), r),
        remark: text(value.reason ?? '', 'quiet'),
      },
    };
  });
  const present = values.filter((value) => value.status === 'value').length;
  return table({
    id: indicatorTableId(group),
    caption: r.names.groups[group],
    note: words.present(present, values.length),
    stack: { caption: words.group, note: null },
    emptyText: words.noIndicators,
    columns: columnsOf(r),
    rows: [...rows, ...pairs.map((pair) => pairRow(pair, nameOf, r))],
  });
}

/** Section "Indicators": one table per group in the fixed order. */
export function indicatorsSection({ content }: ToldDossier, r: ReportTeller): Section {
  const { title, intro } = r.words.indicators;
  return {
    id: 'indicators',
    title,
    sheet: title,
    blocks: [paragraph(intro), ...GROUPS.map((group) => groupTable(content, group, r))],
  };
}
