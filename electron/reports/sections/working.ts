/** The lines of one working, of a measure of the limit or of a part of the price. */
import type { WorkingLine } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { text, valueCell } from '../cells.ts';
import { figureColumn, type Table, table, textColumn } from '../document.ts';
import type { ReportTeller } from '../report-teller.ts';

interface Working {
  readonly id: string;
  readonly caption: string;
  readonly formula: string;
  /** What kind of thing is worked out: heads the column of captions where a spreadsheet stacks the workings. */
  readonly of: string;
  readonly working: readonly Told<WorkingLine>[];
}

/** The lines of a working beneath its formula. */
export function workingTable(given: Working, currency: string, r: ReportTeller): Table {
  const { id, caption, formula, of, working } = given;
  const { units, value, unit, note } = r.words.document;
  const words = r.words.limit;
  return table({
    id,
    caption,
    note: formula,
    stack: { caption: of, note: words.formula },
    compact: true,
    columns: [
      textColumn('name', words.line, 190),
      figureColumn('value', value, 100),
      textColumn('unit', unit, 34),
      textColumn('note', note, 'fill'),
    ],
    rows: working.map((entry, index) => ({
      key: String(index),
      cells: {
        name: text(entry.name),
        value: valueCell(entry.value, entry.unit, currency, r),
        unit: text(entry.value === null ? '' : units[entry.unit]),
        note: text(entry.note ?? '', 'quiet'),
      },
    })),
  });
}
