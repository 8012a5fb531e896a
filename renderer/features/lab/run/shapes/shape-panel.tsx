import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { LearnedBin } from '#renderer/charts/lab/learned-layout.ts';
import { type BinRange, LearnedShape } from '#renderer/charts/lab/learned-shape.tsx';
import { PairHeat } from '#renderer/charts/lab/pair-heat.tsx';
import { text } from '#renderer/text/text.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { formatNumber, formatPercent, formatSigned } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import type { LearnedTerm } from '../../types.ts';
import { BinTools } from './bin-tools.tsx';
import { BinsTable } from './bins-table.tsx';
import { violationOf, withEdits } from './shape-edits.ts';
import { termName } from './term-name.ts';

const words = text.lab.shapes;
const TICKS = new Intl.NumberFormat(text.locale, { maximumSignificantDigits: 3, notation: 'compact' });

interface ShapePanelProps {
  readonly runId: string;
  readonly term: LearnedTerm;
  /** Changes of the whole model so far; null where the reader may not change it. */
  readonly changes: readonly ShapeEdit[] | null;
  readonly onChange: (edit: ShapeEdit) => void;
  /** What breaks the direction of this term, in a sentence; null when nothing does. */
  readonly onBroken: (sentence: string | null) => void;
}

/** One term opened: its shape, or the table of its pair. */
export function ShapePanel(props: ShapePanelProps) {
  const { runId, term } = props;
  const shape = useDeskQuery('learned.shape', { source: { runId }, inputs: term.inputs });
  return (
    <Box component="section" aria-label={termName(term)} sx={{ px: 3, py: 2 }}>
      <Typography variant="h2">{termName(term)}</Typography>
      <Box sx={{ color: color.inkQuiet, mb: 2 }}>
        {[
          words.kinds[term.kind],
          text.lab.setup.inputs.directions[term.direction].toLowerCase(),
          words.bins(formatNumber(term.bins), term.kind === 'pair'),
        ]
          .filter((_, index) => index !== 1 || term.direction !== 'none')
          .join(' · ')}
      </Box>
      <QueryView query={shape}>
        {(found) => (found.pair ? <Pair term={term} pair={found.pair} /> : <Single {...props} bins={found.bins} />)}
      </QueryView>
    </Box>
  );
}

type Shape = OutputOf<'learned.shape'>;

function Pair(props: { term: LearnedTerm; pair: NonNullable<Shape['pair']> }) {
  const { term, pair } = props;
  const [first = '', second = ''] = term.inputs;
  return (
    <>
      <PairHeat
        label={words.shapeOf(termName(term))}
        names={[first, second]}
        first={pair.first}
        second={pair.second}
        points={pair.points}
        formatPoints={(points) => formatSigned(points)}
        captions={{ hint: words.pairHint, more: words.pairMore, less: words.pairLess }}
      />
      <Box sx={{ color: color.inkQuiet, mt: 2 }}>{words.pairFixed}</Box>
    </>
  );
}

function Single(props: ShapePanelProps & { bins: readonly LearnedBin[] }) {
  const { term, bins, changes, onChange, onBroken } = props;
  const [input = ''] = term.inputs;
  const [chosen, setChosen] = useState<BinRange | null>(null);
  const own = useMemo(() => changes?.filter((edit) => edit.input === input) ?? [], [changes, input]);
  const changed = useMemo(() => withEdits(bins, own), [bins, own]);
  const violation = useMemo(() => violationOf(changed, term.direction), [changed, term.direction]);
  const sentence =
    violation &&
    own.length > 0 &&
    words.edit.violation(
      `${input}, ${text.lab.setup.inputs.directions[term.direction].toLowerCase()}`,
      violation.low.label,
      violation.high.label,
    );
  useEffect(() => {
    onBroken(sentence || null);
  });
  return (
    <>
      <LearnedShape
        label={words.shapeOf(input)}
        bins={changed}
        before={bins}
        chosen={chosen}
        {...(changes ? { onChoose: setChosen } : {})}
        formatValue={(value) => TICKS.format(value)}
        formatPoints={(points) => formatSigned(points)}
        formatShare={(share) => formatPercent(share, 1)}
        captions={{ points: words.points, hint: words.hint, scales: words.scales }}
      />
      {changes && <BinTools input={input} bins={changed} chosen={chosen} onChange={onChange} />}
      <BinsTable bins={changed} before={bins} />
    </>
  );
}
