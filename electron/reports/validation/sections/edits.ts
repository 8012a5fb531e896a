/** Points changed by hand after training. */
import { instant, text } from '../../cells.ts';
import { paragraph, type Section, table, textColumn } from '../../document.ts';
import type { ToldValidation } from '../input.ts';

/** Section "Edits by hand". */
export function editsSection({ passport }: ToldValidation): Section {
  const rows = passport.edits.map(({ input, change, reason, by, at }, place) => ({
    key: String(place + 1),
    cells: { input: text(input), change: text(change), reason: text(reason), by: text(by), at: instant(at) },
  }));
  return {
    id: 'edits',
    title: '9 Edits by hand',
    sheet: 'Edits by hand',
    blocks:
      rows.length === 0
        ? [paragraph('None: no points were changed by hand after training.')]
        : [
            table({
              id: 'edits',
              columns: [
                textColumn('input', 'Input', 100),
                textColumn('change', 'Change', 'fill'),
                textColumn('reason', 'Reason', 'fill'),
                textColumn('by', 'By', 98),
                { ...textColumn('at', 'At', 0), under: 'by' },
              ],
              rows,
            }),
          ],
  };
}
