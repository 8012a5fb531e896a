/** Words of the section "Terms and shapes" of the validation report. */
import type { Teller } from '../../../teller.ts';
import { counted } from '../english.ts';

export function termsText(t: Teller) {
  return {
    title: '5 Terms and shapes',
    sheet: 'Terms and shapes',
    terms: 'Terms by importance',
    noTerms: 'The model has no terms.',
    firstTerms: (shown: number, all: number) => `The first ${shown} of ${all}; the model file has all.`,
    sentences: (sentences: readonly string[]) => sentences.join(' '),
    term: 'Term',
    kind: 'Kind',
    kinds: { numeric: 'numeric', categorical: 'categorical', pair: 'pair' },
    shareOfAll: 'Share of all',
    noPairs: 'The model has no pairwise terms: each input adds its points whatever the others are.',
    pairs: (count: number, names: readonly string[], more: number) =>
      `${counted(t, count, 'pairwise term')}: ${names.join('; ')}${more > 0 ? `, and ${more} more` : ''}.`,
    bins: 'Bins and points',
    binsNote: (most: number) => `Of the shapes above that have at most ${most} bins; the model file has all.`,
    bin: 'Bin',
    points: 'Points',
    importanceFigure: (shown: number, all: number, hasPairs: boolean) => {
      const which = all > shown ? `the first ${shown} of ${all} terms` : 'all terms';
      return `Importance in points, ${which}.${hasPairs ? ' Pairs of inputs are grey.' : ''}`;
    },
    shapesFigure:
      'Points of each bin: the higher, the less risk. An interval is as wide as its share of rows; missing values and codes stand apart.',
    pairColours: (low: string, high: string) => `${low} (rust) to ${high} points`,
    pairAxes: (across: string, up: string) => `across: ${across}; up: ${up}`,
    /** Large units that an edge of a bin is counted in, the largest first. */
    edgeUnits: [
      { size: 1e9, name: ' bn' },
      { size: 1e6, name: ' m' },
    ],
  };
}
