/** Annex: how each indicator with operands was computed, so that it can be done again by hand. */
import type { OperandSummary } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { nameOf } from '#shared/text/name-of.ts';
import { integer, text, valueCell } from '../cells.ts';
import {
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
import { indicatorNames } from './indicators.ts';

function columnsOf(r: ReportTeller): Column[] {
  const words = r.words.indicators;
  const { value, unit, note } = r.words.document;
  return [
    textColumn('operand', words.operand, 136),
    figureColumn('value', value, 84),
    textColumn('unit', unit, 26),
    figureColumn('records', words.records, 22),
    textColumn('recordSet', words.recordSet, 62),
    textColumn('note', note, 'fill'),
  ];
}

function operandRow(operand: Told<OperandSummary>, index: number, currency: string, r: ReportTeller): Row {
  const { name, value, unit, recordSet, recordCount, note } = operand;
  return {
    key: String(index),
    cells: {
      operand: text(name.replaceAll('_', ' ')),
      value: valueCell(value, unit, currency, r),
      unit: text(typeof value === 'number' ? r.words.document.units[unit] : ''),
      ...(recordSet !== null && { records: integer(recordCount) }),
      recordSet: text(recordSet === null ? '' : nameOf(r.names.recordSets, recordSet), 'quiet'),
      note: text(note ?? '', 'quiet'),
    },
  };
}

function operandTables(content: ToldContent, r: ReportTeller): Table[] {
  const words = r.words.indicators;
  const { assessment } = content.assessment;
  const definitions = new Map(content.definitions.map((definition) => [definition.indicator, definition]));
  const indicatorName = indicatorNames(content);
  return assessment.indicators
    .filter((value) => value.operands.length > 0)
    .map(({ indicator, operands }): Table => {
      const definition = definitions.get(indicator);
      return table({
        id: `operands-${indicator}`,
        caption: indicatorName(indicator),
        note: definition ? words.formula(definition.formula, definition.authority) : null,
        stack: { caption: words.indicator, note: words.formulaHead },
        compact: true,
        columns: columnsOf(r),
        rows: operands.map((operand, index) => operandRow(operand, index, assessment.currency, r)),
      });
    });
}

/** Section "Annex: formulas and operands". */
export function operandsSection({ content }: ToldDossier, r: ReportTeller): Section {
  const words = r.words.indicators;
  const tables = operandTables(content, r);
  return {
    id: 'operands',
    title: words.operands,
    sheet: words.operandsSheet,
    blocks: [paragraph(tables.length > 0 ? words.operandsIntro : words.noOperands), ...tables],
  };
}
