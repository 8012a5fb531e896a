/** The seven groups, each with its indicators: value, unit, bin, points, and why there is none. */
import type { Contribution, IndicatorValue } from '#shared/domain/assessment.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import { integer, NOT_PROVIDED, points, text, unitText, valueCell } from '../cells.ts';
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
import type { Dossier, DossierContent } from '../dossier.ts';
import { GROUP_NAMES, spoken } from '../words.ts';

const COLUMNS: readonly Column[] = [
  textColumn('indicator', 'Indicator', 'fill'),
  { ...textColumn('remark', 'Remark', 0), under: 'indicator' },
  figureColumn('value', 'Value', 84),
  textColumn('unit', 'Unit', 32),
  textColumn('bin', 'Bin', 96),
  figureColumn('points', 'Points', 34),
  figureColumn('baseline', 'Average', 40),
];

/** Id of a group's indicator table, for formulas that sum its points. */
export function indicatorTableId(group: Group): string {
  return `indicators-${group}`;
}

function shownValue(value: IndicatorValue, unit: Parameters<typeof valueCell>[1], currency: string): Cell {
  if (value.status === 'missing') return text(NOT_PROVIDED, 'quiet');
  if (value.status === 'not-meaningful') return text('not meaningful', 'quiet');
  return valueCell(value.value, unit, currency);
}

function scoreCells(contribution: Contribution | undefined): Record<string, Cell> {
  if (!contribution) return { bin: text('not scored', 'quiet') };
  return {
    bin: text(contribution.binLabel),
    points: points(contribution.points),
    baseline: points(contribution.baseline, undefined, 1),
  };
}

function groupTable(content: DossierContent, group: Group): Table {
  const { assessment } = content.assessment;
  const definitions = new Map(content.definitions.map((definition) => [definition.indicator, definition]));
  const contributions = new Map(assessment.score.contributions.map((entry) => [entry.indicator, entry]));
  const values = assessment.indicators.filter((value) => value.group === group);
  const rows = values.map((value): Row => {
    const definition = definitions.get(value.indicator);
    const unit = definition?.unit ?? 'index';
    return {
      key: value.indicator,
      cells: {
        indicator: text(definition?.name ?? spoken(value.indicator)),
        value: shownValue(value, unit, assessment.currency),
        unit: text(value.status === 'value' ? unitText(unit) : ''),
        ...scoreCells(contributions.get(value.indicator)),
        remark: text(value.reason ?? '', 'quiet'),
      },
    };
  });
  const present = values.filter((value) => value.status === 'value').length;
  return table({
    id: indicatorTableId(group),
    caption: GROUP_NAMES[group],
    note: `${present} of ${values.length} indicators have a value.`,
    stackedBy: 'Group',
    emptyText: 'No indicators.',
    columns: COLUMNS,
    rows,
  });
}

/** Section "Indicators": one table per group in the fixed order. */
export function indicatorsSection({ content }: Dossier): Section {
  const intro =
    'Points are those of the bin the value falls in; the average is the mean of the model’s reference population. A missing value has a bin of its own and is never taken as zero.';
  return {
    id: 'indicators',
    title: 'Indicators',
    sheet: 'Indicators',
    blocks: [paragraph(intro), ...GROUPS.map((group) => groupTable(content, group))],
  };
}

/** Annex: how each indicator with operands was computed, so that it can be done again by hand. */
export function operandsSection({ content }: Dossier): Section {
  const { assessment } = content.assessment;
  const definitions = new Map(content.definitions.map((definition) => [definition.indicator, definition]));
  const rows = assessment.indicators.flatMap((value) => {
    const definition = definitions.get(value.indicator);
    return value.operands.map(
      (operand, index): Row => ({
        key: `${value.indicator}-${index}`,
        cells: {
          indicator: text(definition?.name ?? spoken(value.indicator)),
          formula: text(definition ? `${definition.formula} (${definition.authority})` : '', 'quiet'),
          operand: text(spoken(operand.name)),
          note: text(operand.note ?? '', 'quiet'),
          value: valueCell(operand.value, operand.unit, assessment.currency),
          unit: text(operand.value === null ? '' : unitText(operand.unit)),
          recordSet: text(operand.recordSet === null ? '' : spoken(operand.recordSet)),
          records: integer(operand.recordCount),
        },
      }),
    );
  });
  return {
    id: 'operands',
    title: 'Annex: formulas and operands',
    sheet: 'Operands',
    blocks: [
      table({
        id: 'operands',
        emptyText: 'No operands.',
        columns: [
          { ...textColumn('indicator', 'Indicator, formula, authority', 'fill'), once: true },
          { ...textColumn('formula', 'Formula and authority', 0), under: 'indicator' },
          textColumn('operand', 'Operand', 108),
          { ...textColumn('note', 'Note', 0), under: 'operand' },
          figureColumn('value', 'Value', 92),
          textColumn('unit', 'Unit', 30),
          textColumn('recordSet', 'Record set', 66),
          figureColumn('records', 'Records', 40),
        ],
        rows,
      }),
    ],
  };
}
