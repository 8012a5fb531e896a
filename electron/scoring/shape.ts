/** The shape of a model input: its bins in drawing order, and the bin a value falls in. */
import type { z } from 'zod';
import type { shapeBinSchema } from '#shared/contract/operations/assessment.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CategoricalInput, ModelInput, NumericInput } from './model.ts';
import { intervalWords } from './quantities.ts';

export type ShapeBin = z.infer<typeof shapeBinSchema>;

/** Models are read once and never changed: each input's shape is made once. */
const shapes = new WeakMap<ModelInput, readonly ShapeBin[]>();

/** The bins of an input in drawing order: intervals rising or categories, not meaningful, missing, then not meaningful for good and for bad. */
export function shapeOfInput(input: ModelInput): readonly ShapeBin[] {
  const known = shapes.get(input);
  if (known) return known;
  const shape = makeShape(input);
  shapes.set(input, shape);
  return shape;
}

function makeShape(input: ModelInput): ShapeBin[] {
  const special = (
    kind: 'missing' | 'not-meaningful',
    label: Words,
    bin: { points: number; share: number },
  ): ShapeBin => ({
    label,
    from: null,
    to: null,
    kind,
    points: bin.points,
    share: bin.share,
  });
  return [
    ...(input.kind === 'numeric' ? intervalBins(input) : categoryBins(input)),
    special('not-meaningful', sentence('score.not-meaningful'), input.notMeaningful),
    special('missing', sentence('fields.not-provided'), input.missing),
    ...(input.notMeaningfulGood
      ? [special('not-meaningful', sentence('score.not-meaningful-good'), input.notMeaningfulGood)]
      : []),
    ...(input.notMeaningfulBad
      ? [special('not-meaningful', sentence('score.not-meaningful-bad'), input.notMeaningfulBad)]
      : []),
  ];
}

/**
 * Index into `shapeOfInput` of the bin a value falls in; an interval's lower edge belongs to it and
 * its upper edge to the next. A value known only as at least so much takes its bin or the missing one,
 * whichever has fewer points; one without an amount the bin with the fewest (DOMAIN §7). Throws DeskError "invalid-input" where the model's input and the
 * indicator disagree about what a value is.
 */
export function activeBinIndex(
  input: ModelInput,
  value: Pick<IndicatorValue, 'status' | 'value' | 'known' | 'meaning'>,
): number {
  const notMeaningful = input.bins.length + (input.kind === 'categorical' ? 1 : 0);
  const missing = notMeaningful + 1;
  if (value.status === 'not-meaningful') {
    if (value.meaning === 'good' && input.notMeaningfulGood) return missing + 1;
    if (value.meaning === 'bad' && input.notMeaningfulBad) return missing + (input.notMeaningfulGood ? 2 : 1);
    return notMeaningful;
  }
  if (value.status === 'missing' || value.value === null) return missing;
  const own = input.kind === 'numeric' ? intervalIndex(input, value.value) : categoryIndex(input, value.value);
  if (value.known === 'at-least') return fewestPoints(input, [own, missing]);
  if (value.known === 'without-amount') return fewestPoints(input, [own, ...input.bins.keys(), missing]);
  return own;
}

/** Of some bins the one with the fewest points; the first where several have. */
function fewestPoints(input: ModelInput, candidates: readonly number[]): number {
  const shape = shapeOfInput(input);
  const points = (index: number): number => shape[index]?.points ?? 0;
  return candidates.reduce((worst, index) => (points(index) < points(worst) ? index : worst));
}

function intervalIndex(input: NumericInput, value: number | string): number {
  if (typeof value !== 'number' || Number.isNaN(value)) throw kindMismatch(input, value, 'score.not-a-number');
  return input.bins.findIndex((bin) => bin.below === null || value < bin.below);
}

function categoryIndex(input: CategoricalInput, value: number | string): number {
  if (typeof value !== 'string') throw kindMismatch(input, value, 'score.not-a-category');
  const index = input.bins.findIndex((bin) => bin.categories.includes(value));
  return index === -1 ? input.bins.length : index;
}

function kindMismatch(
  input: ModelInput,
  value: number | string,
  rule: 'score.not-a-number' | 'score.not-a-category',
): DeskError {
  const message = sentence(rule, { indicator: input.indicator, value: JSON.stringify(value) });
  return new DeskError('invalid-input', message, [{ place: input.indicator, message }]);
}

function labelOf(
  { indicator, unit }: NumericInput,
  label: string | undefined,
  from: number | null,
  to: number | null,
): Words {
  if (label === undefined) return intervalWords(from, to, unit);
  return sentence('score.labelled-bin', { indicator, label, from, to, unit });
}

function categoriesLabel(indicator: string, { label, categories }: CategoricalInput['bins'][number]): Words {
  if (label === undefined) return sentence('score.categories', { indicator, categories });
  return sentence('score.labelled-categories', { indicator, label, categories });
}

function intervalBins(input: NumericInput): ShapeBin[] {
  return input.bins.map((bin, index) => {
    const from = input.bins[index - 1]?.below ?? null;
    return {
      label: labelOf(input, bin.label, from, bin.below),
      from,
      to: bin.below,
      kind: 'interval',
      points: bin.points,
      share: bin.share,
    };
  });
}

function categoryBins(input: CategoricalInput): ShapeBin[] {
  const listed = input.bins.map((bin) => ({
    label: categoriesLabel(input.indicator, bin),
    points: bin.points,
    share: bin.share,
  }));
  const other = { label: sentence('score.other-categories'), points: input.other.points, share: input.other.share };
  return [...listed, other].map((bin) => ({ ...bin, from: null, to: null, kind: 'category' }));
}
