/** What the score is made of: terms by importance, and the shapes of the first. */
import { decimal, integer, percent, points, text } from '../../cells.ts';
import { type Block, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../../document.ts';
import { counted } from '../../words.ts';
import { importanceBars } from '../figures/importance.ts';
import { shapeFigures } from '../figures/shapes.ts';
import type { ReportedShape, ToldValidation } from '../input.ts';
import { DIRECTION_NAMES, MEANINGS, termName } from '../words.ts';

/** Terms printed at most; the model file has all. */
const MOST_TERMS = 80;
/** Shapes with more bins are drawn, not listed. */
const MOST_BINS = 16;

const KIND_NAMES = { numeric: 'numeric', categorical: 'categorical', pair: 'pair' } as const;

function termTable({ terms }: ToldValidation): Table {
  const shown = terms.slice(0, MOST_TERMS);
  const all = terms.reduce((sum, { importance }) => sum + importance, 0);
  const more =
    terms.length > shown.length ? ` The first ${shown.length} of ${terms.length}; the model file has all.` : '';
  return table({
    id: 'terms',
    caption: 'Terms by importance',
    note: MEANINGS.importance + more,
    emptyText: 'The model has no terms.',
    columns: [
      figureColumn('place', 'No.', 24),
      textColumn('term', 'Term', 'fill'),
      textColumn('kind', 'Kind', 60),
      textColumn('direction', 'Direction of risk', 84),
      figureColumn('importance', 'Importance', 56),
      figureColumn('share', 'Share of all', 56),
    ],
    rows: shown.map(({ inputs, kind, direction, importance }, place) => ({
      key: String(place + 1),
      cells: {
        place: integer(place + 1),
        term: text(termName(inputs)),
        kind: text(KIND_NAMES[kind]),
        direction: text(DIRECTION_NAMES[direction], direction === 'none' ? 'quiet' : 'normal'),
        importance: decimal(importance, 1),
        share: percent(all > 0 ? importance / all : 0, 1),
      },
    })),
  });
}

function pairsText({ terms }: ToldValidation): string {
  const pairs = terms.filter(({ kind }) => kind === 'pair');
  if (pairs.length === 0) return 'The model has no pairwise terms: each input adds its points whatever the others are.';
  const names = pairs.slice(0, MOST_TERMS).map(({ inputs }) => termName(inputs));
  const more = pairs.length > names.length ? `, and ${pairs.length - names.length} more` : '';
  return `${counted(pairs.length, 'pairwise term')}: ${names.join('; ')}${more}.`;
}

/** Bins of the shapes that have few enough to be read as a list. */
function binTable(shapes: readonly ReportedShape[]): Table | null {
  const short = shapes.filter(({ pair, bins }) => pair === null && bins.length <= MOST_BINS);
  if (short.length === 0) return null;
  return table({
    id: 'bins',
    caption: 'Bins and points',
    note: `Of the shapes above that have at most ${MOST_BINS} bins; the model file has all.`,
    columns: [
      { ...textColumn('term', 'Term', 150), once: true },
      textColumn('bin', 'Bin', 'fill'),
      figureColumn('points', 'Points', 56),
      figureColumn('share', 'Share of rows', 64),
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
export function termsSection(input: ToldValidation): Section {
  const { terms, shapes } = input;
  const bins = binTable(shapes);
  const blocks: Block[] = [
    ...(terms.length > 0 ? [importanceBars(terms)] : []),
    paragraph(pairsText(input)),
    ...shapeFigures(shapes),
    ...(bins ? [bins] : []),
    termTable(input),
  ];
  return { id: 'terms', title: '5 Terms and shapes', sheet: 'Terms and shapes', blocks };
}
