import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { formatNumber, formatPercent, formatSigned } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { text } from '#shared/text/text.ts';
import type { BinRange } from '../bin-options.tsx';
import type { LearnedBin } from '../learned-layout.ts';
import { LearnedShape } from '../learned-shape.tsx';
import { PairHeat } from '../pair-heat.tsx';
import { termName } from './term-name.ts';
import type { Term } from './terms-layout.tsx';

const words = text.lab.shapes;
const TICKS = new Intl.NumberFormat(text.locale, { maximumSignificantDigits: 3, notation: 'compact' });

export type Source = InputOf<'learned.terms'>['source'];
type Shape = AnswerOf<'learned.shape'>;

/** One term opened: what it is, then its shape as `children` draw it, or the table of its pair. */
export function TermSection(props: {
  source: Source;
  term: Term;
  children: (bins: readonly LearnedBin[]) => ReactNode;
}) {
  const { source, term, children } = props;
  const shape = useDeskQuery('learned.shape', { source, inputs: term.inputs });
  const facts = [
    words.kinds[term.kind],
    ...(term.direction === 'none' ? [] : [text.lab.setup.inputs.directions[term.direction].toLowerCase()]),
    words.bins(formatNumber(term.bins), term.kind === 'pair'),
  ];
  return (
    <Box component="section" aria-label={termName(term)} sx={{ px: 3, py: 2 }}>
      <Typography variant="h2">{termName(term)}</Typography>
      <Box sx={{ color: color.inkQuiet, mb: 2 }}>{facts.join(' · ')}</Box>
      <QueryView query={shape}>
        {(found) => (found.pair ? <PairPicture term={term} pair={found.pair} /> : children(found.bins))}
      </QueryView>
    </Box>
  );
}

function PairPicture(props: { term: Term; pair: NonNullable<Shape['pair']> }) {
  const { term, pair } = props;
  const [first = '', second = ''] = term.inputs;
  return (
    <PairHeat
      label={words.shapeOf(termName(term))}
      names={[first, second]}
      first={pair.first}
      second={pair.second}
      points={pair.points}
      captions={{ hint: words.pairHint, more: words.pairMore, less: words.pairLess }}
    />
  );
}

/** The steps of one input; bins can be chosen where `onChoose` is given. */
export function ShapePicture(props: {
  input: string;
  bins: readonly LearnedBin[];
  before: readonly LearnedBin[];
  chosen?: BinRange | null;
  onChoose?: ((range: BinRange) => void) | undefined;
}) {
  const { input, bins, before, chosen = null, onChoose } = props;
  return (
    <LearnedShape
      label={words.shapeOf(input)}
      bins={bins}
      before={before}
      chosen={chosen}
      onChoose={onChoose}
      formatValue={(value) => TICKS.format(value)}
      formatPoints={(points) => formatSigned(points)}
      formatShare={(share) => formatPercent(share, 1)}
      captions={{ points: words.points, hint: words.hint, scales: words.scales }}
    />
  );
}
