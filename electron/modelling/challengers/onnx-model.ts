/** What an ONNX model takes and gives: its inputs as features, and the output that holds the PD. */
import type { InferenceSession } from 'onnxruntime-web';
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

export interface OnnxFeature {
  readonly name: string;
  readonly kind: 'numeric' | 'categorical';
}

/** Types of input tensors that a column can be made into. */
const INPUT_TYPES = ['float32', 'float64', 'int32', 'int64', 'string'] as const;
type OnnxInputType = (typeof INPUT_TYPES)[number];

/** One input: some of the features side by side. */
export interface OnnxInput {
  readonly name: string;
  readonly type: OnnxInputType;
  readonly features: readonly string[];
  /** Whether the tensor is [rows, features] or [rows]. */
  readonly rank: 1 | 2;
}

export interface OnnxLayout {
  readonly features: readonly OnnxFeature[];
  readonly inputs: readonly OnnxInput[];
  readonly output: string;
  /** Rows that a run takes, where the model fixes them. */
  readonly batch: number | null;
}

/** The error about a model that fits no table, or whose result is no PD. */
export function onnxRefused(place: Words, message: Sentence): DeskError {
  return new DeskError('invalid-input', sentence('onnx.refused', { why: message }), [{ place, message }]);
}

/** Size of a dimension; null where it is free (a name, or a number no tensor has). */
function sizeOf(dimension: number | string | undefined): number | null {
  return typeof dimension === 'number' && dimension > 0 && dimension < 2 ** 31 ? dimension : null;
}

/**
 * Reads the layout. `names` are the features in the model's order: needed for one input of several
 * features, as the file does not name them; for one input a feature they replace the inputs' own names.
 * Throws DeskError "invalid-input" saying what does not fit.
 */
export function layoutOf(
  { inputMetadata, outputMetadata }: Pick<InferenceSession, 'inputMetadata' | 'outputMetadata'>,
  names: readonly string[] | undefined,
  output: string | undefined,
): OnnxLayout {
  const shapes = inputMetadata.map(inputShape);
  const widths = shapes.map(({ width }) => width);
  const owned = featuresByInput(shapes, widths, names);
  const batches = new Set(shapes.map(({ rows }) => rows).filter((rows) => rows !== null));
  if (batches.size > 1) throw onnxRefused('inputs', sentence('onnx.batches'));
  const [batch = null] = batches;
  const inputs = shapes.map(({ name, type, rank }, index) => ({ name, type, rank, features: owned[index] ?? [] }));
  return {
    features: inputs.flatMap(({ type, features }) =>
      features.map((name) => ({ name, kind: type === 'string' ? 'categorical' : 'numeric' }) as const),
    ),
    inputs,
    output: outputOf(outputMetadata, output),
    batch,
  };
}

interface InputShape {
  readonly name: string;
  readonly type: OnnxInputType;
  readonly rank: 1 | 2;
  readonly rows: number | null;
  /** Features of the input; null where the model takes any number. */
  readonly width: number | null;
}

function inputShape(input: InferenceSession.ValueMetadata): InputShape {
  const { name } = input;
  const place = sentence('onnx.input', { input: name });
  if (!input.isTensor) throw onnxRefused(place, sentence('onnx.no-tensor', { input: name }));
  const type = INPUT_TYPES.find((known) => known === input.type);
  if (!type) throw onnxRefused(place, sentence('onnx.input-type', { input: name, type: input.type }));
  const { shape } = input;
  if (shape.length !== 1 && shape.length !== 2) {
    throw onnxRefused(place, sentence('onnx.dimensions', { input: name, dimensions: shape.length }));
  }
  const width = shape.length === 1 ? 1 : sizeOf(shape[1]);
  return { name, type, rank: shape.length === 1 ? 1 : 2, rows: sizeOf(shape[0]), width };
}

/** The features of each input, by the names given or by the inputs' own. */
function featuresByInput(
  shapes: readonly InputShape[],
  widths: readonly (number | null)[],
  names: readonly string[] | undefined,
): readonly (readonly string[])[] {
  if (!names) {
    const wide = shapes.find(({ width }) => width !== 1);
    if (!wide) return shapes.map(({ name }) => [name]);
    throw onnxRefused(
      sentence('onnx.input', { input: wide.name }),
      sentence('onnx.unnamed', { input: wide.name, features: wide.width }),
    );
  }
  const open = widths.filter((width) => width === null).length;
  const fixed = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  if (open > 1) throw onnxRefused('inputs', sentence('onnx.more-open'));
  if (open === 0 ? names.length !== fixed : names.length <= fixed) {
    const named = names.length;
    throw onnxRefused(
      'features',
      open === 0
        ? sentence('onnx.takes', { takes: fixed, named })
        : sentence('onnx.takes-more', { than: fixed, named }),
    );
  }
  let from = 0;
  return widths.map((width) => {
    const own = names.slice(from, from + (width ?? names.length - fixed));
    from += own.length;
    return own;
  });
}

/** The output that holds the probabilities: the one named, the only one of real numbers, or the one that looks it. */
function outputOf(outputs: readonly InferenceSession.ValueMetadata[], wanted: string | undefined): string {
  const all = outputs.map(({ name }) => name);
  if (wanted !== undefined && !outputs.some(({ name }) => name === wanted)) {
    throw onnxRefused('output', sentence('onnx.no-output', { output: wanted, outputs: all }));
  }
  const candidates = wanted === undefined ? outputs : outputs.filter(({ name }) => name === wanted);
  const real = candidates.filter((output) => output.isTensor && /^float(32|64)$/.test(output.type));
  if (real.length === 0) throw noProbabilities(candidates, all);
  const likely = real.filter((output) => {
    const isPair = output.isTensor && output.shape.length === 2 && output.shape[1] === 2;
    return isPair || /prob|^pd$/i.test(output.name);
  });
  const [only, second] = real.length === 1 ? real : likely;
  if (only && !second) return only.name;
  throw onnxRefused('output', sentence('onnx.several-outputs', { outputs: all }));
}

function noProbabilities(candidates: readonly InferenceSession.ValueMetadata[], outputs: readonly string[]): DeskError {
  const map = candidates.find(({ isTensor }) => !isTensor);
  if (!map) return onnxRefused('output', sentence('onnx.no-probability', { outputs }));
  const output = map.name;
  return onnxRefused(sentence('onnx.output', { output }), sentence('onnx.zip-map', { output }));
}
