import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import type { BinRange } from '../bin-options.tsx';
import type { LearnedBin } from '../learned-layout.ts';
import { LearnedShape } from '../learned-shape.tsx';
import { PairHeat } from '../pair-heat.tsx';
import { termName } from './term-name.ts';
import type { Term } from './terms-layout.tsx';

export type Source = InputOf<'learned.terms'>['source'];
type Shape = AnswerOf<'learned.shape'>;

/** One term opened: what it is, then its shape as `children` draw it, or the table of its pair. */
export function TermSection(props: {
  source: Source;
  term: Term;
  children: (bins: readonly LearnedBin[]) => ReactNode;
}) {
  const text = useText();
  const words = text.lab.shapes;
  const formats = useFormats();
  const { source, term, children } = props;
  const shape = useDeskQuery('learned.shape', { source, inputs: term.inputs });
  const facts = [
    words.kinds[term.kind],
    ...(term.direction === 'none' ? [] : [text.lab.setup.inputs.directions[term.direction].toLowerCase()]),
    words.bins(formats.number(term.bins), term.kind === 'pair'),
  ];
  return (
    <Box component="section" aria-label={termName(text, term)} sx={{ px: 3, py: 2 }}>
      <Typography variant="h2">{termName(text, term)}</Typography>
      <Box sx={{ color: color.inkQuiet, mb: 2 }}>{facts.join(' · ')}</Box>
      <QueryView query={shape}>
        {(found) => (found.pair ? <PairPicture term={term} pair={found.pair} /> : children(found.bins))}
      </QueryView>
    </Box>
  );
}

function PairPicture(props: { term: Term; pair: NonNullable<Shape['pair']> }) {
  const text = useText();
  const words = text.lab.shapes;
  const { term, pair } = props;
  const [first = '', second = ''] = term.inputs;
  return (
    <PairHeat
      label={words.shapeOf(termName(text, term))}
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
  const words = useText().lab.shapes;
  const formats = useFormats();
  const { input, bins, before, chosen = null, onChoose } = props;
  return (
    <LearnedShape
      label={words.shapeOf(input)}
      bins={bins}
      before={before}
      chosen={chosen}
      onChoose={onChoose}
      formatValue={(value) => formats.short(value, 3)}
      formatPoints={(points) => formats.signed(points)}
      formatShare={(share) => formats.percent(share, 1)}
      captions={{ points: words.points, hint: words.hint, scales: words.scales }}
    />
  );
}
