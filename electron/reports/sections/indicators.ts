/** The seven groups, each with its indicators: value, unit, bin, points, and why there is none. */
import type { Contribution, IndicatorValue, OperandSummary } from '#shared/domain/assessment.ts';
import { GROUPS, type Group } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';
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
import type { ToldContent, ToldDossier } from '../dossier.ts';
import { GROUP_NAMES, spoken } from '../words.ts';

const COLUMNS: readonly Column[] = [
  textColumn('indicator', 'Indicator', 'fill'),
  figureColumn('value', 'Value', 84),
  textColumn('unit', 'Unit', 32),
  textColumn('bin', 'Bin', 96),
  figureColumn('points', 'Points', 34),
  figureColumn('baseline', 'Average', 40),
  { ...textColumn('remark', 'Remark', 0), under: 'indicator' },
];

/** Id of a group's indicator table, for formulas that sum its points. */
export function indicatorTableId(group: Group): string {
  return `indicators-${group}`;
}

function shownValue(value: Told<IndicatorValue>, unit: Parameters<typeof valueCell>[1], currency: string): Cell {
  if (value.status === 'missing') return text(NOT_PROVIDED, 'quiet');
  if (value.status === 'not-meaningful') return text('not meaningful', 'quiet');
  return valueCell(value.value, unit, currency);
}

function scoreCells(contribution: Told<Contribution> | undefined): Record<string, Cell> {
  if (!contribution) return { bin: text('not scored', 'quiet') };
  return {
    bin: text(contribution.binLabel),
    points: points(contribution.points),
    baseline: points(contribution.baseline, undefined, 1),
  };
}

/** A pair's own row below the group's indicators, so that the group's points are the sum of its table. */
function pairRow(pair: Told<Contribution>, nameOf: (indicator: string) => string): Row {
  const partner = pair.partner ?? '';
  return {
    key: `${pair.indicator}×${partner}`,
    cells: {
      indicator: text(`${nameOf(pair.indicator)} × ${nameOf(partner)}`),
      value: text('pair', 'quiet'),
      unit: text(''),
      ...scoreCells(pair),
      remark: text('What both values earn or lose together, beside what each does alone.', 'quiet'),
    },
  };
}

function groupTable(content: ToldContent, group: Group): Table {
  const { assessment } = content.assessment;
  const definitions = new Map(content.definitions.map((definition) => [definition.indicator, definition]));
  const terms = assessment.score.contributions.filter((entry) => entry.group === group);
  const pairs = terms.filter(({ partner }) => partner !== undefined);
  const contributions = new Map(
    terms.filter(({ partner }) => partner === undefined).map((entry) => [entry.indicator, entry]),
  );
  const nameOf = (indicator: string): string => definitions.get(indicator)?.name ?? spoken(indicator);
  const values = assessment.indicators.filter((value) => value.group === group);
  const rows = values.map((value): Row => {
    const definition = definitions.get(value.indicator);
    const unit = definition?.unit ?? 'index';
    return {
      key: value.indicator,
      cells: {
        indicator: text(nameOf(value.indicator)),
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
    stack: { caption: 'Group', note: null },
    emptyText: 'No indicators.',
    columns: COLUMNS,
    rows: [...rows, ...pairs.map((pair) => pairRow(pair, nameOf))],
  });
}

/** Section "Indicators": one table per group in the fixed order. */
export function indicatorsSection({ content }: ToldDossier): Section {
  const intro =
    'Points are those of the bin the value falls in; the average is the mean of the model’s reference population. A missing value has a bin of its own and is never taken as zero.';
  return {
    id: 'indicators',
    title: 'Indicators',
    sheet: 'Indicators',
    blocks: [paragraph(intro), ...GROUPS.map((group) => groupTable(content, group))],
  };
}

const OPERAND_COLUMNS: readonly Column[] = [
  textColumn('operand', 'Operand', 176),
  figureColumn('value', 'Value', 88),
  textColumn('unit', 'Unit', 26),
  figureColumn('records', 'Records', 22),
  textColumn('recordSet', 'Record set', 66),
  textColumn('note', 'Note', 'fill'),
];

function operandRow(operand: Told<OperandSummary>, index: number, currency: string): Row {
  const fromRecords = operand.recordSet !== null;
  return {
    key: String(index),
    cells: {
      operand: text(spoken(operand.name)),
      value: valueCell(operand.value, operand.unit, currency),
      unit: text(typeof operand.value === 'number' ? unitText(operand.unit) : ''),
      ...(fromRecords && { records: integer(operand.recordCount) }),
      recordSet: text(operand.recordSet === null ? '' : spoken(operand.recordSet), 'quiet'),
      note: text(operand.note ?? '', 'quiet'),
    },
  };
}

/** Annex: how each indicator with operands was computed, so that it can be done again by hand. */
export function operandsSection({ content }: ToldDossier): Section {
  const { assessment } = content.assessment;
  const definitions = new Map(content.definitions.map((definition) => [definition.indicator, definition]));
  const tables = assessment.indicators
    .filter((value) => value.operands.length > 0)
    .map(({ indicator, operands }): Table => {
      const definition = definitions.get(indicator);
      return table({
        id: `operands-${indicator}`,
        caption: definition?.name ?? spoken(indicator),
        note: definition ? `${definition.formula} (${definition.authority})` : null,
        stack: { caption: 'Indicator', note: 'Formula and authority' },
        compact: true,
        columns: OPERAND_COLUMNS,
        rows: operands.map((operand, index) => operandRow(operand, index, assessment.currency)),
      });
    });
  const intro =
    'Each indicator with its formula and authority, and the operands it was computed from: value, the number of records behind it and their record set, and a remark.';
  return {
    id: 'operands',
    title: 'Annex: formulas and operands',
    sheet: 'Operands',
    blocks: [paragraph(tables.length > 0 ? intro : 'No indicator has operands.'), ...tables],
  };
}
