/** What the score is made of: terms by importance, and the shapes of the first. */
import { decimal, integer, percent, points, text } from '../../cells.ts';
import { type Block, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import type { ReportTeller } from '../../report-teller.ts';
import { importanceBars } from '../figures/importance.ts';
import { shapeFigures } from '../figures/shapes.ts';
import type { ReportedShape, ToldValidation } from '../input.ts';
import { termName } from '../measured.ts';

/** Terms printed at most; the model file has all. */
const MOST_TERMS = 80;
/** Shapes with more bins are drawn, not listed. */
const MOST_BINS = 16;

function termTable({ terms }: ToldValidation, r: ReportTeller): Table {
  const words = r.words.validation.terms;
  const { columns, meanings } = r.words.validation.measures;
  const { directions } = r.names;
  const shown = terms.slice(0, MOST_TERMS);
  const all = terms.reduce((sum, { importance }) => sum + importance, 0);
  const more = terms.length > shown.length ? [words.firstTerms(shown.length, terms.length)] : [];
  return table({
    id: 'terms',
    caption: words.terms,
    note: words.sentences([meanings.importance, ...more]),
    emptyText: words.noTerms,
    columns: [
      figureColumn('place', r.words.document.number, 24),
      textColumn('term', words.term, 'fill'),
      textColumn('kind', words.kind, 60),
      textColumn('direction', columns.direction, 84),
      figureColumn('importance', columns.importance, 56),
      figureColumn('share', words.shareOfAll, 56),
    ],
    rows: shown.map(({ inputs, kind, direction, importance }, place) => ({
      key: String(place + 1),
      cells: {
        place: integer(place + 1),
        term: text(termName(inputs)),
        kind: text(words.kinds[kind]),
        direction: text(directions[direction], direction === 'none' ? 'quiet' : 'normal'),
        importance: decimal(importance, 1),
        share: percent(all > 0 ? importance / all : 0, 1),
      },
    })),
  });
}

function pairsText({ terms }: ToldValidation, r: ReportTeller): string {
  const words = r.words.validation.terms;
  const pairs = terms.filter(({ kind }) => kind === 'pair');
  if (pairs.length === 0) return words.noPairs;
  const names = pairs.slice(0, MOST_TERMS).map(({ inputs }) => termName(inputs));
  return words.pairs(pairs.length, names, pairs.length - names.length);
}

/** Bins of the shapes that have few enough to be read as a list. */
function binTable(shapes: readonly ReportedShape[], r: ReportTeller): Table | null {
  const words = r.words.validation.terms;
  const short = shapes.filter(({ pair, bins }) => pair === null && bins.length <= MOST_BINS);
  if (short.length === 0) return null;
  return table({
    id: 'bins',
    caption: words.bins,
    note: words.binsNote(MOST_BINS),
    columns: [
      { ...textColumn('term', words.term, 150), once: true },
      textColumn('bin', words.bin, 'fill'),
      figureColumn('points', words.points, 56),
      figureColumn('share', r.words.validation.measures.columns.shareOfRows, 64),
    ],
    rows: short.flatMap((shape) =>
      shape.bins.map((bin, place) => ({
        key: `${termName(shape.inputs)} ${place}`,
        cells: {
          term: text(termName(shape.inputs)),
          bin: text(bin.label),
          points: points(bin.points),
          share: percent(bin.share, 1),
        },
      })),
    ),
  });
}

/** Section "Terms and shapes". */
export function termsSection(input: ToldValidation, r: ReportTeller): Section {
  const { title, sheet } = r.words.validation.terms;
  const { terms, shapes } = input;
  const bins = binTable(shapes, r);
  const blocks: Block[] = [
    ...(terms.length > 0 ? [importanceBars(terms, r)] : []),
    paragraph(pairsText(input, r)),
    ...shapeFigures(shapes, r),
    ...(bins ? [bins] : []),
    termTable(input, r),
  ];
  return { id: 'terms', title, sheet, blocks };
}
