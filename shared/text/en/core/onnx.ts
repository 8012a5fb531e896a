/** Sentences about ONNX models: what they take and give, and where that is no PD of a table. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

/** Names of outputs as they are listed: quoted, with commas. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** An input by its name. */
export interface NamedInput {
  readonly input: string;
}

export const onnxSentences = {
  'onnx.refused': ({ why }: { readonly why: Words }, t: Teller) => `The ONNX model cannot be used: ${t.say(why)}`,
  'onnx.input': ({ input }: NamedInput) => `input "${input}"`,
  'onnx.output': ({ output }: { readonly output: string }) => `output "${output}"`,
  'onnx.row': ({ row }: { readonly row: number }) => `row ${row}`,
  'onnx.batches': 'its inputs take different numbers of rows.',
  'onnx.no-tensor': ({ input }: NamedInput) => `its input "${input}" is no tensor.`,
  'onnx.input-type': ({ input, type }: NamedInput & { readonly type: string }) =>
    `its input "${input}" is of type ${type}; columns are numbers or text.`,
  'onnx.dimensions': ({ input, dimensions }: NamedInput & { readonly dimensions: number }) =>
    `its input "${input}" has ${dimensions} dimensions; it must be [rows, features].`,
  'onnx.unnamed': ({ input, features }: NamedInput & { readonly features: number | null }) =>
    `its input "${input}" takes ${features === null ? 'an open number of features' : `${features} features`}, which the file does not name; give the columns in their order.`,
  'onnx.more-open': 'more than one of its inputs takes an open number of features.',
  'onnx.takes': ({ takes, named }: { readonly takes: number; readonly named: number }) =>
    `it takes ${takes} features; ${named} are named.`,
  'onnx.takes-more': ({ than, named }: { readonly than: number; readonly named: number }) =>
    `it takes more than ${than} features; ${named} are named.`,
  'onnx.no-output': ({ output, outputs }: { readonly output: string; readonly outputs: readonly string[] }) =>
    `it has no output "${output}"; it has ${quoted(outputs)}.`,
  'onnx.several-outputs': ({ outputs }: { readonly outputs: readonly string[] }) =>
    `more than one of its outputs could be the probability (${quoted(outputs)}); name the one that is.`,
  'onnx.no-probability': ({ outputs }: { readonly outputs: readonly string[] }) =>
    `none of its outputs (${quoted(outputs)}) holds probabilities as real numbers.`,
  'onnx.zip-map': ({ output }: { readonly output: string }) =>
    `its output "${output}" gives a map for every row (ZipMap) and no tensor. Export it without: in skl2onnx convert with options={"zipmap": False}; otherwise remove the last node, ZipMap.`,
  'onnx.no-operator': ({ operator }: { readonly operator: string }) =>
    `The ONNX model uses the operator ${operator}, which the runtime does not have.`,
  'onnx.damaged': 'The file is damaged, or it is no ONNX model.',
  'onnx.not-opened': ({ why }: { readonly why: string }) => `The ONNX model cannot be opened: ${why}`,
  'onnx.whole-numbers': ({ place, value }: { readonly place: Words; readonly value: number | null }, t: Teller) =>
    `${t.say(place)} is ${value ?? 'missing'}; the ONNX model takes only whole numbers there.`,
  'onnx.failed': ({ from, to, why }: { readonly from: number; readonly to: number; readonly why: string }) =>
    `it failed on rows ${from} to ${to}: ${why}`,
  'onnx.tensor': ({ dims, rows }: { readonly dims: readonly number[]; readonly rows: number }) =>
    `it gives a tensor [${dims.join(', ')}] for ${rows} rows; a PD is [rows, 1] or [rows, 2].`,
  'onnx.no-pd': ({ row }: { readonly row: number }) => `it gives no PD for row ${row}; does it take missing values?`,
  'onnx.not-a-pd': ({ row, value }: { readonly row: number; readonly value: number }) =>
    `it gives ${value} for row ${row}, which is no probability; export it with probabilities.`,
} as const;
