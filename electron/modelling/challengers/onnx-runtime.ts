/** ONNX Runtime as WebAssembly on one thread, from the package's own files: nothing is fetched, no worker is started. */
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';

export interface OnnxRuntime {
  open(bytes: Uint8Array): Promise<InferenceSession>;
  readonly Tensor: typeof Tensor;
}

let loading: Promise<OnnxRuntime> | undefined;

/** The runtime, loaded when it is first asked for: it is 14 MB, which start-up need not pay. */
export function onnxRuntime(): Promise<OnnxRuntime> {
  loading ??= load();
  return loading;
}

async function load(): Promise<OnnxRuntime> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web');
  // Without a path of its own the package takes the WebAssembly that lies beside it.
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.logLevel = 'fatal';
  const options = { executionProviders: ['wasm'], logSeverityLevel: 4 } as const;
  return {
    Tensor,
    open: (bytes) => InferenceSession.create(bytes, options).catch((error: unknown) => Promise.reject(refused(error))),
  };
}

/** What the runtime says of a file that it does not open, in the desk's words. */
function refused(error: unknown): DeskError {
  const said = error instanceof Error ? error.message : String(error);
  const why = said.replace(/^.*ERROR_MESSAGE: (?:Fatal error: )?/, '');
  const [, operator] = /^(\S+?)\(-?\d+\) is not a registered function\/op/.exec(why) ?? [];
  if (operator !== undefined) {
    const message = sentence('onnx.no-operator', { operator });
    return new DeskError('invalid-input', message, [{ place: operator, message }]);
  }
  const message = /protobuf parsing failed/.test(why) ? sentence('onnx.damaged') : sentence('onnx.not-opened', { why });
  return new DeskError('invalid-input', message, [{ place: 'model', message }]);
}
