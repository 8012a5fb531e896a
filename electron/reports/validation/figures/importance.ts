/** Importance of the first terms as bars. */
import type { Drawing, Shape } from '../../document.ts';
import { ACCENT, INK, QUIET, STONE } from '../../figures/palette.ts';
import { label, rect, scale } from '../../figures/shapes.ts';
import type { ReportTeller } from '../../report-teller.ts';
import type { ReportedTerm } from '../input.ts';
import { termName } from '../measured.ts';
import { fitted, WIDTH } from './axis.ts';

const NAMES_END = 190;
const BARS_END = 450;
const ROW = 13;
const MOST_BARS = 20;

/** Main effects in the accent, pairs in stone. */
export function importanceBars(terms: readonly ReportedTerm[], r: ReportTeller): Drawing {
  const shown = terms.slice(0, MOST_BARS);
  const x = scale([0, Math.max(1e-9, ...shown.map(({ importance }) => importance))], [NAMES_END, BARS_END]);
  const shapes = shown.flatMap(({ inputs, kind, importance }, place): Shape[] => {
    const top = place * ROW;
    const length = Math.max(x(importance) - NAMES_END, 0.6);
    return [
      label(0, top + 9, fitted(termName(inputs), NAMES_END - 8, 7.5), INK, 'start', false, 7.5),
      rect(NAMES_END, top + 2, length, 8.5, kind === 'pair' ? STONE : ACCENT),
      label(NAMES_END + length + 4, top + 9, r.formats.number(importance, 1), QUIET),
    ];
  });
  const hasPairs = shown.some(({ kind }) => kind === 'pair');
  const caption = r.words.validation.terms.importanceFigure(shown.length, terms.length, hasPairs);
  return { kind: 'drawing', caption, width: WIDTH, height: shown.length * ROW + 2, shapes };
}
