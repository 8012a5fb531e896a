/** Points changed by hand after training. */
import { instant, text } from '../../cells.ts';
import { paragraph, type Section, table, textColumn } from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import type { ToldValidation } from '../input.ts';

/** Section "Edits by hand". */
export function editsSection({ passport }: ToldValidation, r: ReportTeller): Section {
  const words = r.words.validation.edits;
  const edits = table({
    id: 'edits',
    columns: [
      textColumn('input', r.words.validation.measures.columns.input, 100),
      textColumn('change', words.change, 'fill'),
      textColumn('reason', words.reason, 'fill'),
      textColumn('by', words.by, 98),
      { ...textColumn('at', words.at, 0), under: 'by' },
    ],
    rows: passport.edits.map(({ input, change, reason, by, at }, place) => ({
      key: String(place + 1),
      cells: { input: text(input), change: text(change), reason: text(reason), by: text(by), at: instant(at, r) },
    })),
  });
  return {
    id: 'edits',
    title: words.title,
    sheet: words.sheet,
    blocks: passport.edits.length === 0 ? [paragraph(words.none)] : [edits],
  };
}
