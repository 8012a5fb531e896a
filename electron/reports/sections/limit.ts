/** The limit: every measure with its working, and the one that binds. */
import type { Limit, WorkingLine } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { money, text, toned, unitText, valueCell } from '../cells.ts';
import {
  type Cell,
  type CellReference,
  type Column,
  type Formula,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ToldDossier } from '../dossier.ts';
import { limitBars } from '../figures/limits.ts';
import { MEASURE_NAMES } from '../words.ts';

const WORKING_COLUMNS: readonly Column[] = [
  textColumn('name', 'Line', 190),
  figureColumn('value', 'Value', 100),
  textColumn('unit', 'Unit', 34),
  textColumn('note', 'Note', 'fill'),
];

/** The lines of one working beneath its formula. */
export function workingTable(
  id: string,
  caption: string,
  formula: string,
  stackedBy: string,
  working: readonly Told<WorkingLine>[],
  currency: string,
): Table {
  return table({
    id,
    caption,
    note: formula,
    stack: { caption: stackedBy, note: 'Formula' },
    compact: true,
    columns: WORKING_COLUMNS,
    rows: working.map((entry, index) => ({
      key: String(index),
      cells: {
        name: text(entry.name),
        value: valueCell(entry.value, entry.unit, currency),
        unit: text(entry.value === null ? '' : unitText(entry.unit)),
        note: text(entry.note ?? '', 'quiet'),
      },
    })),
  });
}

/** The lowest applying measure, recomputed in a spreadsheet. */
function lowest(limit: Told<Limit>): Formula {
  const applying = limit.measures.filter((measure) => measure.applies && measure.amount !== null);
  const cells = applying.map((measure): CellReference => ({ table: 'limit', column: 'amount', row: measure.measure }));
  return ['MIN(', ...cells.flatMap((cell, index) => (index === 0 ? [cell] : [',', cell])), ')'];
}

function measureTable(limit: Told<Limit>, currency: string): Table {
  const rows = limit.measures.map((measure): Row => {
    const binds = measure.measure === limit.binding;
    const amount: Cell =
      measure.amount === null ? text('cannot be computed', 'quiet') : money(measure.amount, currency);
    return {
      key: measure.measure,
      cells: {
        measure: text(MEASURE_NAMES[measure.measure], binds ? 'strong' : 'normal'),
        amount: binds ? toned(amount, 'strong') : amount,
        applies: text(measure.applies ? 'applies' : 'does not apply', measure.applies ? 'normal' : 'quiet'),
        formula: text(measure.working.length > 0 ? '' : measure.formula, 'quiet'),
        remark: text(binds ? 'binds' : (measure.reason ?? ''), binds ? 'strong' : 'quiet'),
      },
    };
  });
  return table({
    id: 'limit',
    columns: [
      textColumn('measure', 'Measure', 'fill'),
      figureColumn('amount', `Amount (${currency})`, 96),
      textColumn('applies', 'In this policy', 66),
      textColumn('remark', 'Remark', 150),
      { ...textColumn('formula', 'Formula', 0), under: 'measure' },
    ],
    rows,
    totals: [
      {
        key: 'total',
        cells: {
          measure: text('Limit'),
          amount: limit.amount === null ? text('none', 'quiet') : money(limit.amount, currency, lowest(limit)),
          remark: text(
            limit.amount === null
              ? 'a measure the policy requires cannot be computed'
              : 'the lowest measure that applies',
          ),
        },
      },
    ],
  });
}

/** Section "Limit". */
export function limitSection({ content }: ToldDossier): Section {
  const { limit, currency } = content.assessment.assessment;
  return {
    id: 'limit',
    title: 'Limit',
    sheet: 'Limit',
    blocks: [
      ...(limit.measures.some((measure) => measure.amount !== null) ? [limitBars(limit, currency)] : []),
      measureTable(limit, currency),
      paragraph(
        'The tables of the limit policy are expert judgement of the bank, versioned; their hash is under Verification.',
        'quiet',
      ),
      ...limit.measures
        .filter((entry) => entry.working.length > 0)
        .map(({ measure, formula, working }) =>
          workingTable(`limit-${measure}`, MEASURE_NAMES[measure], formula, 'Measure', working, currency),
        ),
    ],
  };
}
